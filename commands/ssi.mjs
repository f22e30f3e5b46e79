#!/usr/bin/env node
import { writeSync } from "node:fs";
import process from "node:process";
import { isatty } from "node:tty";
import { setFlagsFromString } from "node:v8";

// CDKTF keeps a stack trace for every token: a tenth of the time. People get messages instead.
if (process.env.SSI_DEBUG === undefined) Error.prepareStackTrace = () => "";

const [verb = "", ...options] = process.argv.slice(2);
const use = ["dry-run", "drift", "export"].includes(verb) ? verb : "help";
// In so short a run, optimising takes longer than it saves: a third of the time.
if (use === "dry-run") setFlagsFromString("--no-opt");

const isWatched =
  isatty(2) &&
  process.env.TERM !== "dumb" &&
  use !== "help" &&
  !options.some((option) => ["--help", "-h"].includes(option));
const say = (text) => isWatched && writeSync(2, text);
say("Starting …");
const { prepare } = await import("./start.mjs");
const run = await prepare("commands/ssi", ["cdktf", "constructs", "@cdktf/*", "@aws-sdk/*"], use).finally(() => {
  say("\r\u001b[2K");
});
run();
