import { asJsonata, jsonata } from "../asl/define";
import type { Expression, Value } from "../asl/types";

/** JSONata, in a catcher: the error as a list of one `{ Error, Cause }`. */
export const failure = "[$states.errorOutput.{ 'Error': Error, 'Cause': Cause }]";

/** {@link failure} as a value. */
export const errors: Expression = jsonata(failure);

/** Condition of a choice: every control holds. */
export const everyControlHolds: Expression = jsonata(
  "$not(false in $each($controls, function($holds) { $holds = true }))",
);

/** Arguments of a call that creates something, with the tags of `$settings` where there are any: AWS refuses an empty map. */
export const withTags = (
  fields: { readonly [member: string]: Value },
  tags: Value = { Tags: "{% $settings.tags %}" },
) => jsonata(`$merge([${asJsonata(fields)}, $settings.tags = {} ? {} : ${asJsonata(tags)}])`);

/** `$settings.tags` as a list of `{ Key, Value }`. */
export const tagList: Expression =
  "{% [$each($settings.tags, function($value, $key) { { 'Key': $key, 'Value': $value } })] %}";

/** Value of `tried` after repairs, which are not tried twice in one run. */
export const tried = (...repairs: readonly string[]): Expression =>
  jsonata(`$append($tried, [${repairs.map((repair) => `'${repair}'`).join(", ")}])`);

/** Value of `changes` after a repair. @param sentence JSONata, a string. */
export const changed = (sentence: string): Expression => jsonata(`$append($changes, [${sentence}])`);
