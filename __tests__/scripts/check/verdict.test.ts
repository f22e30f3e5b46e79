import type { Finding, Scan } from "../../../scripts/check/checkov";
import { problemsOf, suppressionsOf } from "../../../scripts/check/verdict";

const tracing: Finding = { check: "CKV_AWS_284", file: "/macie/main.tf", resource: "aws_sfn_state_machine.this" };
const suppressed = { ...tracing, reason: "tracing costs" };
const scan = (more: Partial<Scan>): Scan => ({ passed: 1, failed: [], suppressed: [], unreadable: [], ...more });
const bare = scan({ failed: [tracing] });

describe("the verdict on the exported Terraform", () => {
  it("is well where all that checkov finds is suppressed with a reason", () => {
    const written = [{ check: "CKV_AWS_284", file: "macie/main.tf" }];
    expect(problemsOf(scan({ suppressed: [suppressed, suppressed] }), bare, written)).toEqual([]);
  });

  it("fails on a suppression of what is not checked there", () => {
    const written = { check: "CKV_AWS_284", file: "macie/main.tf" };
    expect(problemsOf(scan({ suppressed: [suppressed] }), bare, [written, written])).toEqual([
      "CKV_AWS_284 is suppressed in macie/main.tf where it is not checked: remove the suppression.",
    ]);
  });

  it("counts a suppression once, however many callers a module has", () => {
    expect(suppressionsOf(scan({ suppressed: [suppressed, suppressed] }))).toBe(1);
  });

  it.each([
    [{ failed: [tracing] }, "CKV_AWS_284 of aws_sfn_state_machine.this in macie/main.tf: mend it, or say by suppress"],
    [
      { suppressed: [{ ...tracing, reason: "No comment provided" }] },
      "in macie/main.tf is suppressed without a reason.",
    ],
    [
      { suppressed: [{ ...suppressed, check: "CKV_AWS_1" }] },
      "CKV_AWS_1 of aws_sfn_state_machine.this in macie/main.tf",
    ],
    [{ suppressed: [{ ...suppressed, check: "CKV_AWS_1" }] }, "is suppressed needlessly: remove the suppression."],
    [{ unreadable: ["/macie/main.tf"] }, "/macie/main.tf cannot be read by checkov."],
    [{ passed: 0 }, "checkov has found nothing to check."],
  ])("fails on %j", (found, problem) => {
    const problems = problemsOf(scan(found), bare, []);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });
});
