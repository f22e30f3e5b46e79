import schema from "../../docs/drift-rules.schema.json";
import { readDataFile } from "../../lib/data-file";
import { validatorOf } from "../../lib/data-file/schemas";
import type { Rule } from "./rule";
import { idTwice, unknownPlaceholder } from "./errors";
import { ourRules } from "./rules";
import { placeholders } from "./sentence";

/**
 * Our rules with those of files. A rule with the id of one of ours takes its place; all others come first, so that they can say of a
 * part what ours say of the whole. Of two files the later one counts.
 */
export function loadRules(files: readonly string[]): readonly Rule[] {
  return files.map(readRules).reduce(mergeRules, ourRules);
}

function mergeRules(rules: readonly Rule[], theirs: readonly Rule[]): readonly Rule[] {
  const replaced = rules.map((rule) => theirs.find(({ id }) => id === rule.id) ?? rule);
  return [...theirs.filter((rule) => !replaced.includes(rule)), ...replaced];
}

function readRules(file: string): readonly Rule[] {
  const rules = readDataFile(file, "a list of rules", validatorOf<readonly Rule[]>(schema));
  const ids = new Set<string>();
  for (const [index, { id, sentence }] of rules.entries()) {
    if (ids.has(id)) throw idTwice(file, index, id);
    ids.add(id);
    for (const [, name = ""] of sentence.matchAll(/\{(\w+)\}/g)) {
      if (!(placeholders as readonly string[]).includes(name)) {
        throw unknownPlaceholder(file, index, name, placeholders);
      }
    }
  }
  return rules;
}
