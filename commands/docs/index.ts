import { readFileSync, writeFileSync } from "node:fs";
import { withInputs } from "./readme";

writeFileSync("README.md", withInputs(readFileSync("README.md", "utf8")));
