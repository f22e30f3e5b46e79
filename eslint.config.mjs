import js from "@eslint/js";
import jest from "eslint-plugin-jest";
import tseslint from "typescript-eslint";

const providerIndex = {
  name: "@cdktf/provider-aws",
  message: "The index loads every resource and costs seconds: import from @cdktf/provider-aws/lib/<resource>.",
};

/** One direction of dependency: ARCHITECTURE.md. */
const mayNotImport = (folder, ...forbidden) => ({
  files: [`${folder}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        paths: [providerIndex],
        patterns: [
          {
            regex: `^(\\.\\./)+(${forbidden.join("|")})(/|$)`,
            message: `${folder} may not depend on it: lib <- modules <- stacks <- main.ts, commands; emulator <- lib.`,
          },
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ["cdktf.out", "coverage", "node_modules", ".venv"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ["**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { paths: [providerIndex] }],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": "off",
      // An index signature names its key; and a recursive type needs one.
      "@typescript-eslint/consistent-indexed-object-style": "off",
      // Constructs are registered in the tree by being created.
      "no-new": "off",
    },
  },
  mayNotImport("lib", "hcl", "modules", "stacks", "main", "runs", "drift", "commands", "emulator", "scripts"),
  mayNotImport("hcl", "modules", "stacks", "main", "runs", "drift", "commands", "emulator", "scripts"),
  mayNotImport("modules", "hcl", "stacks", "main", "runs", "drift", "commands", "emulator", "scripts"),
  mayNotImport("stacks", "hcl", "main", "runs", "drift", "commands", "emulator", "scripts"),
  mayNotImport("emulator", "modules", "stacks", "main", "runs", "drift", "commands", "scripts"),
  mayNotImport("runs", "hcl", "modules", "stacks", "main", "drift", "commands", "emulator", "scripts"),
  mayNotImport("drift", "modules", "stacks", "main", "commands", "emulator", "scripts"),
  mayNotImport("commands", "main", "scripts"),
  { files: ["__tests__/**/*.test.ts"], ...jest.configs["flat/recommended"] },
);
