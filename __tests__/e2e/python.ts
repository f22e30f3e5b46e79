import { join } from "node:path";
import { pythonPrograms as programsOf } from "../../scripts/check/python";

/** The programs of a virtual environment with what requirements.txt names. */
export const pythonPrograms = () => programsOf("e2e", join(__dirname, "requirements.txt"));
