import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { prepare } from "../commands/start.mjs";

// CDKTF keeps a stack trace for every token: a tenth of the time.
if (process.env.SSI_DEBUG === undefined) Error.prepareStackTrace = () => "";
// In so short a run, optimising takes longer than it saves.
setFlagsFromString("--no-opt");
const run = await prepare("scripts/synth/index", ["cdktf", "constructs"], "synth");
run();
