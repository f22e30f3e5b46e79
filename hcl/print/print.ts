import { splatItem, type Expression, type ForExpression } from "../parse/syntax";
import { align } from "./align";
import { escapeTemplate, escapeText, isIdentifier, quote } from "./quote";

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
  return fits(bare, short, indent, used) ? short : printBroken(bare, indent, used);
}

/** An expression over several lines, if it has any place to be broken at. */
function printBroken(expression: Expression, indent: string, used = 0): string {
  switch (expression.kind) {
    case "object":
      return printObject(expression.items, indent);
    case "list":
      return printList(expression.items, indent);
    case "call":
      return printCall(expression, indent, used);
    case "for":
      return printFor(expression, indent);
    case "conditional":
      return printChoice(expression, indent);
    case "binary":
      return printOperation(expression.operator, operandsOf(expression, expression.operator), indent);
    case "unary":
      return expression.operator + printBroken(expression.of, indent);
    case "literal":
      return hasLines(expression) ? printLines(String(expression.value), indent) : oneLine(expression);
    default:
      return oneLine(expression);
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

/** The brackets of a list or object stay with those of the call, where all else is short. */
function printCall(call: Expression & { readonly kind: "call" }, indent: string, used: number): string {
  const { name, args: given, expand } = call;
  const dots = expand ? "..." : "";
  const args = given.map(withoutParentheses);
  const [only] = args;
  if (args.filter(opensBracket).length === 1 && args.every((arg) => opensBracket(arg) || isShort(arg))) {
    const printed = args.map((arg) => (opensBracket(arg) ? printBroken(arg, indent) : oneLine(arg)));
    return `${name}(${printed.join(", ")}${dots})`;
  }
  if (only !== undefined && args.length === 1)
    return `${name}(${printExpression(only, indent, used + name.length + 1)}${dots})`;
  const inner = indent + step;
  const lines = args.map((arg) => `${inner}${printExpression(arg, inner)}`);
  return `${name}(\n${lines.join(",\n")}${dots}\n${indent})`;
}

/** Whether it could be broken after its opening bracket. */
const opensBracket = (expression: Expression) =>
  expression.kind === "for" ||
  ((expression.kind === "list" || expression.kind === "object") && expression.items.length > 0);

const isShort = ({ kind }: Expression) =>
  ["literal", "template", "name", "attribute", "index", "object"].includes(kind);

function printFor(loop: ForExpression, indent: string): string {
  const inner = indent + step;
  const [open, close] = loop.resultKey === undefined ? ["[", "]"] : ["{", "}"];
  const lines = inner.length + insideOf(loop).length <= width ? [insideOf(loop)] : linesOf(loop, inner);
  return [open, ...lines.map((line) => inner + line), `${indent}${close}`].join("\n");
}

/** Body of a loop, its condition on a line of its own. */
function linesOf(loop: ForExpression, indent: string): readonly string[] {
  const head = `${clauseOf(loop)} ${loop.resultKey === undefined ? "" : `${alone(loop.resultKey)} => `}`;
  const result = printExpression(loop.result, indent, head.length) + (loop.group ? "..." : "");
  return [head + result, ...(loop.condition === undefined ? [] : [`if ${alone(loop.condition)}`])];
}

function printChoice(choice: Expression & { readonly kind: "conditional" }, indent: string): string {
  const inner = indent + step;
  const lines = [
    conditionOf(choice),
    `? ${printExpression(choice.yes, inner, 2)}`,
    `: ${printExpression(choice.no, inner, 2)}`,
  ];
  return ["(", ...lines.map((line) => inner + line), `${indent})`].join("\n");
}

function printOperation(operator: string, operands: readonly Expression[], indent: string): string {
  const inner = indent + step;
  const lines = operands.map((operand, index) => {
    // terraform fmt takes a minus at the beginning of a line for a sign.
    const before = index === 0 ? "" : operator === "-" ? operator : `${operator} `;
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

/** Text of several lines as a heredoc, which ends with a newline. */
function printLines(text: string, indent: string): string {
  const inner = indent + step;
  const ended = text.endsWith("\n");
  const lines = (ended ? text.slice(0, -1) : text).split("\n");
  const body = lines.map((line) => (line === "" ? "" : inner + escapeTemplate(line)));
  const heredoc = ["<<-EOT", ...body, `${indent}EOT`];
  return (ended ? heredoc : [`chomp(${heredoc[0]}`, ...heredoc.slice(1), `${indent})`]).join("\n");
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
      return `${conditionOf(expression)} ? ${oneLine(expression.yes)} : ${oneLine(expression.no)}`;
    case "for":
      return expression.resultKey === undefined ? `[${insideOf(expression)}]` : `{ ${insideOf(expression)} }`;
    case "join":
      return `\${join("", ${oneLine(expression.pieces)})}`;
  }
}

const alone = (expression: Expression) => oneLine(withoutParentheses(expression));

/** Condition of a choice, which needs parentheses only if it is a choice itself. */
function conditionOf({ condition }: Expression & { readonly kind: "conditional" }): string {
  const bare = withoutParentheses(condition);
  return bare.kind === "conditional" ? `(${oneLine(bare)})` : oneLine(bare);
}

const member = ([key, value]: readonly [Expression, Expression]) => `${printKey(key)} = ${alone(value)}`;

/** Operand before a dot or bracket; after a splat, what follows would become part of it. */
const operand = (expression: Expression) =>
  expression.kind === "splat" ? `(${oneLine(expression)})` : oneLine(expression);

function printKey(key: Expression): string {
  if (key.kind !== "literal" || typeof key.value !== "string") return oneLine(key);
  return isIdentifier(key.value) ? key.value : quote(key.value);
}

const clauseOf = ({ key, value, over }: Pick<ForExpression, "key" | "value" | "over">) =>
  `for ${key === undefined ? "" : `${key}, `}${value} in ${alone(over)} :`;

/** Body of a loop on one line. */
function insideOf({ condition, resultKey, result, group, ...clause }: ForExpression): string {
  const key = resultKey === undefined ? "" : `${alone(resultKey)} => `;
  const only = condition === undefined ? "" : ` if ${alone(condition)}`;
  return `${clauseOf(clause)} ${key}${alone(result)}${group ? "..." : ""}${only}`;
}

function templatePart(part: Expression): string {
  if (part.kind === "literal" && typeof part.value === "string") return escapeText(part.value);
  return part.kind === "join" ? oneLine(part) : `\${${alone(part)}}`;
}
