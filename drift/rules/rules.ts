import type { Rule } from "./rule";
import { atRest, inTransit } from "./themes/controls/encryption";
import { exposure } from "./themes/controls/exposure";
import { identity } from "./themes/controls/identity";
import { organization, protection } from "./themes/controls/protection";
import { records } from "./themes/controls/records";
import { alerting } from "./themes/alerting";
import { cosmetic } from "./themes/cosmetic";
import { deletion } from "./themes/deletion";
import { encryption } from "./themes/encryption";
import { logging } from "./themes/logging";
import { lostGrants } from "./themes/lost-grants";
import { others } from "./themes/others";
import { identities } from "./themes/policies";
import { planParts } from "./themes/plan-parts";
import { publicAccess } from "./themes/public-access";
import { retention } from "./themes/retention";
import { schedule } from "./themes/schedule";
import { securityServices } from "./themes/security-services";
import { statusRules } from "./themes/statuses";

/** Our rules by theme, in the order in which they are tried: the first that matches counts. */
export const themes: Readonly<Record<string, readonly Rule[]>> = {
  "Texts, tags and counters": cosmetic,
  "Deletion and replacement": [...deletion, ...lostGrants],
  "Public access": publicAccess,
  "Reach of services": exposure,
  "Authentication and rights of code": identity,
  "Encryption at rest": atRest,
  "Encryption in transit": inTransit,
  "Logs of services": records,
  "Backups and protection of data": protection,
  "New accounts of an organization": organization,
  "Policies and identities": identities,
  Encryption: encryption,
  Logging: logging,
  "Retention and protection from deletion": retention,
  "Schedule and state machines": schedule,
  Alerting: alerting,
  "Security services": securityServices,
  "Parts of plans": planParts,
  "Checks and services": statusRules,
  "Everything else": others,
};

/** All of our rules. */
export const ourRules: readonly Rule[] = Object.values(themes).flat();
