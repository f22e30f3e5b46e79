import { unexpectedToken } from "../errors";
import { splatItem, type Expression, type ForExpression } from "./syntax";
import { parseHeredoc, parseString } from "./template";
import { accept, cursorOver, expect, peek, take, takeName, withNewlines, type Cursor } from "./tokens";

const keywords: ReadonlyMap<string, null | boolean> = new Map([
  ["null", null],
  ["true", true],
  ["false", false],
]);

const precedence: ReadonlyMap<string, number> = new Map(
  [["||"], ["&&"], ["==", "!="], ["<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"]].flatMap((operators, level) =>
    operators.map((operator) => [operator, level] as const),
  ),
);

/** Parses a text that is one expression and nothing else. */
export function parseWhole(text: string): Expression {
  const cursor = cursorOver(text);
  const expression = parseExpression(cursor);
  const { kind, text: rest, start } = peek(cursor);
  if (kind !== "end") throw unexpectedToken(rest, "the end", start);
  return expression;
}

/** Parses the expression at the cursor. */
export function parseExpression(cursor: Cursor): Expression {
  const condition = parseBinary(cursor, 0);
  if (!accept(cursor, "?")) return condition;
  const yes = parseExpression(cursor);
  expect(cursor, ":");
  return { kind: "conditional", condition, yes, no: parseExpression(cursor) };
}

/** Parses `key, value in expression`, behind the word `for`. */
export function parseForClause(cursor: Cursor): Pick<ForExpression, "key" | "value" | "over"> {
  const first = takeName(cursor);
  const second = accept(cursor, ",") ? takeName(cursor) : undefined;
  expect(cursor, "in");
  const over = parseExpression(cursor);
  return second === undefined ? { value: first, over } : { key: first, value: second, over };
}

function parseBinary(cursor: Cursor, lowest: number): Expression {
  let left = parseUnary(cursor);
  for (;;) {
    const operator = peek(cursor).text;
    const level = precedence.get(operator);
    if (level === undefined || level < lowest) return left;
    take(cursor);
    left = { kind: "binary", operator, left, right: parseBinary(cursor, level + 1) };
  }
}

function parseUnary(cursor: Cursor): Expression {
  const { text } = peek(cursor);
  if (text !== "!" && text !== "-") return parsePostfix(cursor, parsePrimary(cursor));
  take(cursor);
  return { kind: "unary", operator: text, of: parseUnary(cursor) };
}

function parsePostfix(cursor: Cursor, of: Expression): Expression {
  let result = of;
  for (;;) {
    if (accept(cursor, "[")) {
      if (accept(cursor, "*")) {
        expect(cursor, "]");
        return { kind: "splat", of: result, each: parsePostfix(cursor, splatItem) };
      }
      const key = withNewlines(cursor, false, () => parseExpression(cursor));
      withNewlines(cursor, false, () => expect(cursor, "]"));
      result = { kind: "index", of: result, key };
    } else if (accept(cursor, ".")) {
      if (accept(cursor, "*")) result = { kind: "splat", of: result, each: parseAttributes(cursor, splatItem) };
      else result = parseAttribute(cursor, result);
    } else return result;
  }
}

/** Parses what belongs to `.*`: attributes, so that `list.*.name[0]` is the first name. */
function parseAttributes(cursor: Cursor, of: Expression): Expression {
  let result = of;
  while (accept(cursor, ".")) result = parseAttribute(cursor, result);
  return result;
}

function parseAttribute(cursor: Cursor, of: Expression): Expression {
  const { kind, text } = peek(cursor);
  if (kind !== "number" || !/^\d+$/.test(text)) return { kind: "attribute", of, name: takeName(cursor) };
  take(cursor);
  return { kind: "index", of, key: { kind: "literal", value: Number(text) } };
}

function parsePrimary(cursor: Cursor): Expression {
  const token = take(cursor);
  const { kind, text } = token;
  if (kind === "number") return { kind: "literal", value: Number(text) };
  if (kind === "identifier") {
    const keyword = keywords.get(text);
    if (keyword !== undefined) return { kind: "literal", value: keyword };
    return accept(cursor, "(")
      ? withNewlines(cursor, false, () => parseCall(cursor, text))
      : { kind: "name", name: text };
  }
  if (text === '"') return parseString(cursor);
  if (text.startsWith("<<")) return parseHeredoc(cursor, text === "<<-");
  if (text === "[") return withNewlines(cursor, false, () => parseList(cursor));
  if (text === "{") return parseObject(cursor);
  if (text !== "(") throw unexpectedToken(text, "an expression", token.start);
  return withNewlines(cursor, false, () => {
    const inner = parseExpression(cursor);
    expect(cursor, ")");
    return { kind: "parentheses", of: inner };
  });
}

function parseCall(cursor: Cursor, name: string): Expression {
  const args: Expression[] = [];
  let expand = false;
  while (!accept(cursor, ")")) {
    args.push(parseExpression(cursor));
    expand = accept(cursor, "...");
    if (accept(cursor, ",") && !expand) continue;
    expect(cursor, ")");
    break;
  }
  return { kind: "call", name, args, expand };
}

function parseList(cursor: Cursor): Expression {
  if (accept(cursor, "for")) return parseFor(cursor, "]");
  const items: Expression[] = [];
  while (!accept(cursor, "]")) {
    items.push(parseExpression(cursor));
    if (accept(cursor, ",")) continue;
    expect(cursor, "]");
    break;
  }
  return { kind: "list", items };
}

function parseObject(cursor: Cursor): Expression {
  if (withNewlines(cursor, false, () => accept(cursor, "for"))) {
    return withNewlines(cursor, false, () => parseFor(cursor, "}"));
  }
  return withNewlines(cursor, true, () => {
    const items: (readonly [Expression, Expression])[] = [];
    for (;;) {
      while (accept(cursor, "\n"));
      if (accept(cursor, "}")) return { kind: "object", items };
      const key = parseExpression(cursor);
      if (!accept(cursor, ":")) expect(cursor, "=");
      items.push([key.kind === "name" ? { kind: "literal", value: key.name } : key, parseExpression(cursor)]);
      if (!accept(cursor, ",") && !accept(cursor, "\n") && peek(cursor).text !== "}") expect(cursor, "}");
    }
  });
}

function parseFor(cursor: Cursor, end: "]" | "}"): Expression {
  const clause = parseForClause(cursor);
  expect(cursor, ":");
  const first = parseExpression(cursor);
  const second = end === "}" && (expect(cursor, "=>"), true) ? parseExpression(cursor) : undefined;
  const group = second !== undefined && accept(cursor, "...");
  const condition = accept(cursor, "if") ? parseExpression(cursor) : undefined;
  expect(cursor, end);
  const result = second ?? first;
  return { kind: "for", ...clause, result, group, condition, resultKey: second === undefined ? undefined : first };
}
