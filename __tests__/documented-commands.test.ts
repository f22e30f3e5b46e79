import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

const root = join(__dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

const files = [
  ...["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "SECURITY.md"],
  ...["docs", "examples", "modules"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".md"))
      .map((file) => join(folder, file)),
  ),
];

/** Commands of the indented and of the fenced blocks of a page, each on one line. */
function commandsIn(page: string): readonly string[] {
  const code = [
    ...page.replaceAll(/^```.*?^```/gms, "").matchAll(/^ {4,}(\S.*)$/gm),
    ...[...page.matchAll(/^```(?:sh|bash|shell)\n(.*?)^```/gms)].flatMap(([, text = ""]) => [
      ...text.matchAll(/^ *(\S.*)$/gm),
    ]),
  ].map(([, line = ""]) => line);
  return code
    .join("\n")
    .replaceAll(/ *\\\n */g, " ")
    .split("\n")
    .filter((line) => /^((npm|npx|node|ssi|terraform|aws|git) |\.ci\/run|\w+=\$\(|\w+=ssi-)/.test(line))
    .map((line) => line.replace(/ {2,}#.*/, "").trim());
}

/** A command is run here, is run by another test, or needs something that no test has. */
type Proof = "run" | { readonly test: string; readonly text: string } | { readonly needs: string };

const proofs: readonly (readonly [command: RegExp, proof: Proof])[] = [
  [/^npm start$/, "run"],
  [/^node commands\/ssi\.mjs dry-run/, "run"],
  [/(^|\| )node <checkout>\/commands\/ssi\.mjs drift(?! \[)/, "run"],
  [/^node (<checkout>|commands\/ssi)\S* (drift|export) \[/, { needs: "nothing: a synopsis" }],
  [/^npm ci$/, { test: ".ci/run", text: "npm ci" }],
  [/^npm test$/, { test: ".ci/run", text: "npm test" }],
  [/^npm run bench(:\w+)?$/, { needs: "an idle machine" }],
  [/^npx jest __tests__\//, { needs: "a choice of the tests that npm test runs" }],
  [/^npm run test:terraform$/, { needs: "a choice of the tests that npm test runs" }],
  [/^npm run docs && npm run export$/, { needs: "a changed checkout: __tests__/scripts/docs compares the result" }],
  [/^npm run quick$/, { needs: "a branch that differs from main" }],
  [/^\.ci\/run$/, { needs: "minutes: it runs this test" }],
  [/^npm run test:aws/, { test: "__tests__/scripts/aws/command.ts", text: "scripts/aws" }],
  [/^npm run synth$/, { test: "__tests__/scripts/synth.test.ts", text: "npm run synth" }],
  [/^npm run (deploy|destroy)/, { test: "__tests__/e2e/cdktf.test.ts", text: 'cdktf("deploy"' }],
  [/^npm run diff$/, { needs: "an account" }],
  [/^terraform -chdir=\S+ (init|apply)/, { test: "__tests__/e2e/synthesised.test.ts", text: "await apply(" }],
  [/^terraform plan -out plan\.bin$/, { test: "__tests__/e2e/terraform.ts", text: '"-out=plan"' }],
  [/^terraform (state list|destroy -target)/, { test: "__tests__/e2e/exported.test.ts", text: "readmeCommands(" }],
  [/^(bucket|key)=|^aws (s3api|kms) /, { test: "__tests__/e2e/describe-way.ts", text: "readmeCommands(" }],
  [/^(main|account)=|^aws (stepfunctions|s3) /, { needs: "an account with a deployment" }],
  [/^git clone|^npm --prefix/, { needs: "a copy on a git host" }],
  [
    /^terraform show .*ssi-terraform\/commands\/ssi\.mjs drift$/,
    { test: "__tests__/examples/pipelines/shell.test.ts", text: "ssi-drift.sh" },
  ],
];

const proofOf = (command: string) => proofs.find(([pattern]) => pattern.test(command))?.[1];
const commands = [...new Set(files.flatMap((file) => commandsIn(read(file))))];

describe("a command of the documents", () => {
  it.each(files)("is in %s run by a test, or needs what no test has", (file) => {
    expect(commandsIn(read(file)).filter((command) => proofOf(command) === undefined)).toEqual([]);
  });

  it("is in the test that is said to run it", () => {
    const others = proofs.flatMap(([, proof]) => (typeof proof === "object" && "test" in proof ? [proof] : []));
    expect(others.filter(({ test, text }) => !existsSync(join(root, test)) || !read(test).includes(text))).toEqual([]);
  });

  it("is npm run with a name of package.json, wherever a document mentions it", () => {
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: object };
    const mentioned = files.flatMap((file) => [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name));
    expect(mentioned.filter((name) => !(String(name) in scripts))).toEqual([]);
  });

  it("is never npx ssi, which would be a package of somebody else", () => {
    expect(files.filter((file) => read(file).includes("npx ssi"))).toEqual([]);
  });
});

describe("a command without an account", () => {
  const folder = mkdtempSync(join(tmpdir(), "ssi-documented-"));
  beforeAll(() => {
    const plan = join(__dirname, "drift/fixtures/bucket-policy/plan.json.br");
    writeFileSync(join(folder, "plan.json"), brotliDecompressSync(readFileSync(plan)));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const program = `node ${join(root, "commands/ssi.mjs")}`;
  it.each(commands.filter((command) => proofOf(command) === "run"))("ends as documented: %s", (command) => {
    const typed = command
      .replace("npm start", `${program} dry-run`)
      .replace(/node (<checkout>\/)?commands\/ssi\.mjs/, program)
      .replace("terraform show -json plan.bin", "cat plan.json");
    const { status, stderr } = spawnSync("bash", ["-c", typed], { cwd: folder, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: expectedOf(command), stderr: "" });
  });
});

/** Drift is found in the plan; jq ends the pipe of the other; a throttled or denied call is what the fault asks for. */
function expectedOf(command: string): number {
  if (command.includes(" drift")) return command.includes("| jq") ? 0 : 2;
  return command.includes("s3:putObject=deny") ? 2 : 0;
}
