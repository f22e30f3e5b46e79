import { checkov } from "./checkov";
import { hub } from "./hub";
import type { Row } from "./row";

/** All controls with their rows; a check of checkov that asks what a control of Security Hub asks has its row. */
export const controls: Readonly<Record<string, Row>> = {
  ...hub,
  ...Object.fromEntries(
    Object.entries(checkov).map(([id, row]) => {
      const found = typeof row === "string" ? hub[row] : row;
      if (found === undefined) throw new Error(`${id} stands for ${String(row)}, which is no control.`);
      return [id, found];
    }),
  ),
};

/** Attributes that controls name, by which rules are found. */
export const placesOf = (
  rows: Readonly<Record<string, Row>>,
): readonly { readonly type: string; readonly attribute: string }[] =>
  Object.values(rows)
    .flatMap((row) => ("on" in row ? row.on : []))
    .flatMap((path) => {
      const [, type, attribute] = /^(\w+)\.([^=]+)/.exec(path) ?? [];
      return type === undefined || attribute === undefined ? [] : [{ type, attribute }];
    });
