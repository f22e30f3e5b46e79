import { evaluateStack, type Json } from "../../../emulator/terraform";
import corpus from "./corpus.json";

const stack = evaluateStack(corpus.stack as Json);
const answers = Object.entries(corpus.answers);

describe("an expression", () => {
  test.each(answers.filter(([, answer]) => answer !== null))("%s is what Terraform says", (expression, answer) => {
    expect(stack.evaluate(`jsonencode(${expression})`)).toBe(answer);
  });

  test.each(answers.filter(([, answer]) => answer === null))("fails as in Terraform: %s", (expression) => {
    expect(() => stack.evaluate(`jsonencode(${expression})`)).toThrow();
  });
});
