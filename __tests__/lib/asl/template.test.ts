import { defineStateMachine, defineStates } from "../../../lib/asl/define";
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

it("has branches that Terraform chooses, with commas between them", () => {
  const done = (name: string) => defineStates<string>({ StartAt: name, States: { [name]: { Type: "Succeed" } } });
  const branches = { A: done("First ${x}"), B: done("Second") };
  const chooses = defineStateMachine({
    Comment: "Chooses",
    TimeoutSeconds: 1,
    StartAt: "Both",
    States: { Both: { Type: "Parallel", Branches: Object.values(branches), End: true } },
  });
  expect(definitionTemplate(chooses, [], { state: "Both", branches })).toContain(
    [
      '"Branches": [',
      "%{ for index, branch in branches ~}",
      '${index == 0 ? "" : ","}',
      '%{ if branch == "A" ~}',
      '{ "StartAt": "First $${x}", "States": { "First $${x}": { "Type": "Succeed" } } }',
      "%{ endif ~}",
      '%{ if branch == "B" ~}',
      '{ "StartAt": "Second", "States": { "Second": { "Type": "Succeed" } } }',
      "%{ endif ~}",
      "%{ endfor ~}",
      "]",
    ].join("\n"),
  );
});
