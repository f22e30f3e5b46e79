import type { Construct } from "constructs";
import type { PropsOf } from "../../../lib/inputs";
import { MachineConstruct } from "../../../lib/machine";
import { defineService } from "../../../lib/worker";
import { controls } from "./controls";
import { auditManagerInputs } from "./inputs";
import { auditManagerStatements } from "./policy";
import { auditManagerScenarios } from "./scenarios";
import { auditManagerSettings } from "./settings";
import { auditManagerStateMachine } from "./state-machine";

export const auditManager = defineService({
  name: "AuditManager",
  id: "audit_manager",
  cost: "AWS Audit Manager is billed by the resource assessments of the assessments that people create; registering the account costs nothing: [prices](https://aws.amazon.com/audit-manager/pricing/).",
  controls,
  inputs: auditManagerInputs,
  definition: auditManagerStateMachine,
  settings: auditManagerSettings,
  statements: auditManagerStatements,
  scenarios: auditManagerScenarios,
  create: (scope, id, props) => new AuditManager(scope, id, props),
});

/** Looks whether AWS Audit Manager is active, and registers the account if asked to. */
export class AuditManager extends MachineConstruct<typeof auditManagerInputs> {
  public constructor(scope: Construct, id: string, props: PropsOf<typeof auditManagerInputs>) {
    super(scope, id, auditManager, props);
  }
}
