import { config } from "../../../modules/services/config";
import { variablesOf } from "../../../stacks/inputs";
import { deployed } from "../../contract/bed";
import { writesOf } from "../../contract/modes";
import { describeWorker } from "../../contract/worker";

describeWorker(config);

describe("the role of Config", () => {
  const packWrites = (inputs: object) =>
    writesOf(
      deployed(variablesOf<unknown>(config, { mode: "enforce", tags: { Team: "security" }, ...inputs })),
      "SSI-Config",
    ).filter((write) => /Pack|Conforms|Tag/.test(write));
  const all = [
    "CreateConformsRole: iam:CreateServiceLinkedRole",
    "DeployConformancePacks: config:PutConformancePack",
    "DeployConformancePacks: config:DeleteConformancePack",
    "Tag: config:TagResource",
  ].map((write) => `aws_iam_role_policy.config, ${write}`);

  it("may deploy, delete and tag conformance packs only where there are any", () => {
    const conformancePackTemplateBody = '{"Resources":{"Encrypted":{"Type":"AWS::Config::ConfigRule"}}}';
    expect(packWrites({}).sort()).toEqual([...all].sort());
    expect(packWrites({ conformancePacks: [], conformancePackTemplateBody }).sort()).toEqual([...all].sort());
    expect(packWrites({ conformancePacks: [] })).toEqual([]);
  });
});
