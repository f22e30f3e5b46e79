/** The parts of a definition that make up its graph. */
interface Level {
  readonly StartAt: string;
  readonly States: { readonly [name: string]: Node };
}

interface Node {
  readonly Type: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Next: string }[];
  readonly Catch?: readonly { readonly Next: string }[];
  readonly ItemProcessor?: Level;
  readonly Branches?: readonly Level[];
}

/** A definition as a Mermaid flow chart; dotted lines are ways that only an error takes. */
export function mermaid(definition: Level): string {
  const ids = new Map<string, string>();
  const idOf = (name: string) => {
    const id = ids.get(name) ?? `s${ids.size}`;
    ids.set(name, id);
    return id;
  };
  return ["flowchart TD", ...level(definition, "  ", idOf)].join("\n");
}

function level({ States }: Level, indent: string, idOf: (name: string) => string): readonly string[] {
  const nodes = Object.entries(States).flatMap(([name, state]) => node(name, state, indent, idOf));
  const edges = Object.entries(States).flatMap(([name, state]) =>
    edgesOf(state).map(({ to, onError }) => `${indent}${idOf(name)} ${onError ? "-.->" : "-->"} ${idOf(to)}`),
  );
  return [...nodes, ...edges];
}

function node(name: string, state: Node, indent: string, idOf: (name: string) => string): readonly string[] {
  const label = `"${name.replaceAll('"', "#quot;")}"`;
  const inner = [...(state.ItemProcessor === undefined ? [] : [state.ItemProcessor]), ...(state.Branches ?? [])];
  if (inner.length > 0) {
    return [
      `${indent}subgraph ${idOf(name)} [${label}]`,
      ...inner.flatMap((part) => level(part, `${indent}  `, idOf)),
      `${indent}end`,
    ];
  }
  if (state.Type === "Choice") return [`${indent}${idOf(name)}{${label}}`];
  return [`${indent}${idOf(name)}${state.Type === "Succeed" || state.Type === "Fail" ? `([${label}])` : `[${label}]`}`];
}

function edgesOf({ Next, Default, Choices = [], Catch = [] }: Node): readonly { to: string; onError: boolean }[] {
  const usual = new Set([...Choices.map((rule) => rule.Next), Default, Next].filter((name) => name !== undefined));
  const onError = new Set(Catch.map((catcher) => catcher.Next).filter((name) => !usual.has(name)));
  return [...[...usual].map((to) => ({ to, onError: false })), ...[...onError].map((to) => ({ to, onError: true }))];
}
