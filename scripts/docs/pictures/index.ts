import { architecture } from "./architecture";
import { schemes } from "./svg";

/** The drawn pictures of the documents, by their paths. */
export const pictures: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(schemes).map(([scheme, colours]) => [
    `docs/pictures/architecture-${scheme}.svg`,
    architecture(colours),
  ]),
);
