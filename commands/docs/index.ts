import { readFileSync, writeFileSync } from "node:fs";
import { withRules } from "./drift-rules";
import { withInputs } from "./readme";

const pages = { "README.md": withInputs, "docs/drift-rules.md": withRules };

for (const [page, renewed] of Object.entries(pages)) writeFileSync(page, renewed(readFileSync(page, "utf8")));
