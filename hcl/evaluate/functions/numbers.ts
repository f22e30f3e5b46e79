import type { Value } from "../value";
import { collection } from "../value";
import { define, failure, variadic } from "./define";

/** The result of arithmetic as Terraform, which does not count in binary fractions, would print it: 0.1 + 0.2 is 0.3. */
export function numberFrom(value: number): number {
  if (Number.isNaN(value)) throw failure("the result is not a number.");
  return Number.isInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(15));
}

/** Terraform's functions over numbers. */
export const numberFunctions = {
  abs: define(["number"], (value) => Math.abs(value)),
  ceil: define(["number"], (value) => Math.ceil(value)),
  floor: define(["number"], (value) => Math.floor(value)),
  max: variadic("number", (values) => Math.max(...values)),
  min: variadic("number", (values) => Math.min(...values)),
  sum: define(["sequence"], (values) => {
    if (values.length === 0) throw failure("the list is empty.");
    return values.reduce<number>((total, value) => numberFrom(total + toNumber(value)), 0);
  }),
  parseint: define(["string", "number"], (text, base) => {
    const digits = "0123456789abcdefghijklmnopqrstuvwxyz".slice(0, base);
    const valid = base >= 2 && base <= 36 && new RegExp(`^[+-]?[${digits}]+$`, "i").test(text);
    if (valid) return parseInt(text, base);
    throw failure(`"${text}" is not a whole number in base ${base}.`);
  }),
  range: variadic("number", (values) => {
    const [first = 0, second, third] = values;
    const [start, end] = second === undefined ? [0, first] : [first, second];
    const step = third ?? (end < start ? -1 : 1);
    if (values.length > 3) throw failure("it takes a start, an end and a step.");
    if (step === 0 || (end - start) * step < 0)
      throw failure(`it cannot go from ${start} to ${end} in steps of ${step}.`);
    const length = Math.ceil((end - start) / step);
    if (length > 1024) throw failure("it yields more than 1024 numbers.");
    return collection(Array.from({ length }, (_, index) => numberFrom(start + index * step)));
  }),
};

const asNumber = define(["number"], (value) => value);
const toNumber = (value: Value): number => asNumber("sum", [value]) as number;
