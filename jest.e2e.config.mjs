import shared from "./jest.config.mjs";

/** With real Terraform on an emulated AWS: npm run test:e2e. Each file waits most of the time. */
export default {
  ...shared,
  testMatch: ["<rootDir>/__tests__/e2e/**/*.test.ts"],
  testPathIgnorePatterns: [],
  globalSetup: "<rootDir>/__tests__/e2e/prepare.ts",
  maxWorkers: 4,
  verbose: true,
  testTimeout: 600_000,
};
