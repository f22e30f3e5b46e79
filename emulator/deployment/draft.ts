import type { JsonObject, Place } from "../account/account";
import type { Role, Use } from "../account/handler";
import { cloudwatchlogs, type CloudWatchLogsState } from "../account/services/cloudwatchlogs";
import type { RolesState } from "../account/services/iam/roles";
import { kms, type KmsState } from "../account/services/kms";
import { s3, type S3State } from "../account/services/s3";
import { sns, type SnsState } from "../account/services/sns";
import { notDeployable } from "../errors";
import type { Block } from "../../hcl";
import type { DeployedMachine } from "../interpreter";

/** When executions of a state machine are started. */
export interface Schedule {
  readonly expression: string;
  /** In which a cron expression is read. */
  readonly timezone: string;
  readonly enabled: boolean;
}

/** A deployment while resources are put into it, one after another. */
export interface Draft {
  readonly place: Place;
  readonly machines: Map<string, DeployedMachine>;
  readonly roles: Map<string, Role>;
  readonly uses: Use[];
  readonly resources: {
    readonly cloudwatchlogs: CloudWatchLogsState;
    readonly iam: { readonly roles: RolesState["roles"] };
    readonly kms: KmsState;
    readonly s3: S3State;
    readonly sns: SnsState;
  };
  schedule?: Schedule;
}

/** A deployment of nothing. */
export function emptyDraft(place: Place): Draft {
  const resources = {
    cloudwatchlogs: cloudwatchlogs.fresh(place),
    iam: { roles: {} },
    kms: kms.fresh(place),
    s3: s3.fresh(place),
    sns: sns.fresh(place),
  };
  return { place, machines: new Map(), roles: new Map(), uses: [], resources };
}

/** How the emulated account takes the resources, or data sources, of one type. */
export interface ResourceType {
  /** Values that only an apply would tell, worked out from names as AWS does. @default none */
  readonly attributes?: Readonly<Record<string, (block: Block, place: Place) => string>>;
  /** Puts one of them into the account. @default no call depends on it */
  readonly create?: (block: Block, draft: Draft) => void;
}

/** The text of an argument. */
export function textOf(block: Block, argument: string): string {
  const value = block.argument(argument);
  if (typeof value !== "string") throw notDeployable(`${block.address} has no ${argument}`);
  return value;
}

/** The document of a policy that is given as text. */
export function policyOf(block: Block, argument = "policy"): JsonObject {
  return JSON.parse(textOf(block, argument)) as JsonObject;
}
