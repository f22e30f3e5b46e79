import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(__dirname, "..");
const index = "@cdktf/provider-aws";

/** Pairs of a file and a file that it may not import. */
const refused = [
  ["lib/aws/a.ts", "modules/schedule/b.ts"],
  ["hcl/a.ts", "emulator/b.ts"],
  ["modules/services/guardduty/a.ts", "stacks/b.ts"],
  ["modules/schedule/a.ts", "emulator/b.ts"],
  ["stacks/a.ts", "scripts/b.ts"],
  ["emulator/a.ts", "modules/b.ts"],
  ["runs/a.ts", "drift/b.ts"],
  ["drift/a.ts", "emulator/b.ts"],
  ["commands/a.ts", "scripts/b.ts"],
  ["main.ts", "lib/b.ts"],
  ["__tests__/hcl/a.ts", "modules/b.ts"],
  ["__tests__/emulator/a.ts", "commands/b.ts"],
] as const;

const allowed = [
  ["hcl/a.ts", "lib/c.ts"],
  ["modules/schedule/a.ts", "lib/c.ts"],
  ["stacks/a.ts", "modules/c.ts"],
  ["emulator/a.ts", "hcl/c.ts"],
  ["runs/a.ts", "lib/c.ts"],
  ["drift/a.ts", "runs/c.ts"],
  ["commands/a.ts", "drift/c.ts"],
  ["scripts/a.ts", "commands/c.ts"],
  ["main.ts", "stacks/c.ts"],
  ["__tests__/hcl/a.ts", "lib/c.ts"],
] as const;

/** Files that import each other's types. */
const circle = ["lib/one.ts", "lib/two.ts"] as const;

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** Writes files that import one another, and lints them with the repository's own table. */
function violations(): readonly Violation[] {
  const folder = mkdtempSync(join(tmpdir(), "ssi-lint-"));
  try {
    cpSync(join(root, ".dependency-cruiser.mjs"), join(folder, ".dependency-cruiser.mjs"));
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    const [one, two] = circle;
    const imports = new Map<string, string[]>([
      [one, [two]],
      [two, [one]],
    ]);
    for (const [from, to] of [...refused, ...allowed]) {
      imports.set(from, [...(imports.get(from) ?? []), to]);
      imports.set(to, imports.get(to) ?? []);
    }
    for (const [file, targets] of imports) {
      const up =
        file
          .split("/")
          .slice(1)
          .map(() => "../")
          .join("") || "./";
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      const lines = targets.map(
        (target, number) => `import type { A as A${number} } from "${up}${target.slice(0, -3)}";`,
      );
      writeFileSync(join(folder, file), [...lines, "export type A = 1;", ""].join("\n"));
    }
    const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const { stdout } = spawnSync(process.execPath, [program, ".", "--output-type", "json"], {
      cwd: folder,
      encoding: "utf8",
    });
    return (JSON.parse(stdout) as { readonly summary: { readonly violations: readonly Violation[] } }).summary
      .violations;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("the table of rooms", () => {
  const found = violations();
  const isRefused = (from: string, to: string) =>
    found.some(
      (violation) => violation.from === from && violation.to === to && violation.rule.name === "not-in-allowed",
    );

  it.each(refused)("fails %s for importing %s", (from, to) => {
    expect(isRefused(from, to)).toBe(true);
  });

  it.each(allowed)("allows %s to import %s", (from, to) => {
    expect(isRefused(from, to)).toBe(false);
  });

  it("fails a circle of types", () => {
    expect(found.filter(({ rule }) => rule.name === "no-circles").map(({ from }) => from)).toContain(circle[0]);
  });
});

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

describe("the linter", () => {
  const files = ["lib/errors.ts", "modules/schedule/index.ts", "stacks/parts.ts", "main.ts"];
  const edges = [...files.map((file) => [file, index]), ["stacks/parts.ts", `${index}/lib/s3-bucket`]];
  const complaints = JSON.parse(
    spawnSync(process.execPath, ["--input-type=module", "-e", program, JSON.stringify(edges)], {
      cwd: root,
      encoding: "utf8",
    }).stdout,
  ) as string[];

  it.each(files.map((file, number) => [file, number] as const))("fails %s for importing all bindings", (_, number) => {
    expect(complaints[number]).toContain("costs seconds");
  });

  it("allows a stack to import one resource", () => {
    expect(complaints.at(-1)).toBe("");
  });
});
