import { alerting } from "./alerting";
import { cosmetic } from "./cosmetic";
import { deletion } from "./deletion";
import { encryption } from "./encryption";
import type { Example } from "./example";
import { logging } from "./logging";
import { others } from "./others";
import { planParts } from "./plan-parts";
import { policies } from "./policies";
import { publicAccess } from "./public-access";
import { retention } from "./retention";
import { samples } from "./samples";
import { schedule } from "./schedule";
import { securityServices } from "./security-services";
import { statuses } from "./statuses";

export type { Example } from "./example";

/** One or more for every rule of ours, by its id; a file for each theme. */
export const examples: Readonly<Record<string, Example>> = {
  ...cosmetic,
  ...deletion,
  ...publicAccess,
  ...policies,
  ...encryption,
  ...logging,
  ...retention,
  ...schedule,
  ...alerting,
  ...securityServices,
  ...planParts,
  ...statuses,
  ...others,
  ...samples,
};
