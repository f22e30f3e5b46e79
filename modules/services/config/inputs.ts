import { homeRegionInput } from "../../../lib/aws/config-regions";
import { choice, choices, document, flag, texts } from "../../../lib/inputs";
import { workerInputs } from "../../../lib/worker";
import { loggingBucketNameInput } from "../../logging-bucket";
import { conformancePacks, templateBodyLimit } from "./conformance-packs";
import { isConformancePack } from "./conformance-packs/template";

export const configInputs = {
  ...workerInputs,
  loggingBucketName: loggingBucketNameInput("Bucket to which Config delivers history and snapshots."),
  excludedResourceTypes: texts({
    description: "Resource types that are not recorded; all others are, including those that AWS adds later.",
    default: [],
    pattern: /^AWS::[A-Za-z0-9]+::[A-Za-z0-9]+$/,
    allowed: "resource types such as AWS::Config::ResourceCompliance",
    example: "AWS::Config::ResourceCompliance",
  }),
  recordingFrequency: choice({
    description: "Whether Config records every change, or once a day the resources that have changed.",
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
  homeRegion: homeRegionInput(
    "Region that records the global resource types: IAM users, groups, roles and policies. null means this Region.",
  ),
  conformancePacks: choices({
    description: "Conformance packs that are deployed.",
    default: ["control-tower-detective-guardrails"],
    of: conformancePacks.map(({ id }) => id),
  }),
  conformancePackTemplateBody: document({
    description:
      "Template of a conformance pack of your own, which is deployed in addition to the others. null means none.",
    default: null,
    // AWS counts bytes.
    maxLength: templateBodyLimit,
    rules: [isConformancePack],
    example: '{"Resources":{"Encrypted":{"Type":"AWS::Config::ConfigRule"}}}',
  }),
};
