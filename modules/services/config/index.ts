import type { Construct } from "constructs";
import type { PropsOf } from "../../../lib/inputs";
import { Worker, type Service } from "../../../lib/worker";
import { configInputs } from "./inputs";
import { configStatements } from "./policy";
import { configScenarios } from "./scenarios";
import { configSettings } from "./settings";
import { configStateMachine } from "./state-machine";

export const config: Service<typeof configInputs> = {
  name: "Config",
  id: "config",
  inputs: configInputs,
  definition: configStateMachine,
  settings: configSettings,
  statements: configStatements,
  scenarios: configScenarios,
};

/** Keeps AWS Config recording, delivering and judging as wanted. */
export class Config extends Worker<typeof configInputs> {
  public constructor(scope: Construct, id: string, props: PropsOf<typeof configInputs>) {
    super(scope, id, config, props);
  }
}
