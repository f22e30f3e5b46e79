import { splatItem, type Expression, type ForExpression } from "../../../emulator/terraform/syntax";
import { align } from "./align";
import { escapeText, isIdentifier, quote } from "./quote";

/** Lines are not longer, where they can be broken. */
const width = 120;
/** Lists that are longer are easier to read, and to compare, with an item a line. */
const listWidth = 90;
/** Objects with more members go over several lines, however short they are. */
const membersOnOneLine = 1;
const step = "  ";

/**
 * An expression as a careful person lays it out: on one line where it fits, else lists, objects and calls broken over several.
 * @param indent What the line begins with on which the expression stands.
 * @param used Columns of that line which are taken already, without the indentation.
 */
export function printExpression(expression: Expression, indent = "", used = 0): string {
  const bare = withoutParentheses(expression);
  const short = oneLine(bare);
  if (fits(bare, short, indent, used)) return short;
  switch (bare.kind) {
    case "object":
      return printObject(bare.items, indent);
    case "list":
      return printList(bare.items, indent);
    case "call":
      return printCall(bare, indent);
    case "for":
      return printFor(bare, indent);
    case "conditional":
      return printChoice(bare, indent);
    case "binary":
      return printOperation(bare.operator, operandsOf(bare, bare.operator), indent);
    case "unary":
      return bare.operator + printExpression(bare.of, indent, used + 1);
    case "literal":
      return typeof bare.value === "string" && bare.value.includes("\n") ? printLines(bare.value, indent) : short;
    default:
      return short;
  }
}

/** In a place of its own no expression needs parentheses. */
function withoutParentheses(expression: Expression): Expression {
  return expression.kind === "parentheses" ? withoutParentheses(expression.of) : expression;
}

function fits(expression: Expression, short: string, indent: string, used: number): boolean {
  if (hasLines(expression) || hasBigObject(expression)) return false;
  // One long item is not easier to read on a line of its own.
  if (expression.kind === "list" && expression.items.length === 1) return true;
  return indent.length + used + short.length <= (expression.kind === "list" ? listWidth : width);
}

const hasLines = (expression: Expression) =>
  expression.kind === "literal" && typeof expression.value === "string" && /\n./.test(expression.value);

function hasBigObject(expression: Expression): boolean {
  switch (expression.kind) {
    case "object":
      return expression.items.length > membersOnOneLine || expression.items.some(([, value]) => hasBigObject(value));
    case "list":
      return expression.items.some(hasBigObject);
    case "call":
      return expression.args.some(hasBigObject);
    default:
      return false;
  }
}

function printObject(items: readonly (readonly [Expression, Expression])[], indent: string): string {
  const inner = indent + step;
  const assignments = items.map(([key, value]) => {
    const name = printKey(key);
    return { name, value: printExpression(value, inner, name.length + 3) };
  });
  return ["{", ...align(assignments, inner), `${indent}}`].join("\n");
}

function printList(items: readonly Expression[], indent: string): string {
  const inner = indent + step;
  const isNumber = (item: Expression) => item.kind === "literal" && typeof item.value === "number";
  const lines = items.every(isNumber)
    ? filled(items.map(oneLine), inner)
    : items.map((item) => `${inner}${printExpression(item, inner)},`);
  return ["[", ...lines, `${indent}]`].join("\n");
}

/** Numbers share lines. */
function filled(words: readonly string[], indent: string): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length + 2 <= width) lines[lines.length - 1] = `${line} ${word},`;
    else lines.push(`${indent}${word},`);
  }
  return lines;
}

/** The brackets of lists and objects stay with those of the call. */
function printCall(call: Expression & { readonly kind: "call" }, indent: string): string {
  const hugs = (arg: Expression) => ["list", "object", "for"].includes(arg.kind);
  if (call.args.some(hugs)) {
    return `${call.name}(${call.args.map((arg) => printExpression(arg, indent)).join(", ")}${call.expand ? "..." : ""})`;
  }
  if (call.args.length === 1) return `${call.name}(${call.args.map((arg) => printExpression(arg, indent)).join("")})`;
  const inner = indent + step;
  const args = call.args.map((arg) => `${inner}${printExpression(arg, inner)}`);
  return `${call.name}(\n${args.join(",\n")}${call.expand ? "..." : ""}\n${indent})`;
}

function printFor(loop: ForExpression, indent: string): string {
  const inner = indent + step;
  const [open, close] = loop.resultKey === undefined ? ["[", "]"] : ["{", "}"];
  const condition = loop.condition === undefined ? [] : [`${inner}if ${alone(loop.condition)}`];
  const clause = clauseOf(loop);
  const result = loop.resultKey === undefined ? resultIn(loop, inner, clause.length + 1) : resultOf(loop);
  return [open, `${inner}${clause} ${result}`, ...condition, `${indent}${close}`].join("\n");
}

function printChoice(choice: Expression & { readonly kind: "conditional" }, indent: string): string {
  const inner = indent + step;
  const lines = [
    oneLine(choice.condition),
    `? ${printExpression(choice.yes, inner, 2)}`,
    `: ${printExpression(choice.no, inner, 2)}`,
  ];
  return ["(", ...lines.map((line) => inner + line), `${indent})`].join("\n");
}

function printOperation(operator: string, operands: readonly Expression[], indent: string): string {
  const inner = indent + step;
  const lines = operands.map((operand, index) => {
    const before = index === 0 ? "" : `${operator} `;
    // Operands that could be broken without their parentheses would mean something else.
    const breaks = ["call", "list", "unary"].includes(operand.kind);
    return `${inner}${before}${breaks ? printExpression(operand, inner, before.length) : oneLine(operand)}`;
  });
  return ["(", ...lines, `${indent})`].join("\n");
}

function operandsOf(expression: Expression, operator: string): readonly Expression[] {
  if (expression.kind !== "binary" || expression.operator !== operator) return [expression];
  return [...operandsOf(expression.left, operator), expression.right];
}

/** Text of several lines, as the lines that it has. */
function printLines(text: string, indent: string): string {
  const inner = indent + step;
  return ['join("\\n", [', ...text.split("\n").map((line) => `${inner}${quote(line)},`), `${indent}])`].join("\n");
}

/** An expression on one line. */
function oneLine(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return typeof expression.value === "string" ? quote(expression.value) : String(expression.value);
    case "template":
      return `"${expression.parts.map(templatePart).join("")}"`;
    case "parentheses":
      return `(${oneLine(expression.of)})`;
    case "list":
      return `[${expression.items.map(alone).join(", ")}]`;
    case "object":
      return expression.items.length === 0 ? "{}" : `{ ${expression.items.map(member).join(", ")} }`;
    case "name":
      return expression === splatItem ? "" : expression.name;
    case "attribute":
      return `${operand(expression.of)}.${expression.name}`;
    case "index":
      return `${operand(expression.of)}[${alone(expression.key)}]`;
    case "splat":
      return `${operand(expression.of)}[*]${oneLine(expression.each)}`;
    case "call":
      return `${expression.name}(${expression.args.map(alone).join(", ")}${expression.expand ? "..." : ""})`;
    case "unary":
      return `${expression.operator}${oneLine(expression.of)}`;
    case "binary":
      return `${oneLine(expression.left)} ${expression.operator} ${oneLine(expression.right)}`;
    case "conditional":
      return `${oneLine(expression.condition)} ? ${oneLine(expression.yes)} : ${oneLine(expression.no)}`;
    case "for": {
      const condition = expression.condition === undefined ? "" : ` if ${alone(expression.condition)}`;
      const inside = `${clauseOf(expression)} ${resultOf(expression)}${condition}`;
      return expression.resultKey === undefined ? `[${inside}]` : `{ ${inside} }`;
    }
    case "join":
      return `\${join("", ${oneLine(expression.pieces)})}`;
  }
}

const alone = (expression: Expression) => oneLine(withoutParentheses(expression));

const member = ([key, value]: readonly [Expression, Expression]) => `${printKey(key)} = ${alone(value)}`;

/** What stands before a dot or bracket; what follows would become part of a splat. */
const operand = (expression: Expression) =>
  expression.kind === "splat" ? `(${oneLine(expression)})` : oneLine(expression);

function printKey(key: Expression): string {
  if (key.kind !== "literal" || typeof key.value !== "string") return oneLine(key);
  return isIdentifier(key.value) ? key.value : quote(key.value);
}

const clauseOf = ({ key, value, over }: ForExpression) =>
  `for ${key === undefined ? "" : `${key}, `}${value} in ${alone(over)} :`;

/** What each turn yields, over several lines if need be; objects of it stay on one. */
const resultIn = (loop: ForExpression, indent: string, used: number) =>
  loop.result.kind === "object" ? resultOf(loop) : printExpression(loop.result, indent, used);

const resultOf = ({ resultKey, result, group }: ForExpression) =>
  `${resultKey === undefined ? "" : `${alone(resultKey)} => `}${alone(result)}${group ? "..." : ""}`;

function templatePart(part: Expression): string {
  if (part.kind === "literal" && typeof part.value === "string") return escapeText(part.value);
  return part.kind === "join" ? oneLine(part) : `\${${alone(part)}}`;
}
