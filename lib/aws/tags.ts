import { textMap } from "../inputs";
import { hcl, hclText, type Term } from "../terraform/expression";
import type { Precondition } from "../terraform/precondition";

/** @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
const mostTags = 50;

/** What AWS keeps for itself, in keys and in values, of any letter case. */
const reserved = [/^[Aa][Ww][Ss]:/];

/**
 * Keys and values that IAM takes, which is the strictest of those whose resources Terraform creates.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_Tag.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html#id_tags_rules
 */
const tagKey = {
  pattern: /^[\p{L}\p{Z}\p{N}_.:/=+@-]{1,128}$/u,
  unless: reserved,
  allowed: "of 1 to 128 letters, digits, blanks and _.:/=+-@, not beginning with aws:",
  ignoreCase: "since IAM takes Team and team for one",
  refused: "aws:team",
};
const tagValue = {
  pattern: /^[\p{L}\p{Z}\p{N}_.:/=+@-]{0,256}$/u,
  unless: reserved,
  allowed: "of at most 256 letters, digits, blanks and _.:/=+-@, not beginning with aws:",
  refused: "50 %",
};

/**
 * Keys that GuardDuty and Security Hub take as well: TagKey in their API models, `[a-zA-Z+-=._:/]+`, without the signs that IAM refuses.
 * @see https://docs.aws.amazon.com/guardduty/latest/APIReference/API_CreateDetector.html
 * @see https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_EnableSecurityHub.html
 */
const findingsTagKey = {
  ...tagKey,
  pattern: /^[A-Za-z0-9_.:/=+-]{1,128}$/,
  allowed:
    "of 1 to 128 of A-Z, a-z, 0-9 and _.:/=+- (GuardDuty and Security Hub refuse blanks, @ and other letters), not beginning with aws:",
};

/**
 * Values that CloudTrail takes as well: TagValue in its API model has at least one character.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Tag.html
 */
const trailTagValue = {
  ...tagValue,
  pattern: /^[\p{L}\p{Z}\p{N}_.:/=+@-]{1,256}$/u,
  allowed: "of 1 to 256 letters, digits, blanks and _.:/=+-@ (CloudTrail refuses empty ones), not beginning with aws:",
};

interface TagsOptions {
  readonly description: string;
  readonly default: Readonly<Record<string, string>>;
  readonly example: Readonly<Record<string, string>>;
}

const tagsOfEverything: TagsOptions = {
  description: "Tags of every resource that supports tags.",
  default: {},
  example: { Team: "security" },
};

/** Services that are stricter than IAM, and get the tags by calls of the state machines. */
interface TaggedServices {
  /** Whether GuardDuty or Security Hub gets the tags. @default false */
  readonly findings?: boolean;
  /** Whether CloudTrail gets the tags. @default false */
  readonly trail?: boolean;
}

/** Tags, of which a resource has 50 at most. */
export function tagsInput(services: TaggedServices = {}, options: Partial<TagsOptions> = {}) {
  return textMap({
    ...tagsOfEverything,
    ...options,
    keys: services.findings === true ? findingsTagKey : tagKey,
    values: services.trail === true ? trailTagValue : tagValue,
    atMost: { count: mostTags, unit: "tags" },
  });
}

/** The tags of a resource and those that its provider adds, where a key of both counts once, are not more than it may have. */
export function tagsWithin(tags: Term, defaultTags: Term): Precondition {
  return {
    condition: hcl`length(merge(${defaultTags}, ${tags})) <= ${mostTags}`,
    errorMessage: `tags is a map of ${hclText`length(${tags})`} tags; allowed: at most ${mostTags} tags together with the ${hclText`length(${defaultTags})`} of default_tags.`,
  };
}
