import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A checkout of its own, whose node_modules has links to the packages. */
const root = realpathSync(mkdtempSync(join(tmpdir(), "ssi-start-")));
const original = join(__dirname, "../..");
const cache = join(root, "node_modules/.cache/ssi");
const parameters = [join(root, "commands/ssi.mjs"), "dry-run", "--service", "guardduty"];
// Jest says FORCE_COLOR to its workers.
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.includes("COLOR")));
const heavy = ["esbuild", "cdktf", "constructs", "@cdktf"];

const start = () => spawnSync(process.execPath, parameters, { encoding: "utf8", env: environment });
const link = (name: string) => {
  symlinkSync(join(original, "node_modules", name), join(root, "node_modules", name));
};
const entries = () => readdirSync(cache);

let expected = "";
beforeAll(() => {
  const sources = ["commands", "docs", "drift", "emulator", "hcl", "lib", "modules", "runs", "scripts", "stacks"];
  for (const name of [...sources, "main.ts", "cdktf.json", "package.json", "package-lock.json", "tsconfig.json"]) {
    cpSync(join(original, name), join(root, name), { recursive: true });
  }
  mkdirSync(join(root, "node_modules"));
  readdirSync(join(original, "node_modules"))
    .filter((name) => name !== ".cache")
    .forEach(link);
  expected = start().stdout;
});
beforeEach(() => {
  rmSync(join(root, "node_modules/.cache"), { recursive: true, force: true });
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe("a start", () => {
  it("loads neither esbuild nor cdktf the second time, and says the same", () => {
    start();
    for (const name of heavy) rmSync(join(root, "node_modules", name));
    const { status, stdout, stderr } = start();
    heavy.forEach(link);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(expected);
    expect(stdout).toMatch(/^Dry run in an emulated account/);
  });

  it("follows a change of a source, of a stack and back", () => {
    start();
    const change = (file: string, from: string, to: string) => {
      const text = readFileSync(join(root, file), "utf8");
      expect(text).toContain(from);
      writeFileSync(join(root, file), text.replaceAll(from, to));
      return () => {
        writeFileSync(join(root, file), text);
      };
    };
    const undoText = change("runs/words.ts", "Dry run in an emulated account", "Rehearsal");
    expect(start().stdout).toMatch(/^Rehearsal/);
    undoText();
    const undoState = change("modules/services/guardduty/state-machine.ts", "Create detector", "Make detector");
    expect(start().stdout).toContain("1. Make detector");
    undoState();
    expect(start().stdout).toBe(expected);
  });

  it.each<[string, (entry: Buffer) => Buffer]>([
    ["cut off", (entry) => entry.subarray(0, entry.length / 2)],
    ["empty", () => Buffer.alloc(0)],
    ["changed in one byte", (entry) => Buffer.concat([entry.subarray(0, 999), Buffer.from("!"), entry.subarray(1000)])],
  ])("makes every entry again that is %s", (_, damage) => {
    start();
    const sound = entries();
    for (const name of sound) writeFileSync(join(cache, name), damage(readFileSync(join(cache, name))));
    expect(start()).toMatchObject({ status: 0, stdout: expected, stderr: "" });
    expect(entries()).toEqual(sound);
  });

  it("does the same where nothing can be kept", () => {
    writeFileSync(join(root, "node_modules/.cache"), "a file");
    const { status, stdout, stderr } = start();
    rmSync(join(root, "node_modules/.cache"));
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: expected, stderr: "" });
  });

  it("does the same as another one at the same time, and leaves no draft", async () => {
    const once = () =>
      new Promise<string>((resolve) => {
        const child = spawn(process.execPath, parameters, { env: environment, stdio: ["ignore", "pipe", "inherit"] });
        let text = "";
        child.stdout.on("data", (data: Buffer) => (text += data.toString()));
        child.on("close", () => {
          resolve(text);
        });
      });
    expect(await Promise.all([once(), once(), once()])).toEqual([expected, expected, expected]);
    expect(entries().filter((name) => name.endsWith(".tmp"))).toEqual([]);
    expect(start().stdout).toBe(expected);
  });

  it("removes the oldest entries", () => {
    mkdirSync(cache, { recursive: true });
    for (let index = 0; index < 40; index++) {
      writeFileSync(join(cache, `old-${index}`), "");
      utimesSync(join(cache, `old-${index}`), index, index);
    }
    start();
    const left = entries();
    expect(left.length).toBeLessThanOrEqual(24);
    expect(left).toContain("old-39");
    expect(left).not.toContain("old-0");
  });
});

/** What a command writes to a terminal. */
const onTerminal = (...options: readonly string[]) =>
  spawnSync("script", ["-qec", [process.execPath, ...options].join(" "), "/dev/null"], {
    encoding: "utf8",
    env: { ...environment, TERM: "xterm" },
  });
const hasTerminals = spawnSync("script", ["--version"]).status === 0;

(hasTerminals ? describe : describe.skip)("on a terminal", () => {
  it("says first that it starts, and erases it", () => {
    const { stdout } = onTerminal(...parameters);
    expect(stdout.startsWith("Starting …\r\u001b[2K")).toBe(true);
    expect(stdout.lastIndexOf("…\r\u001b[2K")).toBeLessThan(stdout.indexOf("Dry run in"));
  });

  it.each([["dry-run --help"], ["--version"], ["help"]])("writes nothing that needs erasing for %s", (options) => {
    expect(onTerminal(join(root, "commands/ssi.mjs"), ...options.split(" ")).stdout).not.toContain("\u001b[2K");
  });
});
