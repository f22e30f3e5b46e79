import { jsonata } from "../../../lib/asl/define";
import type { Expression } from "../../../lib/asl/types";
import { compareControls } from "../../../lib/worker";
import type { Control } from "./controls";

const isAdopted = (answer: string) => `($settings.adoptExisting
  and $exists(${answer}.Configuration.S3Destination.BucketName)
  and ${answer}.Configuration.S3Destination.BucketName != $settings.destination.BucketName)`;

/** Whether results are exported to a bucket that is not ours, and may be. Macie does not tell whether it can write there. */
export const adopted: Expression = jsonata(isAdopted("$states.result"));

/** @param answer JSONata, the answer of GetClassificationExportConfiguration, null where Macie is not enabled. */
const compareSessionAndExport = (answer: "$states.result" | "null") => `(
  $answer := ${answer};
  $found := $answer.Configuration.S3Destination;
  $bare := function($prefix) { $replace($string($prefix), /\\/$/, '') };
  ${compareControls<Control>({
    Enabled: "$session.Status = 'ENABLED'",
    FindingPublishingFrequency: "$session.FindingPublishingFrequency = $settings.findingPublishingFrequency",
    ResultsExport: `${isAdopted("$answer")} or (
      $found.BucketName = $settings.destination.BucketName
      and $found.KmsKeyArn = $settings.destination.KmsKeyArn
      and $found.ExpectedBucketOwner = $settings.destination.ExpectedBucketOwner
      and $bare($found.KeyPrefix) = $bare($settings.destination.KeyPrefix)
    )`,
  })}
)`;

/** @param status JSONata, the status of automated discovery. */
const compareDiscovery = (status: string) =>
  compareControls<Control>({ AutomatedDiscovery: `${status} = $settings.automatedDiscovery` });

/** The controls that the session and the answer about the export tell. */
export const sessionAndExport: Expression = jsonata(
  `$merge([$controls, ${compareSessionAndExport("$states.result")}])`,
);

/** All controls, once automated discovery was read. */
export const discovery: Expression = jsonata(`$merge([$controls, ${compareDiscovery("$states.result.Status")}])`);

/** The controls of an account in which Macie is not enabled, and nothing discovers sensitive data. */
export const withoutMacie: Expression = jsonata(
  `$merge([${compareSessionAndExport("null")}, ${compareDiscovery("'DISABLED'")}])`,
);
