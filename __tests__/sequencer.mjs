import Sequencer from "@jest/test-sequencer";

/** What takes minutes, the longest first: begun last, it would keep one processor busy and the others waiting. */
const long = [
  "modules/services/config.test.ts",
  "terraform/exported.test.ts",
  "terraform/stacks.test.ts",
  "modules/services/account-level-settings.test.ts",
  "commands/drift/process.test.ts",
];

const rank = ({ path }) => {
  const index = long.findIndex((end) => path.endsWith(`/__tests__/${end}`));
  return index === -1 ? long.length : index;
};

/** Jest knows how long a file takes only where it has run before, which it never has in CI. */
export default class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
}
