import { defineStateMachine } from "../../../lib/asl/define";
import { definitionTemplate } from "../../../lib/asl/template";

const machine = defineStateMachine({
  Comment: "100%{if} of ${unknown}",
  TimeoutSeconds: 1,
  StartAt: "Start",
  States: {
    Start: {
      Type: "Task",
      Resource: "arn:${partition}:states:::aws-sdk:s3:headBucket",
      Arguments: {},
      Assign: { settings: "${settings}" },
      Next: "Done",
    },
    Done: { Type: "Succeed" },
  },
});

describe("the template of a definition", () => {
  const template = definitionTemplate(machine, ["settings"]);

  it("takes data in place of the quoted placeholder and text inside a string", () => {
    expect(template).toContain('"settings": ${settings}');
    expect(template).toContain('"arn:${partition}:states:::aws-sdk:s3:headBucket"');
  });

  it("escapes whatever else Terraform would read as a template", () => {
    expect(template).toContain('"100%%{if} of $${unknown}"');
  });

  it("is the definition again once it is filled in", () => {
    const filled = template
      .replace("${settings}", '{"mode":"off"}')
      .replace("${partition}", "aws")
      .replaceAll("$${", "${")
      .replaceAll("%%{", "%{");
    expect(JSON.parse(filled)).toEqual({
      ...machine,
      States: {
        ...machine.States,
        Start: {
          ...machine.States.Start,
          Resource: "arn:aws:states:::aws-sdk:s3:headBucket",
          Assign: { settings: { mode: "off" } },
        },
      },
    });
  });
});
