import { evaluateStack } from "../../../hcl";
import corpus from "./corpus.json";

const stack = evaluateStack(corpus.stack);
const answers = Object.entries(corpus.answers);

describe("an expression", () => {
  test.each(answers.filter(([, answer]) => answer !== null))("%s is what Terraform says", (expression, answer) => {
    expect(stack.evaluate(`jsonencode(${expression})`)).toBe(answer);
  });

  test.each(answers.filter(([, answer]) => answer === null))("fails as in Terraform: %s", (expression) => {
    expect(() => stack.evaluate(`jsonencode(${expression})`)).toThrow();
  });

  test.each([
    ['regex("a(?!b)", "ac")', "a look-around or flags that are not its beginning"],
    ['regex("(a)\\\\1", "aa")', "a back reference"],
    ['regex("[[:alpha:]]", "a")', "a POSIX class"],
    ['regex("a{", "a{")', "Invalid regular expression"],
  ])("fails, and can does not hide it, where JavaScript reads a pattern differently: %s", (expression, construct) => {
    expect(() => stack.evaluate(`can(${expression})`)).toThrow(construct);
  });

  test.each([
    ["nothing_like_it(1)", "The function nothing_like_it() is not emulated: use one of abs, "],
    [
      "var.nope",
      '"var.nope" is not declared: this configuration has var.labels, var.names, var.settings, var.subnets.',
    ],
    ["var.settings.nope", 'There is no "nope" in the object: it has deep, name, tags, threshold.'],
    ["var.names[7]", "There is no element 7 in a list of 2."],
    ['lower(["a"])', 'lower(): ["a"] was given where a string is needed.'],
    ["lower()", "lower() takes 1 arguments and got 0."],
    ['"a${null}"', "A value in a text is null: give it a value or test for null first."],
    ["true ? 1 : [1]", "Both results of a condition must have one type, but these are a number and a tuple"],
    ["1 +", "Found the end where an expression should be."],
  ])("fails in words that help: %s", (expression, message) => {
    expect(() => stack.evaluate(expression)).toThrow(message);
  });
});
