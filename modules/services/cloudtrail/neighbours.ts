import type { WorkerScenario } from "../../../lib/worker";
import type { cloudTrailInputs } from "./inputs";

/** A trail as the console makes it, as good as ours. */
export const theirs = {
  S3BucketName: "somebody-elses-bucket",
  IsMultiRegionTrail: true,
  IncludeGlobalServiceEvents: true,
  LogFileValidationEnabled: true,
  IsLogging: true,
  AdvancedEventSelectors: {
    management: {
      Name: "Management events selector",
      FieldSelectors: [{ Field: "eventCategory", EqualsValue: ["Management"] }],
    },
  },
};
/** One without event selectors of its own. */
const plain = { ...theirs, AdvancedEventSelectors: null };
export const organisations = { ...plain, IsOrganizationTrail: true, Owner: "444455556666" };

/** Accounts without our trail, but with those of somebody else. */
export const cloudTrailNeighbourScenarios: readonly WorkerScenario<typeof cloudTrailInputs>[] = [
  {
    name: "five-trails",
    title: "The Region has five trails, as many as AWS allows.",
    on: "fresh",
    account: { cloudtrail: { trails: { one: theirs, two: theirs, three: theirs, four: theirs, five: theirs } } },
    first: "FAILED",
    second: "FAILED",
  },
  {
    name: "same-name-elsewhere",
    title: "Another Region has a trail of the same name.",
    on: "fresh",
    account: { cloudtrail: { trails: { "SSI-Multi-Region-Trail": { ...plain, HomeRegion: "us-east-1" } } } },
    first: "FAILED",
    second: "FAILED",
  },
  {
    name: "second-copy",
    title: "Somebody else's trail logs the same, but adoption is not asked for.",
    on: "fresh",
    account: { cloudtrail: { trails: { theirs } } },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "adopted",
    title: "Somebody else's trail logs the same and is adopted.",
    on: "fresh",
    account: { cloudtrail: { trails: { theirs } } },
    inputs: { adoptExisting: true },
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "adopted-stopped",
    title: "The adopted trail does not log.",
    on: "fresh",
    account: { cloudtrail: { trails: { theirs: { ...theirs, IsLogging: false } } } },
    inputs: { adoptExisting: true },
    first: "FAILED",
    second: "FAILED",
  },
  {
    name: "adopted-from-elsewhere",
    title: "Another Region's trail logs the same and is adopted.",
    on: "fresh",
    account: { cloudtrail: { trails: { theirs: { ...plain, HomeRegion: "us-east-1" } } } },
    inputs: { adoptExisting: true },
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "nothing-to-adopt",
    title: "Trails could be adopted, but none logs as much as ours.",
    on: "fresh",
    account: {
      cloudtrail: {
        trails: {
          oneRegion: { ...theirs, IsMultiRegionTrail: false },
          notValidated: { ...theirs, LogFileValidationEnabled: false },
          unreadable: { ...organisations, EventSelectors: { data: { IncludeManagementEvents: false } } },
        },
      },
    },
    inputs: { adoptExisting: true },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "organisation",
    title: "The organisation's trail logs the same and is adopted.",
    on: "fresh",
    account: { cloudtrail: { trails: { organisations } } },
    inputs: { adoptExisting: true },
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "organisation-console",
    title: "The organisation's trail was made in the console, with event selectors that can be read, and is adopted.",
    on: "fresh",
    account: {
      cloudtrail: {
        trails: {
          organisations: { ...theirs, IsOrganizationTrail: true, Owner: "444455556666", showsSelectors: true },
        },
      },
    },
    inputs: { adoptExisting: true },
    first: "COMPLIANT",
    second: "COMPLIANT",
  },
  {
    name: "partial-elsewhere",
    title: "Another Region's trail selects no management events.",
    on: "fresh",
    account: {
      cloudtrail: {
        trails: {
          theirs: { ...plain, HomeRegion: "us-east-1", EventSelectors: { data: { IncludeManagementEvents: false } } },
        },
      },
    },
    inputs: { adoptExisting: true },
    first: "REMEDIATED",
    second: "COMPLIANT",
  },
  {
    name: "organisation-stopped",
    title: "The organisation's trail is adopted and does not log.",
    on: "fresh",
    account: { cloudtrail: { trails: { organisations: { ...organisations, IsLogging: false } } } },
    inputs: { adoptExisting: true },
    first: "MANAGED_ELSEWHERE",
    second: "MANAGED_ELSEWHERE",
  },
];
