import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workflow } from "./support";

const marker = "<!-- ssi-drift -->";
const mine = { user: { login: "github-actions[bot]" } };
const theirs = { user: { login: "mallory" } };

interface Entry {
  readonly id?: number;
  readonly number?: number;
  readonly user: { readonly login: string };
  readonly body?: string | null;
}

type Script = (github: unknown, context: unknown, require: NodeJS.Require) => Promise<void>;
type MakeScript = new (...words: readonly string[]) => Script;
const AsyncFunction = (async () => Promise.resolve()).constructor as MakeScript;

/** Runs the script of a job as actions/github-script does. @returns The calls that write. */
async function run(job: string, code: string, entries: readonly Entry[]): Promise<readonly unknown[]> {
  const calls: unknown[] = [];
  const call = (name: string) => (given: unknown) => {
    calls.push([name, given]);
    return Promise.resolve();
  };
  const writing = ["createComment", "updateComment", "create", "update"].map((name) => [name, call(name)] as const);
  const github = {
    paginate: () => Promise.resolve(entries),
    rest: { issues: { listComments: null, listForRepo: null, ...Object.fromEntries(writing) } },
  };
  const context = {
    repo: { owner: "o", repo: "r" },
    payload: { pull_request: { number: 7 } },
    serverUrl: "https://github.example",
    runId: 5,
  };
  const step = workflow.jobs[job]?.steps.find(({ uses }) => uses?.startsWith("actions/github-script@"));
  const work = mkdtempSync(join(tmpdir(), "ssi-github-"));
  const [folder, environment] = [process.cwd(), process.env];
  try {
    mkdirSync(join(work, "review"));
    writeFileSync(join(work, "review/drift.md"), "the review");
    process.chdir(work);
    process.env = { ...environment, CODE: code, FOLDER: "infrastructure" };
    await new AsyncFunction("github", "context", "require", String(step?.with?.script))(
      github,
      context,
      createRequire(__filename),
    );
  } finally {
    process.chdir(folder);
    process.env = environment;
    rmSync(work, { recursive: true });
  }
  return calls;
}

const repo = { owner: "o", repo: "r" };

describe("the comment on a pull request", () => {
  const ours = { id: 3, ...mine, body: `${marker}\nbefore` };

  it.each([
    ["is written when there is drift", "2", [], [["createComment", { ...repo, issue_number: 7, body: "the review" }]]],
    ["is not written when there is none", "0", [], []],
    [
      "is changed when there is drift again",
      "2",
      [ours],
      [["updateComment", { ...repo, comment_id: 3, body: "the review" }]],
    ],
    [
      "is changed when there is none any more",
      "0",
      [ours],
      [["updateComment", { ...repo, comment_id: 3, body: "the review" }]],
    ],
    [
      "is not mistaken for that of somebody who copied its first line",
      "2",
      [
        { id: 1, ...theirs, body: marker },
        { id: 2, ...mine, body: `> ${marker}` },
        { id: 4, ...mine, body: null },
      ],
      [["createComment", { ...repo, issue_number: 7, body: "the review" }]],
    ],
  ])("%s", async (_, code, entries, calls) => {
    expect(await run("comment", code, entries)).toEqual(calls);
  });
});

describe("the issue", () => {
  const ours = { number: 9, ...mine, body: `${marker}\nbefore` };

  it.each([
    [
      "is opened when there is drift",
      "2",
      [],
      [["create", { ...repo, title: "Drift in infrastructure", body: "the review" }]],
    ],
    ["is kept up to date while there is", "2", [ours], [["update", { ...repo, issue_number: 9, body: "the review" }]]],
    [
      "is closed when there is none any more",
      "0",
      [ours],
      [
        [
          "createComment",
          { ...repo, issue_number: 9, body: "There is no drift any more: https://github.example/o/r/actions/runs/5" },
        ],
        ["update", { ...repo, issue_number: 9, state: "closed", state_reason: "completed" }],
      ],
    ],
    ["is not there when there is none", "0", [{ number: 1, ...theirs, body: marker }], []],
  ])("%s", async (_, code, entries, calls) => {
    expect(await run("issue", code, entries)).toEqual(calls);
  });
});
