import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { placeOf } from "../../../commands/dry-run/place";
import { synthesise } from "../../../commands/dry-run/baseline/stacks";
import { deploy } from "../../../emulator/deployment/deployment";
import { evaluateStack, type Json } from "../../../hcl";
import { baselineInputs } from "../../../commands/export/baseline";
import { declareVariables, variableName, type Input } from "../../../lib/inputs";
import { contradictions } from "../../lib/inputs/contradictions";
import { values } from "../../lib/inputs/values";
import { preparedOf, setting } from "./support";

const stackWith = (input: Input<unknown>) => {
  const stack = new TerraformStack(new App(), "stack");
  declareVariables(stack, { value: { ...input, default: null } });
  return stack.toTerraform() as Json;
};
const plain = (input: Input<unknown>, value: unknown) => input.rules.every((rule) => rule.holds(value));
const short = (value: unknown) => JSON.stringify(value).slice(0, 60);

describe.each(Object.entries(values))("of the input %s the dry run", (_, { input, refused, allowed }) => {
  const stack = stackWith(input);
  const evaluate = (value: unknown) => () => evaluateStack(stack, { variables: { value: value as Json } });

  it.each(refused.map((value) => [short(value), value]))("fails on %s, naming the variable once", (_, value) => {
    expect(evaluate(value)).toThrow(/^(?!.*\bvalue is .*\bvalue is )value is .+; allowed: .+\.$/m);
    expect(plain(input, value)).toBe(false);
  });

  it.each(allowed.map((value) => [short(value), value]))("takes %s", (_, value) => {
    expect(evaluate(value)).not.toThrow();
    expect(value === null || plain(input, value)).toBe(true);
  });
});

describe("of values of several variables the dry run", () => {
  const deployed = (given: Readonly<Record<string, unknown>>) => () => {
    const variables = given as Readonly<Record<string, Json>>;
    return deploy({ stacks: synthesise(), place: placeOf(variables), variables });
  };

  it.each(contradictions.filter(({ message }) => message !== undefined))("fails on $given", ({ given, message }) => {
    expect(deployed(given)).toThrow(new Error(message));
  });

  it.each(contradictions.filter(({ message }) => message === undefined))("takes $given", ({ given }) => {
    expect(deployed(given)).not.toThrow();
  });

  it("names each value that the stacks refuse, and none twice", () => {
    const refused = deployed({ tags: { "aws:team": "v" }, trail_name: "my--trail", log_level: "DEBUG" });
    expect(refused).toThrow(/^tags is [^\n]+Security Hub[^\n]+\ntrail_name is [^\n]+\nlog_level is [^\n]+$/);
  });

  it("holds ARNs to the Region that is given", () => {
    const arn = "arn:aws:sns:us-east-1:444455556666:alerts";
    expect(deployed({ region: "us-east-1", alerting_existing_topic_arn: arn })).not.toThrow();
  });
});

describe("variables of the module terraform/baseline", () => {
  const folder = mkdtempSync(join(tmpdir(), "ssi-dry-run-inputs-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const read = (values: object) => {
    const path = join(folder, "module.tfvars.json");
    writeFileSync(path, JSON.stringify(values));
    return preparedOf({ inputs: [{ kind: "file", path }] }).variables;
  };
  const all = Object.entries(baselineInputs).flatMap(([part, inputs]) =>
    Object.entries<Input<unknown>>(inputs).map(
      ([name, input]) => [variableName(name, part === "shared" ? undefined : part), input] as const,
    ),
  );

  it("are read from a file, all with their defaults", () => {
    expect(() => read(Object.fromEntries(all.map(([name, input]) => [name, input.default])))).not.toThrow();
  });

  it("are read from a file, all with other values", () => {
    const examples = Object.fromEntries(all.map(([name, input]) => [name, input.example]));
    const { tags, ...known } = read(examples);
    expect({ tags, known }).toMatchObject({
      tags: { Team: "security" },
      known: {
        transition_days: 90,
        existing_bucket_name: "our-logs",
        logging_bucket_name: "our-logs",
        existing_kms_key_arn: examples.kms_key_arn,
      },
    });
  });

  it("are read from settings", () => {
    expect(preparedOf({ inputs: [setting("logging_transition_days=90")] }).variables).toEqual({
      transition_days: "90",
    });
  });

  it("are named in messages as they were given", () => {
    const values = { logging_transition_days: 90, logging_expiration_days: 90 };
    const message = "logging_expiration_days is 90; allowed: 0, or more than logging_transition_days, which is 90.";
    expect(() => read(values)).toThrow(new Error(message));
    expect(() => read({ logging_transition_days: -1 })).toThrow(/^logging_transition_days is -1; /);
    expect(() => read({ transition_days: -1 })).toThrow(/^transition_days is -1; /);
  });

  it("leave a file of the stacks as it is", () => {
    expect(read({ logging_bucket_name: "our-logs" })).toEqual({ logging_bucket_name: "our-logs" });
  });

  it("fail where nothing has the name", () => {
    expect(() => read({ logging_transition_day: 90 })).toThrow("did you mean logging_transition_days?");
  });
});
