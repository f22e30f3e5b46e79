import { circular } from "../errors";

/** Computes a value when it is first asked for; refuses one that needs itself. */
export function once<T>(name: string, compute: () => T): () => T {
  let state: { readonly value: T } | "busy" | undefined;
  return () => {
    if (state === "busy") throw circular(name);
    if (state) return state.value;
    state = "busy";
    try {
      const value = compute();
      state = { value };
      return value;
    } finally {
      if (state === "busy") state = undefined;
    }
  };
}

/** {@link once} for each of some names. */
export function onceEach<T>(names: Iterable<string>, label: (name: string) => string, compute: (name: string) => T) {
  return new Map([...names].map((name) => [name, once(label(name), () => compute(name))] as const));
}
