import { App } from "cdktf";
import { declareVariables } from "../../lib/inputs";
import type { Module } from "../../lib/terraform/module";
import { services } from "../../modules/services";
import { BaselineStack, type BaselineStackProps } from "../../stacks/baseline";
import { LoggingStack, type LoggingStackProps } from "../../stacks/logging";
import { SsiStack } from "../../stacks/ssi-stack";

export interface Synthesised {
  readonly variable: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly resource: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly data: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly output: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly locals: Readonly<Record<string, unknown>>;
  readonly provider: unknown;
  readonly terraform: Readonly<Record<string, unknown>>;
}

/** The JSON of the logging stack. */
export const synthLogging = (props?: LoggingStackProps) =>
  new LoggingStack(new App(), "logging", props).toTerraform() as Synthesised;

/** The JSON of the baseline stack. */
export const synthBaseline = (props?: BaselineStackProps) =>
  new BaselineStack(new App(), "baseline", props).toTerraform() as Synthesised;

/** The JSON of a stack with nothing but the worker of a service, whose inputs are the variables. */
export function synthWorker(service: keyof typeof services): Synthesised {
  const { id, inputs, create }: Module = services[service];
  const stack = new SsiStack(new App(), id, {});
  create(stack, id, declareVariables(stack, inputs));
  return stack.toTerraform() as Synthesised;
}

interface PolicyStatement {
  readonly sid: string;
  readonly effect?: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[] | string;
  readonly principals?: readonly { readonly type: string; readonly identifiers: readonly string[] | string }[];
  readonly condition?: readonly {
    readonly test: string;
    readonly variable: string;
    readonly values: readonly string[];
  }[];
}

/** The statements of one policy document. */
export function statementsOf(stack: Synthesised, document: string): readonly PolicyStatement[] {
  return stack.data.aws_iam_policy_document?.[document]?.statement as readonly PolicyStatement[];
}

/** Statements as lines a person can compare: `Sid: principal may actions on resources if condition`. */
export function sentences(statements: readonly PolicyStatement[]): readonly string[] {
  const short = (text: string) =>
    text
      .replaceAll("${local.partition}", "P")
      .replaceAll("${local.region}", "R")
      .replaceAll("${local.account_id}", "A")
      .replaceAll("${local.logging_bucket_arn}", "arn:P:s3:::BUCKET")
      .replaceAll("${local.logging_bucket_name}", "BUCKET")
      .replaceAll("${local.logging_trail_arn}", "TRAIL")
      .replaceAll(/\$\{local\.logging_(\w+)_principals\}/g, "$1 (+ regional)");
  return statements.map(({ sid, effect, actions, resources, principals, condition }) =>
    short(
      [
        `${sid}: ${(principals ?? []).flatMap(({ identifiers }) => identifiers).join(" ")} ${effect === "Deny" ? "may not" : "may"}`,
        [...actions].join(" "),
        `on ${[resources].flat().join(" ")}`,
        ...(condition ?? []).map(({ test, variable, values }) => `if ${variable} ${test} ${values.join(" ")}`),
      ].join(" "),
    ).replace(":  may", ": may"),
  );
}
