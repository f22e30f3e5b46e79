import { variableName, type Inputs } from "../../lib/inputs";
import { loggingBucketInputs } from "../../modules/logging-bucket";
import { services } from "../../modules/services";
import { partInputs, sharedInputs } from "../../stacks/inputs";
import { stackInputs } from "../../stacks/ssi-stack";
import { contradictions } from "../lib/inputs/contradictions";
import { describeTerraform, plan, terraform, type Change } from "./harness";
import { allInputs, invalidInputs } from "./inputs";

const created = (changes: readonly Change[]) =>
  changes
    .map(({ address }) => address)
    .filter((address) => !address.startsWith("data."))
    .sort();
const after = (changes: readonly Change[], address: string) =>
  changes.find((change) => change.address === address)?.change.after ?? {};

const parts = {
  logging: [[stackInputs], [loggingBucketInputs]],
  baseline: [[stackInputs], [sharedInputs], ...Object.entries(partInputs).map(([part, inputs]) => [inputs, part])],
} as { readonly [stack in "logging" | "baseline"]: readonly (readonly [inputs: Inputs, prefix?: string])[] };

/** The variables of a stack, all or those that have a rule. */
const names = (stack: "logging" | "baseline", minimumRules: number) =>
  parts[stack].flatMap(([inputs, prefix]) =>
    Object.entries(inputs)
      .filter(([, { rules }]) => rules.length >= minimumRules)
      .map(([name]) => variableName(name, prefix)),
  );
const variables = { logging: names("logging", 0), baseline: names("baseline", 0) };
const ruled = { logging: names("logging", 1), baseline: names("baseline", 1) };

describeTerraform("Terraform and the real AWS provider", (folder) => {
  describe.each(["logging", "baseline"] as const)("find the stack %s", (stack) => {
    it("valid", () => {
      expect(terraform(folder(stack), "validate", "-no-color").output).toContain("The configuration is valid");
    });

    it("plannable with every input set", () => {
      const { errors } = plan(folder(stack), allInputs[stack]);
      expect(errors).toEqual([]);
      expect(Object.keys(allInputs[stack]).sort()).toEqual(variables[stack].sort());
    });

    it.each(invalidInputs[stack])(
      "fails to plan with %j and says which is wrong, its value and what is allowed",
      (given, messages) => {
        const { errors } = plan(folder(stack), given);
        expect(errors.map((error) => error.split("\n")[0]).sort()).toEqual(
          messages.map((message) => `Invalid value for variable: ${message}`).sort(),
        );
      },
    );

    it("has an invalid value in these tests for every input that has a rule", () => {
      const tried = new Set(invalidInputs[stack].flatMap(([given]) => Object.keys(given)));
      expect(ruled[stack].filter((name) => !tried.has(name))).toEqual([]);
    });
  });

  it.each(contradictions)("hold values of several variables to each other: $given", ({ stack, given, message }) => {
    const { errors } = plan(folder(stack), given);
    expect(errors.map((error) => error.split("\n")[0]?.replace(/^Resource (pre|post)condition failed: /, ""))).toEqual(
      message === undefined ? [] : [message],
    );
  });

  it.each<[what: string, given: Readonly<Record<string, unknown>>, warnings: readonly string[]]>([
    [
      "warn where nobody would get an alert",
      {},
      [
        "Nobody would get an alert: alerting_email_addresses is [] and alerting_existing_topic_arn is null; give an e-mail address, or the ARN of a topic with subscribers.",
      ],
    ],
    ["do not warn with an e-mail address", { alerting_email_addresses: ["security@example.com"] }, []],
    ["do not warn with a topic", { alerting_existing_topic_arn: allInputs.baseline.alerting_existing_topic_arn }, []],
  ])("%s", (_, given, warnings) => {
    expect(plan(folder("baseline"), given, [])).toMatchObject({ errors: [], warnings });
  });

  it("create a bucket and its key, which cannot be destroyed by mistake", () => {
    const { errors, changes } = plan(folder("logging"), {});
    expect(errors).toEqual([]);
    expect(created(changes)).toEqual([
      "aws_kms_alias.logging[0]",
      "aws_kms_key.logging[0]",
      "aws_s3_bucket.logging[0]",
      "aws_s3_bucket_lifecycle_configuration.logging[0]",
      "aws_s3_bucket_ownership_controls.logging[0]",
      "aws_s3_bucket_policy.logging[0]",
      "aws_s3_bucket_public_access_block.logging[0]",
      "aws_s3_bucket_server_side_encryption_configuration.logging[0]",
      "aws_s3_bucket_versioning.logging[0]",
    ]);
    expect(after(changes, "aws_s3_bucket.logging[0]")).toMatchObject({ bucket: "ssi-logging-111122223333-eu-west-1" });
  });

  it("create nothing but the policies' text where bucket and key are brought", () => {
    const { errors, changes } = plan(folder("logging"), {
      existing_bucket_name: "our-logs",
      existing_kms_key_arn: allInputs.logging.existing_kms_key_arn,
    });
    expect(errors).toEqual([]);
    expect(created(changes)).toEqual([]);
  });

  it("create a bucket for the access logs of the logging bucket, which cannot be destroyed by mistake", () => {
    const { errors, changes } = plan(folder("logging"), {
      create_access_log_bucket: true,
      access_log_expiration_days: 90,
      bucket_prefix: "a-prefix-as-long-as-it-may-be-34ch",
    });
    expect(errors).toEqual([]);
    expect(created(changes).filter((address) => address.includes("access_logs"))).toEqual([
      "aws_s3_bucket.logging_access_logs[0]",
      "aws_s3_bucket_lifecycle_configuration.logging_access_logs[0]",
      "aws_s3_bucket_ownership_controls.logging_access_logs[0]",
      "aws_s3_bucket_policy.logging_access_logs[0]",
      "aws_s3_bucket_public_access_block.logging_access_logs[0]",
      "aws_s3_bucket_server_side_encryption_configuration.logging_access_logs[0]",
      "aws_s3_bucket_versioning.logging_access_logs[0]",
    ]);
    expect(after(changes, "aws_s3_bucket.logging_access_logs[0]").bucket).toMatch(
      /^a-prefix-as-long-as--[0-9a-f]{6}-access-111122223333-eu-west-1$/,
    );
    expect(after(changes, "aws_s3_bucket_lifecycle_configuration.logging_access_logs[0]").rule).toMatchObject([
      { id: "expiration", status: "Enabled", expiration: [{ days: 90 }] },
      { id: "clean-up" },
    ]);
    expect(created(changes)).toContain("aws_s3_bucket_logging.logging[0]");
  });

  it("create a log group and a role for the trail where they are wanted", () => {
    const { errors, changes } = plan(folder("baseline"), {
      ...allInputs.baseline,
      cloudtrail_cloud_watch_logs: true,
      cloudtrail_mode: "enforce",
    });
    expect(errors).toEqual([]);
    expect(created(changes)).toEqual(
      expect.arrayContaining([
        "aws_cloudwatch_log_group.cloudtrail_cloud_watch_logs[0]",
        "aws_iam_role.cloudtrail_cloud_watch_logs[0]",
        "aws_iam_role_policy.cloudtrail_cloud_watch_logs[0]",
      ]),
    );
    expect(after(changes, "aws_cloudwatch_log_group.cloudtrail_cloud_watch_logs[0]")).toMatchObject({
      name: "/aws/cloudtrail/acme-trail",
      retention_in_days: 731,
      kms_key_id: allInputs.baseline.kms_key_arn,
    });
    expect(after(changes, "aws_iam_role.cloudtrail_cloud_watch_logs[0]")).toMatchObject({
      name: "Acme-Security-CloudTrail-Logs-eu-west-1",
      path: "/security/",
      permissions_boundary: allInputs.baseline.permissions_boundary_arn,
    });
  });

  it("keep and delete logs as asked", () => {
    const { changes } = plan(folder("logging"), {
      ...allInputs.logging,
      existing_bucket_name: null,
      existing_kms_key_arn: null,
      create_access_log_bucket: false,
    });
    const rules = after(changes, "aws_s3_bucket_lifecycle_configuration.logging[0]").rule;
    expect(rules).toMatchObject([
      { id: "transition", status: "Enabled", transition: [{ days: 90, storage_class: "DEEP_ARCHIVE" }] },
      { id: "expiration", status: "Disabled" },
      { id: "clean-up", noncurrent_version_expiration: [{ noncurrent_days: 30 }] },
    ]);
    expect(after(changes, "aws_s3_bucket_logging.logging[0]")).toMatchObject({
      target_bucket: "our-access-logs",
      target_prefix: "logs/",
    });
    expect(after(changes, "aws_kms_key.logging[0]")).toMatchObject({ multi_region: false, enable_key_rotation: true });
    expect(after(changes, "aws_kms_alias.logging[0]")).toMatchObject({ name: "alias/acme/logs" });
  });

  it("create the baseline, and no tracing policy and no subscription unless asked for", () => {
    const { errors, changes } = plan(folder("baseline"), {});
    expect(errors).toEqual([]);
    const machines = ["orchestrator", ...Object.keys(services)];
    const ofEach = (type: string, more: readonly string[] = []) =>
      [...machines, ...more].map((name) => `${type}.${name}`);
    const expected = [
      "aws_cloudwatch_event_rule.alerting",
      "aws_cloudwatch_event_target.alerting",
      ...ofEach("aws_cloudwatch_log_group"),
      "aws_cloudwatch_metric_alarm.alerting_dead_letters",
      "aws_cloudwatch_metric_alarm.alerting_failed_invocations",
      "aws_cloudwatch_metric_alarm.alerting_silence[0]",
      ...ofEach("aws_iam_role", ["schedule"]),
      ...ofEach("aws_iam_role_policy", ["schedule"]),
      "aws_scheduler_schedule.schedule",
      "aws_scheduler_schedule_group.schedule",
      ...ofEach("aws_sfn_state_machine"),
      "aws_sns_topic.alerting[0]",
      "aws_sns_topic_policy.alerting[0]",
      "aws_sqs_queue.schedule",
      "aws_sqs_queue_policy.schedule",
    ];
    expect(created(changes)).toEqual(expected.sort());
    expect(after(changes, "aws_cloudwatch_event_rule.alerting").event_pattern).toContain(
      "arn:aws:states:eu-west-1:111122223333:stateMachine:SSI-GuardDuty",
    );
  });

  it.each([
    [{}, 4],
    [{ schedule_expression: "cron(0 6 * * ? *)" }, 27],
    [{ schedule_expression: "cron(0 6 ? * MON-FRI *)", schedule_timezone: "Europe/Berlin" }, 76],
    [{ schedule_expression: "cron(0 6,18 ? * SUN *)", schedule_flexible_window_minutes: 600 }, 168],
    [{ schedule_expression: "cron(0 6 ? * SUN *)" }, undefined],
    [{ schedule_enabled: false, alerting_silence_hours: 3 }, undefined],
  ])("%j: have an alarm after the longest gap and the longest run, of a week at most", (given, hours) => {
    const { errors, changes } = plan(folder("baseline"), given);
    expect(errors).toEqual([]);
    expect(after(changes, "aws_cloudwatch_metric_alarm.alerting_silence[0]").evaluation_periods).toBe(hours);
  });

  it("pass every setting on as it was given", () => {
    const { changes } = plan(folder("baseline"), allInputs.baseline);
    expect(after(changes, "aws_scheduler_schedule.schedule")).toMatchObject({
      state: "DISABLED",
      schedule_expression: "cron(0 6 * * ? *)",
      schedule_expression_timezone: "Europe/Berlin",
      flexible_time_window: [{ mode: "FLEXIBLE", maximum_window_in_minutes: 15 }],
    });
    expect(created(changes)).toContain('aws_sns_topic_subscription.alerting_email["security@example.com"]');
    expect(created(changes)).toContain("aws_iam_role_policy.guardduty_tracing[0]");
    expect(created(changes)).not.toContain("aws_sns_topic.alerting[0]");
    for (const { change } of changes.filter(({ type }) => type === "aws_iam_role")) {
      expect(change.after).toMatchObject({
        path: "/security/",
        permissions_boundary: allInputs.baseline.permissions_boundary_arn,
      });
    }
    const definition = JSON.parse(String(after(changes, "aws_sfn_state_machine.guardduty").definition)) as {
      States: { "List detectors": { Assign: { settings: object } } };
    };
    expect(definition.States["List detectors"].Assign.settings).toEqual({
      mode: "report",
      findingPublishingFrequency: "SIX_HOURS",
      adoptExisting: false,
      features: ["S3_DATA_EVENTS", "RUNTIME_MONITORING"],
      runtimeMonitoringAgents: ["EC2_AGENT_MANAGEMENT"],
      destinationArn: "arn:aws:s3:::our-logs",
      kmsKeyArn: allInputs.baseline.kms_key_arn,
      tags: { Team: "security" },
    });
  });

  it("deploy a machine that does nothing in mode off", () => {
    const { changes } = plan(folder("baseline"), { guardduty_mode: "off" });
    const definition = JSON.parse(String(after(changes, "aws_sfn_state_machine.guardduty").definition)) as {
      States: object;
    };
    expect(Object.keys(definition.States)).toEqual(["Report that it is off"]);
  });

  it("deploy the reads of the account-level settings whose mode is not off, and never none", () => {
    const branches = (inputs: Readonly<Record<string, unknown>>) => {
      const { changes } = plan(folder("baseline"), inputs);
      const { States } = JSON.parse(String(after(changes, "aws_sfn_state_machine.account_level_settings").definition)) as {
        States: { "Read settings": { Branches: { StartAt: string }[] } };
      };
      return States["Read settings"].Branches.map(({ StartAt }) => StartAt);
    };
    expect(
      branches({
        account_level_settings_s3_public_access_block_mode: "off",
        account_level_settings_emr_public_access_mode: "report",
        account_level_settings_vpc_block_public_access_mode: "report",
      }),
    ).toEqual([
      "Read EBS encryption",
      "Read EBS snapshot sharing",
      "Read AMI sharing",
      "Read instance metadata defaults",
      "Read SSM document sharing",
      "Read VPC public access",
      "Read EMR public access",
      "Read password policy",
      "Read access analyzers",
    ]);
    const modes = Object.keys(allInputs.baseline).filter((name) => /^account_level_settings_\w+_mode$/.test(name));
    const off = modes.filter((name) => !name.endsWith("_block_mode") || name.includes("s3_"));
    expect(branches(Object.fromEntries(off.map((name) => [name, "off"])))).toEqual(["No setting is read"]);
  });
});
