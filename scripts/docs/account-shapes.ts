import { join } from "node:path";
import ts from "typescript";
import type { Shape } from "../../commands/dry-run/account-shape";

const root = join(__dirname, "../..");
const list = join(root, "emulator/account/services/index.ts");

/** The shape of every service's part of the emulated account, by Step Functions' word: that of the type that its behaviour has. */
export function accountShapes(): Readonly<Record<string, Shape>> {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram([list], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const behaviours = program
    .getSourceFiles()
    .filter(({ fileName }) => /\/emulator\/account\/services\/\w+\/index\.ts$/.test(fileName))
    .flatMap((file) => checker.getExportsOfModule(checker.getSymbolAtLocation(file) as ts.Symbol))
    .flatMap((symbol) => {
      const declaration = symbol.valueDeclaration;
      const type = declaration === undefined ? undefined : checker.getTypeAtLocation(declaration);
      const fresh = type?.symbol?.name === "ServiceBehaviour" ? type.getProperty("fresh") : undefined;
      if (declaration === undefined || fresh === undefined) return [];
      const [signature] = checker.getTypeOfSymbolAtLocation(fresh, declaration).getCallSignatures();
      if (signature === undefined) throw new Error(`${symbol.name} has no fresh account.`);
      return [[symbol.name, shapeOf(signature.getReturnType(), checker)] as const];
    });
  return Object.fromEntries(behaviours.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function shapeOf(type: ts.Type, checker: ts.TypeChecker): Shape {
  if (type.aliasSymbol?.name === "Json") return { kind: "any" };
  if (type.aliasSymbol?.name === "JsonObject") return { kind: "object" };
  const parts = type.isUnion() ? type.types.filter((part) => (part.flags & ts.TypeFlags.Undefined) === 0) : [type];
  if (parts.every((part) => part.isStringLiteral())) {
    return { kind: "string", values: parts.map((part) => part.value) };
  }
  if (parts.every((part) => (part.flags & ts.TypeFlags.BooleanLike) !== 0)) return { kind: "boolean" };
  const [only, ...others] = parts;
  if (only !== undefined && only !== type && others.length === 0) return shapeOf(only, checker);
  if (only === undefined || others.length > 0) return { kind: "any", of: parts.map((part) => shapeOf(part, checker)) };
  if ((only.flags & ts.TypeFlags.StringLike) !== 0) return { kind: "string" };
  if ((only.flags & ts.TypeFlags.NumberLike) !== 0) return { kind: "number" };
  if (checker.isArrayType(only)) {
    const [item] = checker.getTypeArguments(only as ts.TypeReference);
    return { kind: "list", items: shapeOf(item as ts.Type, checker) };
  }
  return objectShape(only, checker);
}

function objectShape(type: ts.Type, checker: ts.TypeChecker): Shape {
  const rest = type.getStringIndexType();
  const members = type.getProperties().map((member) => {
    const declaration = member.valueDeclaration ?? member.declarations?.[0];
    const shape = shapeOf(checker.getTypeOfSymbolAtLocation(member, declaration as ts.Node), checker);
    return [
      member.name,
      (member.flags & ts.SymbolFlags.Optional) === 0 ? { ...shape, required: true } : shape,
    ] as const;
  });
  return {
    kind: "object",
    ...(members.length > 0 || rest === undefined ? { members: Object.fromEntries(members) } : {}),
    ...(rest === undefined ? {} : { rest: shapeOf(rest, checker) }),
  };
}
