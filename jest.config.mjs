export default {
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  // They take minutes: npm run test:e2e.
  testPathIgnorePatterns: ["<rootDir>/node_modules", "<rootDir>/__tests__/e2e"],
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { target: "es2022" } }] },
  modulePathIgnorePatterns: ["<rootDir>/cdktf.out", "<rootDir>/.venv"],
  // Before the summary: why tests were skipped.
  reporters: ["default", "<rootDir>/__tests__/skips.mjs"],
  testSequencer: "<rootDir>/__tests__/sequencer.mjs",
  // On two processors Jest's own choice is one worker.
  maxWorkers: "100%",
  // Many tests run Terraform or other programs, each of which may have to wait for a processor.
  testTimeout: 60_000,
};
