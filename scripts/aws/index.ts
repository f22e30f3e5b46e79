import { exitCodes } from "../../lib/exit-codes";
import { parseOptions, type Options } from "./options";

/** Exit code when AWS says otherwise. */
const differs = 2;

/** `npm run test:aws`. @returns The exit code. */
async function testAws(options: Options): Promise<number> {
  // Loaded late, as --help needs nothing of it.
  const { connect } = await import("./aws.js");
  const { findMachines } = await import("./machines.js");
  const machines = findMachines(options.machines);
  const aws = await connect();
  const { examine } = await import("./examine.js");
  const { summaryText } = await import("./summary.js");
  const outcome = await examine(aws, machines, options);
  process.stdout.write(summaryText(outcome));
  return outcome.differences.length === 0 ? exitCodes.well : differs;
}

testAws(parseOptions(process.argv.slice(2))).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = exitCodes.badInput;
  },
);
