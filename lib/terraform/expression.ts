import { TerraformStack, Token, Tokenization, type IResolvable, type IResolveContext } from "cdktf";
import type { IConstruct } from "constructs";

/** Anything that can stand in a Terraform expression: literals, tokens, lists and objects of them. */
export type Term =
  string | number | boolean | null | undefined | IResolvable | readonly Term[] | { readonly [key: string]: Term };

/**
 * A Terraform expression, written as Terraform: hcl`${key} == null ? 1 : 0`. What is put in becomes HCL: a token its reference,
 * anything else a literal. Core's `Fn` and `Op` do neither escape nor parenthesise reliably.
 */
export function hcl(strings: TemplateStringsArray, ...terms: readonly Term[]): IResolvable {
  return new HclExpression((context) =>
    strings.reduce((text, part, index) => text + render(terms[index - 1], context) + part),
  );
}

/** The same as a string, for the arguments which cdktf types so. */
export function hclText(strings: TemplateStringsArray, ...terms: readonly Term[]): string {
  return Token.asString(hcl(strings, ...terms));
}

/** The same as a list of strings. */
export function hclList(strings: TemplateStringsArray, ...terms: readonly Term[]): string[] {
  return Token.asList(hcl(strings, ...terms));
}

/** The same as a number. */
export function hclNumber(strings: TemplateStringsArray, ...terms: readonly Term[]): number {
  return Token.asNumber(hcl(strings, ...terms));
}

/** A stack that keeps its templates in files of their own. */
export interface TemplateKeeper {
  /**
   * Keeps a template which an element uses.
   * @param values The expressions that fill it in, by the names in the text.
   * @returns The expression that renders it.
   */
  keepTemplate(user: IConstruct, text: string, values: ReadonlyMap<string, string>): string;
  /** Keeps the text of a template which is filled in with nothing. */
  keepFile(path: string, text: string): void;
}

/**
 * One of several texts, by an expression for its name. A stack that keeps its templates has each in a file of its own, as
 * `<folder>/<name>.<extension>.tftpl`: a template, since not every format knows comments.
 */
export function hclFile(
  { folder, extension, texts }: { folder: string; extension: string; texts: Readonly<Record<string, string>> },
  name: Term,
): IResolvable {
  return new HclExpression((context) => {
    const stack = TerraformStack.of(context.scope) as Partial<TemplateKeeper>;
    const key = render(name, context);
    if (stack.keepFile === undefined) return `${renderObject(texts, context)}[${key}]`;
    const path = (file: string) => `${folder}/${file}.${extension}.tftpl`;
    for (const [file, text] of Object.entries(texts)) stack.keepFile(path(file), escapeTemplate(text));
    return `templatefile("\${path.module}/${path(`\${${key}}`)}", {})`;
  });
}

/**
 * A Terraform template whose `${name}`, `%{ if name ~}` and `%{ for index, item in name ~}` are the given terms; the text must be escaped
 * already.
 */
export function hclTemplate(text: string, terms: Readonly<Record<string, Term>>): string {
  const resolvable: IResolvable = {
    creationStack: [],
    resolve(context) {
      const stack = TerraformStack.of(context.scope) as Partial<TemplateKeeper>;
      context.suppressBraces = true;
      const filled = stack.keepTemplate
        ? `\${${stack.keepTemplate(context.scope, text, usedIn(text, terms, context))}}`
        : fill(text, (name) => render(terms[name], context));
      context.suppressBraces = false;
      return filled;
    },
    toString: () => Token.asString(resolvable),
  };
  return Token.asString(resolvable);
}

const places = /(?<!\$)(\$\{)(\w+)(?=\})|(?<!%)(%\{ (?:if|for \w+, \w+ in) )(\w+)(?= ~?\})/g;

function fill(text: string, value: (name: string) => string): string {
  return text.replace(places, (_, opening = "", name = "", directive = "", subject = "") =>
    [opening, directive, value(`${name}${subject}`)].join(""),
  );
}

function usedIn(text: string, terms: Readonly<Record<string, Term>>, context: IResolveContext) {
  const used = new Set([...text.matchAll(places)].map(([, , name = "", , subject = ""]) => `${name}${subject}`));
  const names = Object.keys(terms).filter((name) => used.has(name));
  return new Map(names.map((name) => [name, render(terms[name], context)]));
}

/** A quoted HCL string whose template sequences are escaped. */
export function hclQuote(text: string): string {
  return escapeTemplate(JSON.stringify(text));
}

function escapeTemplate(text: string): string {
  return text.replace(/([$%])\{/g, "$1$1{");
}

class HclExpression implements IResolvable {
  public readonly creationStack: string[] = [];

  public constructor(private readonly text: (context: IResolveContext) => string) {}

  public resolve(context: IResolveContext): string {
    const inside = context.suppressBraces === true;
    context.suppressBraces = true;
    const text = this.text(context);
    context.suppressBraces = inside;
    if (!inside) return `\${${text}}`;
    return isAtom(text) ? text : `(${text})`;
  }

  public toString(): string {
    return Token.asString(this);
  }

  public toJSON(): string {
    return "<unresolved-token>";
  }
}

/** References and single calls need no parentheses in a larger expression. */
function isAtom(text: string): boolean {
  if (/^[\w.*[\]-]+$/.test(text)) return true;
  if (!/^\w+\(/.test(text) || !text.endsWith(")")) return false;
  // A call is single when its first parenthesis closes at the very end.
  let depth = 0;
  return [...text].every((character, index) => {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    return depth > 0 || index < text.indexOf("(") || index === text.length - 1;
  });
}

function render(term: Term, context: IResolveContext): string {
  if (term === null || term === undefined) return "null";
  if (typeof term === "string") return renderText(term, context);
  if (Array.isArray(term)) return renderList(term as readonly Term[], context);
  if (Tokenization.isResolvable(term)) return String(context.resolve(term));
  if (typeof term === "object") return renderObject(term as { readonly [key: string]: Term }, context);
  return String(context.resolve(term));
}

function renderText(text: string, context: IResolveContext): string {
  const fragments = Tokenization.reverseString(text);
  if (fragments.length === 1 && fragments.tokens.length === 1) return String(context.resolve(text));
  if (fragments.tokens.length === 0) return hclQuote(text);
  // Literals and references mixed: a template, whose references keep their braces.
  context.suppressBraces = false;
  const template = String(context.resolve(text));
  context.suppressBraces = true;
  return `"${template}"`;
}

function renderList(list: readonly Term[], context: IResolveContext): string {
  // Core looks for a token in the only item, whatever that is.
  const token = list.every((item) => typeof item === "string") ? Tokenization.reverseList(list as string[]) : undefined;
  if (token !== undefined) return String(context.resolve(token));
  return `[${list.map((item) => render(item, context)).join(", ")}]`;
}

function renderObject(object: { readonly [key: string]: Term }, context: IResolveContext): string {
  const token = Tokenization.reverseMap(object);
  if (token !== undefined) return String(context.resolve(token));
  const members = Object.entries(object).map(([key, value]) => `${renderKey(key)} = ${render(value, context)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** Terraform would take another key for an expression. */
function renderKey(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? key : hclQuote(key);
}
