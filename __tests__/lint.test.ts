import { spawnSync } from "node:child_process";
import { join } from "node:path";

const index = "@cdktf/provider-aws";
const refused = [
  ["lib/a.ts", index],
  ["modules/a/index.ts", index],
  ["stacks/a.ts", index],
  ["main.ts", index],
  ["lib/aws/a.ts", "../../modules/schedule"],
  ["modules/services/guardduty/a.ts", "../../../stacks/baseline"],
  ["modules/schedule/a.ts", "../../emulator/run"],
  ["stacks/a.ts", "../scripts/synth"],
  ["emulator/a.ts", "../modules/services"],
] as const;
const allowed = [
  ["stacks/a.ts", `${index}/lib/s3-bucket`],
  ["stacks/a.ts", "../modules/schedule"],
  ["modules/schedule/a.ts", "../../lib/inputs"],
  ["emulator/a.ts", "../lib/asl/types"],
] as const;

/** Jest cannot load ESLint's configuration, which is a module, so ESLint runs in a process of its own, once for all cases. */
const program = `
  import { ESLint } from "eslint";
  const eslint = new ESLint();
  const complaints = [];
  for (const [filePath, target] of JSON.parse(process.argv[1])) {
    const [{ messages }] = await eslint.lintText('export { a } from "' + target + '";\\n', { filePath });
    complaints.push(messages.map(({ message }) => message).join(" "));
  }
  console.log(JSON.stringify(complaints));`;

const complaints = JSON.parse(
  spawnSync(process.execPath, ["--input-type=module", "-e", program, JSON.stringify([...refused, ...allowed])], {
    cwd: join(__dirname, ".."),
    encoding: "utf8",
  }).stdout,
) as string[];

describe("the linter", () => {
  it.each(refused.map((edge, number) => [...edge, number] as const))(
    "fails %s for importing %s",
    (_, target, number) => {
      expect(complaints[number]).toContain(target === index ? "costs seconds" : "may not depend on it");
    },
  );

  it.each(allowed.map((edge, number) => [...edge, refused.length + number] as const))(
    "allows %s to import %s",
    (_, __, number) => {
      expect(complaints[number]).toBe("");
    },
  );
});
