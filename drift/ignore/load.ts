import schema from "../../docs/drift-ignore.schema.json";
import { readDataFile } from "../../lib/data-file";
import type { Ignore } from "../model";
import { validatorOf } from "../../lib/data-file/schemas";

/** Ignores from files of `--ignore`, in their order. */
export const loadIgnores = (files: readonly string[]): readonly Ignore[] =>
  files.flatMap((file) => readDataFile(file, "a list of what is ignored", validatorOf<readonly Ignore[]>(schema)));
