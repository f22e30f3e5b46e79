import type { Input, Inputs } from "./input";

/** Marks an input that is one variable of a stack, whichever modules take it. */
export function shared<I extends Input<unknown>>(input: I): I & { readonly shared: true } {
  return { ...input, shared: true };
}

/**
 * Marks an input that a stack gives itself.
 * @param from The same in HCL, for example `module.alerting.topic_arn`, or `var.config_home_region` for a variable of another part.
 */
export function wired<I extends Input<unknown>>(from: string, input: I): I & { readonly wired: string } {
  return { ...input, wired: from };
}

/** Name of the variable that an input is wired to, for example `config_home_region`. @returns undefined if it is wired to none. */
export function wiredVariable(input: Input<unknown> | undefined): string | undefined {
  return /^var\.(\w+)$/.exec(input?.wired ?? "")?.[1];
}

/** All of them, marked as {@link shared}. */
export function allShared<I extends Inputs>(inputs: I): { readonly [K in keyof I]: I[K] & { readonly shared: true } } {
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, shared(input)])) as never;
}

type Mark = { readonly shared: true } | { readonly wired: string };

/** The inputs of a module that are its own: neither shared nor wired. */
export type OwnInputs<I> = { readonly [K in keyof I as I[K] extends Mark ? never : K]: I[K] };

/** The inputs of a module that are neither shared nor wired. */
export function ownInputs<I extends Inputs>(inputs: I): OwnInputs<I> {
  const own = Object.entries(inputs).filter(([, { shared, wired }]) => shared === undefined && wired === undefined);
  return Object.fromEntries(own) as OwnInputs<I>;
}
