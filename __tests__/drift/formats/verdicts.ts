import type { Verdict } from "../../../drift/model";
import type { FormatContext } from "../../../drift/formats/format";
import type { Rule } from "../../../drift/rules/rule";
import { attribute, change, finding, ignore, plan, report, verdict } from "./builders";
import { everything } from "./everything";
import { hostile } from "./hostile";

const rules: readonly Rule[] = [
  {
    id: "bucket-policy-wider",
    severity: "high",
    types: ["aws_s3_bucket_policy"],
    attributes: ["policy"],
    weaker: { becomes: "wider" },
    sentence: "{attribute} of {address} allows more: {gained}",
  },
  {
    id: "key-rotation",
    severity: "high",
    types: ["aws_kms_key"],
    attributes: ["enable_key_rotation"],
    weaker: { becomes: [false, null] },
    sentence: "the key is no longer rotated",
  },
  { id: "tags", severity: "low", attributes: ["tags", "tags[*]"], sentence: "{attribute} of {address} is {after}." },
  { id: "computed", severity: "none", attributes: ["arn"], sentence: "Nobody cares for {attribute}." },
];

/** As a plain terminal of 100 columns; of two addresses it is known where they stand. */
export const context: FormatContext = {
  fallback: () => "main.tf",
  locate: ({ address }) =>
    address.includes("aws_kms_key.logs")
      ? { file: "modules/logging module/main.tf", line: 12 }
      : address === "aws_s3_bucket_policy.logs"
        ? { file: "main.tf", line: 30 }
        : undefined,
  rules,
  version: "0.1.0",
  colours: false,
  width: 100,
};

const nightly = ignore("aws_*", { attributes: ["tags", "tags[*]"] });

const tagged = (address: string, day: string) =>
  finding("low", address, "tags", `tags["scanned"] of ${address} is "${day}".`, {
    outside: change("update", attribute('tags["scanned"]', "2026-11-01", day)),
  });

const ignoredOnly = verdict({
  findings: ["aws_kms_key.logs", "aws_s3_bucket.logs", "aws_sns_topic.alerts"].map((address) => ({
    ...tagged(address, "2026-11-20"),
    ignored: nightly,
  })),
});

/** More than anybody wants to read: 300 that are alike, 300 high ones that are not, 700 others. */
const huge = verdict({
  plans: [plan("baseline.json", { resources: 5000 })],
  findings: [
    ...numbered(300, (number) =>
      finding(
        "high",
        `module.account["${number}"].aws_kms_key.logs`,
        "key-rotation",
        `module.account["${number}"].aws_kms_key.logs is no longer rotated.`,
        {
          outside: change("update", attribute("enable_key_rotation", true, false)),
          apply: change("update", attribute("enable_key_rotation", false, true)),
        },
      ),
    ),
    ...numbered(300, (number) =>
      finding(
        "high",
        `aws_s3_bucket_policy.bucket_${number}`,
        "bucket-policy-wider",
        `aws_s3_bucket_policy.bucket_${number} allows more: s3:GetObject on bucket-${number}.`,
        {
          outside: change("update", attribute("policy", `before-${number}-`.repeat(40), `after-${number}-`.repeat(40))),
        },
      ),
    ),
    ...numbered(200, (number) =>
      finding("medium", `aws_sns_topic.topic_${number}`, "display-name", `The name of topic ${number} is another.`, {
        apply: change("update", attribute("display_name", `Old ${number}`, `New ${number}`)),
      }),
    ),
    ...numbered(500, (number) => tagged(`aws_sqs_queue.queue_${number}`, `2026-11-${String((number % 20) + 1)}`)),
  ],
});

function numbered<T>(count: number, make: (number: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

/** Verdicts by the name of the folder that holds what each format makes of them. */
export const verdicts = {
  nothing: verdict({ plans: [plan("logging.json", { resources: 14 }), plan("baseline.json")] }),
  "nothing-with-report": verdict({ reports: [report()] }),
  "ignored-only": ignoredOnly,
  "below-fail-on": verdict({ findings: [tagged("aws_kms_key.logs", "2026-11-20")], failOn: "medium" }),
  everything,
  hostile,
  huge,
} as const satisfies Readonly<Record<string, Verdict>>;
