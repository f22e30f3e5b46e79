#!/usr/bin/env node
import nodeModule, { createRequire } from "node:module";
import { register } from "tsx/cjs/api";

// Only Node 22 and later have it; it halves the start-up there.
nodeModule.enableCompileCache?.();
register();
createRequire(import.meta.url)("./ssi.ts");
