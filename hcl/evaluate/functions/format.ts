import { convert } from "../convert";
import type { Value } from "../value";
import { failure } from "./define";
import { jsonText } from "./json";

const verb = /%([-+ 0#]*)(\d*)(?:\.(\d+))?(?:\[(\d+)\])?([^])/g;

/** Terraform's `format`: `%s`, `%v`, `%q`, `%d`, `%f`, `%t`, `%x`, `%X`, `%o` and `%b` with flags, width and precision. */
export function format(spec: Value, args: readonly Value[]): string {
  if (typeof spec !== "string") throw failure("the format must be a string.");
  let next = 0;
  let highest = 0;
  const text = spec.replace(
    verb,
    (whole, flags: string, width: string, precision?: string, index?: string, letter = "") => {
      if (letter === "%") return "%";
      const position = index === undefined ? next : Number(index) - 1;
      next = position + 1;
      highest = Math.max(highest, next);
      const arg = args[position];
      if (arg === undefined) throw failure(`"${whole}" has no argument: ${args.length} were given.`);
      if (arg === null) throw failure("null cannot be formatted.");
      return pad(render(letter, arg, flags, precision), flags, Number(width), letter);
    },
  );
  if (args.length > highest) throw failure(`${args.length} arguments were given and the format uses ${highest}.`);
  return text;
}

function render(letter: string, arg: Value, flags: string, precision: string | undefined): string {
  const as = (kind: "string" | "number" | "bool") => convert(arg, { kind });
  const number = (write: (value: number) => string) => {
    const value = as("number") as number;
    return (value >= 0 && flags.includes("+") ? "+" : "") + write(value);
  };
  const whole = (radix: number) =>
    number((value) => {
      if (Number.isInteger(value)) return value.toString(radix);
      throw failure(`%${letter} needs a whole number and ${value} was given.`);
    });
  switch (letter) {
    case "v":
      return typeof arg === "string" && !flags.includes("#") ? arg : jsonText(arg);
    case "s":
      return [...(as("string") as string)].slice(0, precision === undefined ? undefined : Number(precision)).join("");
    case "q":
      return jsonText(as("string"));
    case "t":
      return String(as("bool"));
    case "d":
      return whole(10);
    case "f":
      return number((value) => value.toFixed(Number(precision ?? 6)));
    case "x":
      return whole(16);
    case "X":
      return whole(16).toUpperCase();
    case "o":
      return whole(8);
    case "b":
      return whole(2);
    default:
      throw failure(`%${letter} is not emulated: use %s, %v, %q, %d, %f, %t, %x, %X, %o or %b.`);
  }
}

function pad(text: string, flags: string, width: number, letter: string): string {
  if (flags.includes("-")) return text.padEnd(width);
  if (!flags.includes("0") || "svqt".includes(letter)) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? "";
  return sign + text.slice(sign.length).padStart(width - sign.length, "0");
}
