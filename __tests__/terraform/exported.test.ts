import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { exportedExamples } from "../../commands/export/examples";
import { exportedModules } from "../../commands/export/modules";
import type { Files } from "../../commands/export/render-stack";
import { refusalsOf, type Refusal } from "../../commands/export/tests";
import { describeTerraform, initialiseFolder, plan, terraform, test, type Change } from "./harness";
import { allInputs } from "./inputs";

const root = mkdtempSync(join(tmpdir(), "ssi-exported-"));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const written = join(__dirname, "../../terraform/examples");
const examples = readdirSync(written);
for (const name of examples) cpSync(join(written, name), join(root, "examples", name), { recursive: true });
for (const [name, { render }] of exportedModules) write(name, render());
for (const [name, render] of exportedExamples) write(name, render());

function write(name: string, files: Files): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, file)), { recursive: true });
    writeFileSync(join(root, name, file), text);
  }
}

/** Terraform's message about a value that breaks a rule. */
function messageOf({ variable, value, broken }: Refusal): string {
  const plain = broken.found?.text(value) ?? (Array.isArray(value) ? `[${value.join(", ")}]` : JSON.stringify(value));
  return `Invalid value for variable: ${variable} is ${plain}; allowed: ${broken.allowed}.`;
}

/** Resources with their arguments; JSON in them is compared as JSON. */
const resources = (changes: readonly Change[]) =>
  Object.fromEntries(
    changes
      .filter(({ mode }) => mode === "managed")
      .map(({ address, change }) => [address, parsed(change.after)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

function parsed(value: unknown): unknown {
  if (typeof value === "string") return /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value;
  if (Array.isArray(value)) return value.map(parsed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, parsed(item)]));
}

const key = "arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-000000000000";
const baseline = Object.fromEntries(
  Object.entries(allInputs.baseline).filter(([name]) => !["region", "default_tags"].includes(name)),
);

/** The inputs of the logging stack as the exported baseline knows them. */
const asBaseline = (inputs: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [renamed[name] ?? name, value]));
const renamed: Readonly<Record<string, string>> = {
  existing_bucket_name: "logging_bucket_name",
  existing_kms_key_arn: "kms_key_arn",
  ...Object.fromEntries(
    [
      "multi_region_key",
      "transition_days",
      "transition_storage_class",
      "expiration_days",
      "noncurrent_version_expiration_days",
      "access_log_bucket_name",
      "access_log_prefix",
    ].map((name) => [name, `logging_${name}`]),
  ),
};

describeTerraform("the exported modules", (stackFolder) => {
  beforeAll(() => {
    initialiseFolder(join(root, "baseline"));
  });

  it("are laid out as terraform fmt would lay them out", () => {
    expect(terraform(root, "fmt", "-check", "-recursive", "-diff", "-no-color")).toMatchObject({ status: 0 });
  });

  it.each([...exportedModules.keys(), ...examples.map((name) => `examples/${name}`)])("%s is valid", (name) => {
    expect(initialiseFolder(join(root, name))).toBeUndefined();
    expect(terraform(join(root, name), "validate", "-no-color").output).toContain("The configuration is valid");
  });

  it.each([...exportedModules])("%s passes its own tests, and says of each invalid value what is allowed", (name, { inputs }) => {
    const folder = join(root, name, "tests");
    const refusals = refusalsOf(inputs);
    // Terraform swallows the messages of failures that are expected, and runs nothing behind a failure in the same file.
    const validation = readFileSync(join(folder, "validation.tftest.hcl"), "utf8");
    const [head = "", ...unexpected] = validation.replace(/^ *expect_failures *= \[[^\]]*\]\n/gm, "").split(/^(?=run )/m);
    unexpected.forEach((run, index) => {
      writeFileSync(join(folder, `messages-${index}.tftest.hcl`), head + run);
    });
    const { runs, errors } = test(join(root, name));
    const own = runs.filter(({ path }) => !/messages-\d+\.tftest\.hcl$/.test(path));
    expect(own.map(({ run }) => run)).toEqual(expect.arrayContaining(["defaults", "all_inputs", ...refusals.map(({ name: run }) => run)]));
    expect(own.filter(({ status }) => status !== "pass")).toEqual([]);
    const messages = refusals.flatMap(({ refused }) => refused.map(messageOf));
    expect(errors.map((error) => error.split("\n")[0]).sort()).toEqual(messages.sort());
  });

  it("have in baseline the addresses and arguments of the stacks, with our bucket", () => {
    const inputs = { transition_days: 90, access_log_bucket_name: "our-access-logs", existing_kms_key_arn: key };
    const logging = plan(stackFolder("logging"), inputs);
    const stack = plan(stackFolder("baseline"), { kms_key_arn: key });
    const exported = plan(join(root, "baseline"), asBaseline(inputs));
    expect([logging.errors, stack.errors, exported.errors]).toEqual([[], [], []]);
    expect(resources(exported.changes)).toEqual(resources([...logging.changes, ...stack.changes]));
  });

  it("have in baseline the addresses and arguments of the stacks, with all inputs", () => {
    const stack = plan(stackFolder("baseline"), baseline);
    const exported = plan(join(root, "baseline"), baseline);
    expect([stack.errors, exported.errors]).toEqual([[], []]);
    expect(resources(exported.changes)).toEqual(resources(stack.changes));
  });

  it("create in baseline the bucket and the key at the addresses of the stack logging", () => {
    const addresses = (changes: readonly Change[]) => Object.keys(resources(changes));
    const stacks = [...plan(stackFolder("logging"), {}).changes, ...plan(stackFolder("baseline"), {}).changes];
    expect(addresses(plan(join(root, "baseline"), {}).changes)).toEqual(addresses(stacks));
  });
});
