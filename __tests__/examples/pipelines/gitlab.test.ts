import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gitlab } from "./support";

/** Answers as GitLab does, two pages of notes; what is written goes into a file. */
const curl = `#!/usr/bin/env node
const { readFileSync, writeFileSync, appendFileSync } = require("node:fs");
const words = process.argv.slice(2);
const after = (option) => words[words.indexOf(option) + 1];
const url = words.at(-1);
if (!readFileSync(after("--config"), "utf8").includes("PRIVATE-TOKEN: token")) process.exit(22);
if (words.includes("token")) process.exit(23);
if (url.endsWith("/user")) process.stdout.write('{"id": 1}');
else if (words.includes("--request")) {
  appendFileSync(process.env.CALLS, after("--request") + " " + url + " " + readFileSync(after("--json").slice(1), "utf8"));
} else {
  const page = Number(new URL(url).searchParams.get("page"));
  writeFileSync(after("--dump-header"), "HTTP/2 200\\r\\nx-next-page: " + (page === 1 ? "2" : "") + "\\r\\n");
  writeFileSync(after("--output"), page === 1 ? '[{"id": 5, "author": {"id": 2}, "body": "<!-- ssi-drift -->"}]' : process.env.NOTES);
}
`;

const hasJq = spawnSync("jq", ["--version"]).error === undefined;
const withJq = hasJq ? describe : describe.skip;

withJq("the note on a merge request", () => {
  let work = "";
  const run = (code: string | undefined, notes: readonly object[]) => {
    work = mkdtempSync(join(tmpdir(), "ssi-gitlab-"));
    try {
      for (const name of ["bin", "tmp", "review"]) mkdirSync(join(work, name));
      writeFileSync(join(work, "bin/curl"), curl);
      chmodSync(join(work, "bin/curl"), 0o755);
      writeFileSync(join(work, "review/drift.md"), "the review");
      if (code !== undefined) writeFileSync(join(work, "review/code"), `${code}\n`);
      const { status, stderr } = spawnSync("bash", ["--norc", "-e", "-c", gitlab.note?.script.join("\n") ?? ""], {
        cwd: work,
        encoding: "utf8",
        env: {
          PATH: `${join(work, "bin")}:${process.env.PATH ?? ""}`,
          TMPDIR: join(work, "tmp"),
          CALLS: join(work, "calls"),
          NOTES: JSON.stringify(notes),
          DRIFT_NOTE_TOKEN: "token",
          CI_API_V4_URL: "https://gitlab.example/api/v4",
          CI_PROJECT_ID: "3",
          CI_MERGE_REQUEST_IID: "4",
        },
      });
      const calls = join(work, "calls");
      return {
        status,
        stderr,
        left: readdirSync(join(work, "tmp")),
        calls: existsSync(calls) ? readFileSync(calls, "utf8").replace(/\s+/g, " ").trim() : "",
      };
    } finally {
      rmSync(work, { recursive: true });
    }
  };
  const ours = { id: 9, author: { id: 1 }, body: "<!-- ssi-drift -->\nbefore" };
  const url = "https://gitlab.example/api/v4/projects/3/merge_requests/4/notes";

  it.each([
    ["is written when there is drift", "2", [], `POST ${url} { "body": "the review" }`],
    ["is not written when there is none", "0", [], ""],
    ["is found on a later page, and changed", "2", [ours], `PUT ${url}/9 { "body": "the review" }`],
    ["is changed when there is none any more", "0", [ours], `PUT ${url}/9 { "body": "the review" }`],
    ["is left as it is when the review failed", "1", [ours], ""],
  ])("%s", (_, code, notes, calls) => {
    expect(run(code, notes)).toEqual({ status: 0, stderr: "", left: [], calls });
  });

  it("is left as it is when there was no review", () => {
    expect(run(undefined, [ours])).toMatchObject({ status: 0, calls: "" });
  });
});
