import { regionName } from "../../../lib/aws/patterns";
import { choice, choices, document, flag, text, texts } from "../../../lib/inputs";
import { workerInputs } from "../../../lib/worker";
import { loggingBucketNameInput } from "../../logging-bucket";
import { conformancePacks, templateBodyLimit } from "./conformance-packs";

export const configInputs = {
  ...workerInputs,
  loggingBucketName: loggingBucketNameInput("Bucket to which Config delivers history and snapshots."),
  excludedResourceTypes: texts({
    description: "Resource types that are not recorded; every other one is, those which AWS will add among them.",
    default: [],
    pattern: /^AWS::[A-Za-z0-9]+::[A-Za-z0-9]+$/,
    allowed: "resource types such as AWS::Config::ResourceCompliance",
    example: "AWS::Config::ResourceCompliance",
  }),
  recordingFrequency: choice({
    description: "Whether every change is recorded, or once a day what has changed.",
    default: "CONTINUOUS",
    of: ["CONTINUOUS", "DAILY"],
  }),
  overriddenResourceTypes: texts({
    description:
      "Resource types that are recorded at the other frequency: daily where recording_frequency is CONTINUOUS, which lowers the bill for types that change often, or the reverse.",
    default: [],
    pattern: /^AWS::[A-Za-z0-9]+::[A-Za-z0-9]+$/,
    allowed: "resource types such as AWS::EC2::NetworkInterface",
    example: "AWS::EC2::NetworkInterface",
  }),
  adoptExisting: flag({
    description:
      "Whether a delivery channel to another bucket, such as that of a landing zone, is adopted: verified, reported and left alone, with the recorder. false points it to the logging bucket.",
    default: true,
  }),
  homeRegion: text({
    description:
      "The Region that records the global resource types: IAM users, groups, roles and policies. null means this one. Only a Region that had Config before February 2022 can.",
    default: null,
    ...regionName,
  }),
  conformancePacks: choices({
    description: "Conformance packs that are deployed.",
    default: ["control-tower-detective-guardrails"],
    of: conformancePacks.map(({ id }) => id),
  }),
  conformancePackTemplateBody: document({
    description: "Template of a conformance pack of your own, which is deployed besides the others. null means none.",
    default: null,
    // AWS counts bytes.
    maxLength: templateBodyLimit,
    example: '{"Resources":{}}',
  }),
};
