import type { IResolvable } from "cdktf";

/**
 * One input of a module: a Terraform variable for those who write HCL, a typed prop for those who write TypeScript.
 * Made by the functions in kinds.ts, once, for both.
 */
export interface Input<T> {
  /** Terraform's type constraint, for example `list(string)`. */
  readonly type: string;
  /** One sentence; the first line of the variable's documentation. */
  readonly description: string;
  /** `null` means: not set. Absent means: must be given. */
  readonly default?: T | null;
  readonly rules: readonly Rule<T>[];
  /** A value that is allowed and is not the default. */
  readonly example: T;
  /** Whether it is one variable of a stack, whichever modules take it; else each module has one. Made by `shared`. */
  readonly shared?: true;
  /** HCL that gives it in a configuration of ours, for example `module.alerting.topic_arn`. Made by `wired`. */
  readonly wired?: string;
}

/** Condition that a value must fulfil, in three forms: for TypeScript, for Terraform and for people. */
export interface Rule<T> {
  holds(value: T): boolean;
  /** The same as a Terraform condition on `reference`, for example `var.mode`. */
  condition(reference: string): string;
  /** Ends the sentence "… is …; allowed: ". */
  readonly allowed: string;
  /** Text that replaces a value that is too long for the sentence. @default the value */
  readonly found?: {
    text(value: T): string;
    /** The same as a Terraform template; `reference` may be null. */
    template(reference: string): string;
  };
  /** A value that breaks this rule and no other of its input, for tests. @default one that most kinds of rules refuse */
  readonly refused?: T;
}

export type Inputs = Readonly<Record<string, Input<unknown>>>;

type ValueOf<I> = I extends Input<infer T> ? T : never;
type Optional<I> = { [K in keyof I]: I[K] extends { readonly default: unknown } ? K : never }[keyof I];

/** Value that a caller gives: a literal, which the compiler and {@link resolveInputs} check, or a token. */
type OrToken<T> = T extends boolean ? boolean | IResolvable : T;

/** The typed props of a set of inputs. */
export type PropsOf<I> = { readonly [K in Exclude<keyof I, Optional<I>>]: OrToken<ValueOf<I[K]>> } & {
  readonly [K in Optional<I>]?: OrToken<ValueOf<I[K]>> | null;
};

/** References to the variables of a set of inputs. */
export type References<I> = { readonly [K in keyof I]: OrToken<ValueOf<I[K]>> };

/** The inputs with their defaults filled in; a value may be a token. `null` means: not set. */
export type ResolvedInputs<I> = {
  readonly [K in keyof I]: I[K] extends { readonly default: null }
    ? OrToken<ValueOf<I[K]>> | null
    : OrToken<ValueOf<I[K]>>;
};
