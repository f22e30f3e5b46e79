import { edgesOf, levelsIn, type Level, type Node } from "./graph";

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
  const inner = levelsIn(state);
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
