import { invalidEscape, unclosed, unexpectedToken } from "../errors";
import { parseExpression, parseForClause } from "./parser";
import type { Expression } from "./syntax";
import { cursorOver, expect, peek, take, takeName, withNewlines, type Cursor } from "./tokens";

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/** Parses text as it stands in an expression position of a JSON configuration: `"${expression}"` yields the value itself. */
export function parseTemplate(text: string): Expression {
  if (!/[$%]\{/.test(text)) return { kind: "literal", value: text };
  return unwrap(parseParts(cursorOver(text), false, []).parts);
}

/** Parses a quoted string; the cursor stands behind its opening quote. */
export function parseString(cursor: Cursor): Expression {
  return unwrap(parseParts(cursor, true, []).parts);
}

/** Parses `<<MARKER` and, without the indentation its lines share, `<<-MARKER`; the cursor stands on the marker. */
export function parseHeredoc(cursor: Cursor, indented: boolean): Expression {
  const marker = takeName(cursor);
  const start = cursor.text.indexOf("\n", cursor.position) + 1;
  const end = new RegExp(`^[ \\t]*${marker}[ \\t\\r]*$`, "m").exec(cursor.text.slice(start));
  if (start === 0 || !end) throw unclosed(`heredoc ${marker}`, cursor.position);
  const text = cursor.text.slice(start, start + end.index);
  cursor.position = start + end.index + end[0].length;
  const indents = text.match(/^[ \t]*(?=\S)/gm) ?? [""];
  const indent = indented ? Math.min(...indents.map(({ length }) => length)) : 0;
  return parseTemplate(text.replace(new RegExp(`^[ \\t]{${indent}}`, "gm"), ""));
}

interface Parts {
  readonly parts: readonly Expression[];
  /** The directive that ended them, such as `endif`. */
  readonly ended: string;
}

/** Reads up to the end of the template or a directive that is one of `until`; `trim` is set after a `~}`. */
function parseParts(cursor: Cursor, quoted: boolean, until: readonly string[], trim = false): Parts {
  const start = cursor.position;
  const parts: Expression[] = [];
  let literal = "";
  const flush = () => {
    if (literal !== "") parts.push({ kind: "literal", value: literal });
    literal = "";
  };
  const ended = (by: string): Parts => {
    flush();
    return { parts, ended: by };
  };
  for (;;) {
    const chunk = takeLiteral(cursor, quoted);
    literal += trim ? chunk.trimStart() : chunk;
    const opening = cursor.text.slice(cursor.position, cursor.position + 2);
    if (opening === "" || (quoted && opening.startsWith('"'))) {
      if (until.length > 0) throw unclosed(`"%{" directive, which needs ${until.join(" or ")},`, start);
      if (opening === "" && quoted) throw unclosed("string", start - 1);
      cursor.position++;
      return ended("");
    }
    if (opening.startsWith("\n")) throw unclosed("string", start - 1);
    cursor.position += 2;
    if (cursor.text[cursor.position] === "~") {
      cursor.position++;
      literal = literal.trimEnd();
    }
    if (opening === "${") {
      flush();
      parts.push(withNewlines(cursor, false, () => parseExpression(cursor)));
      trim = closeTag(cursor);
      continue;
    }
    const keyword = takeName(cursor);
    if (until.includes(keyword)) return ended(keyword);
    flush();
    parts.push(parseDirective(cursor, keyword, quoted));
    trim = closeTag(cursor);
  }
}

/** Literal text with escapes undone, up to what begins an interpolation or directive or ends the template. */
function takeLiteral(cursor: Cursor, quoted: boolean): string {
  let literal = "";
  for (;;) {
    const pattern = quoted
      ? /[^$%"\\\n]+|\$\$\{|%%\{|[$%](?!\{)|\\(?:u[\da-fA-F]{4}|[^])/y
      : /[^$%]+|\$\$\{|%%\{|[$%](?!\{)/y;
    pattern.lastIndex = cursor.position;
    const chunk = pattern.exec(cursor.text)?.[0];
    if (chunk === undefined) return literal;
    const unescaped = quoted && chunk.startsWith("\\") ? unescape(chunk) : chunk.replace(/^([$%])\1\{/, "$1{");
    if (unescaped === undefined) throw invalidEscape(chunk, cursor.position);
    literal += unescaped;
    cursor.position += chunk.length;
  }
}

function unescape(escape: string): string | undefined {
  return escape.length === 6 ? String.fromCharCode(parseInt(escape.slice(2), 16)) : escapes[escape.slice(1)];
}

/** Parses an `if` or `for` directive behind its keyword, up to the `}` of its end, which remains. */
function parseDirective(cursor: Cursor, keyword: string, quoted: boolean): Expression {
  const parseInner = <T>(parse: () => T) => withNewlines(cursor, false, parse);
  if (keyword === "if") {
    const condition = parseInner(() => parseExpression(cursor));
    const yes = parseParts(cursor, quoted, ["else", "endif"], closeTag(cursor));
    const no = yes.ended === "else" ? parseParts(cursor, quoted, ["endif"], closeTag(cursor)).parts : [];
    return {
      kind: "conditional",
      condition,
      yes: { kind: "template", parts: yes.parts },
      no: { kind: "template", parts: no },
    };
  }
  if (keyword !== "for") throw unexpectedToken(keyword, '"if" or "for"', cursor.position - keyword.length);
  const clause = parseInner(() => parseForClause(cursor));
  const { parts } = parseParts(cursor, quoted, ["endfor"], closeTag(cursor));
  return { kind: "join", pieces: { kind: "for", ...clause, result: { kind: "template", parts }, group: false } };
}

/** Takes the `}` or `~}` of a tag and tells whether it trims what follows. */
function closeTag(cursor: Cursor): boolean {
  return withNewlines(cursor, false, () => {
    const trims = peek(cursor).text === "~}";
    if (trims) take(cursor);
    else expect(cursor, "}");
    return trims;
  });
}

function unwrap(parts: readonly Expression[]): Expression {
  const [only] = parts;
  if (!only) return { kind: "literal", value: "" };
  return parts.length === 1 ? only : { kind: "template", parts };
}
