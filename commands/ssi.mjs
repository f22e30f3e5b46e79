#!/usr/bin/env node
import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { prepare } from "./start.mjs";

// CDKTF keeps a stack trace for every token: a tenth of the time. People get messages instead.
if (process.env.SSI_DEBUG === undefined) Error.prepareStackTrace = () => "";

const [verb = ""] = process.argv.slice(2);
const verbs = ["dry-run", "drift", "export"];
// In so short a run, optimising takes longer than it saves: a third of the time.
if (verb === "dry-run") setFlagsFromString("--no-opt");
const run = await prepare(
  "commands/ssi",
  ["cdktf", "constructs", "@cdktf/*", "@aws-sdk/*"],
  verbs.includes(verb) ? verb : "help",
);
run();
