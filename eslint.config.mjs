import js from "@eslint/js";
import jest from "eslint-plugin-jest";
import tseslint from "typescript-eslint";

const providerIndex = {
  name: "@cdktf/provider-aws",
  message: "The index loads every resource and costs seconds: import from @cdktf/provider-aws/lib/<resource>.",
};

export default tseslint.config(
  { ignores: ["cdktf.out", "coverage", "node_modules", ".venv"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
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
  { files: ["__tests__/**/*.test.ts"], ...jest.configs["flat/recommended"] },
);
