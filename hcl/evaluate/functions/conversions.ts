import { convert } from "../convert";
import { anyType, type Type } from "../type";
import { define } from "./define";

const to = (type: Type) => define(["nullable"], (value) => convert(value, type));

/** Terraform's functions that convert one value. */
export const conversionFunctions = {
  tobool: to({ kind: "bool" }),
  tonumber: to({ kind: "number" }),
  tostring: to({ kind: "string" }),
  tolist: to({ kind: "list", of: anyType }),
  toset: to({ kind: "set", of: anyType }),
  tomap: to({ kind: "map", of: anyType }),
  sensitive: define(["nullable"], (value) => value),
  nonsensitive: define(["nullable"], (value) => value),
};
