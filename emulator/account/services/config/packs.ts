import type { JsonObject } from "../../account";
import type { Operating, Operation } from "../../service";
import type { ConfigState } from "./state";

type Call = Operating<ConfigState>;

const conforms = "config-conforms.amazonaws.com";
const pageSize = 20;
const inProgress = /_IN_PROGRESS$/;
const packArn = ({ ConformancePackName }: JsonObject, { arn }: Call) =>
  arn("config", `conformance-pack/${String(ConformancePackName)}/conformance-pack-0`);

/** Source: the text of InsufficientPermissionsException in AWS's model. */
function useConformsRole({ needs, arn, other }: Call): void {
  const role = arn("iam", `role/aws-service-role/${conforms}/AWSServiceRoleForConfigConforms`, "");
  needs("iam:GetRole", role);
  const roles = other("iam").serviceLinkedRoles as Record<string, string>;
  if (conforms in roles) return;
  needs("iam:CreateServiceLinkedRole", role, { "iam:AWSServiceName": conforms });
  roles[conforms] = "AWSServiceRoleForConfigConforms";
}

function checkTemplate({ TemplateBody }: JsonObject, { fail }: Call): string {
  const body = String(TemplateBody ?? "");
  if (body === "" || Buffer.byteLength(body) > 51_200) {
    fail("InvalidParameterValueException", "The template's body must have 1 to 51200 bytes.");
  }
  if (!/"?Resources"?:/.test(body)) {
    fail(
      "ConformancePackTemplateValidationException",
      "Invalid conformance pack template provided: it has no Resources.",
    );
  }
  if (!/AWS::Config::(ConfigRule|RemediationConfiguration)\b/.test(body)) {
    fail(
      "ConformancePackTemplateValidationException",
      "Invalid conformance pack template provided: none of its resources can be in a conformance pack.",
    );
  }
  return body;
}

function refuseBusy({ ConformancePackName }: JsonObject, { state, fail }: Call): void {
  if (inProgress.test(state.packs[String(ConformancePackName)]?.State ?? "")) {
    fail("ResourceInUseException", "Conformance pack is being created, updated or deleted.");
  }
}

const putConformancePack: Operation<ConfigState> = {
  resource: packArn,
  answer: (request, call) => {
    const { state, fail, needs, clock } = call;
    const name = String(request.ConformancePackName);
    refuseBusy(request, call);
    if (!(name in state.packs) && Object.keys(state.packs).length >= 50) {
      fail("MaxNumberOfConformancePacksExceededException", "You have reached the limit of 50 conformance packs.");
    }
    const tags = (request.Tags ?? []) as { Key: string; Value: string }[];
    if (tags.length > 0) needs("config:TagResource", packArn(request, call));
    const TemplateBody = checkTemplate(request, call);
    useConformsRole(call);
    const isStuck = state.keepsFailedPacks === true && state.packs[name]?.State === "CREATE_FAILED";
    const Tags = Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
    const pack: ConfigState["packs"][string] = { State: "CREATE_IN_PROGRESS", TemplateBody, Tags };
    state.packs[name] = pack;
    clock.after(state.packSeconds * 1000, () => {
      const isWell = !isStuck && state.failsPacks !== true && state.recorder?.Recording === true;
      pack.State = isWell ? "CREATE_COMPLETE" : "CREATE_FAILED";
      if (!isWell) pack.Reason = "The stack of the conformance pack could not be created.";
    });
    return { ConformancePackArn: packArn(request, call) };
  },
};

const deleteConformancePack: Operation<ConfigState> = {
  resource: packArn,
  answer: (request, call) => {
    const { state, fail, clock } = call;
    const name = String(request.ConformancePackName);
    refuseBusy(request, call);
    const pack =
      state.packs[name] ?? fail("NoSuchConformancePackException", `There is no conformance pack named ${name}.`);
    pack.State = "DELETE_IN_PROGRESS";
    clock.after(state.packSeconds * 1000, () => {
      state.packs = Object.fromEntries(Object.entries(state.packs).filter(([other]) => other !== name));
    });
    return {};
  },
};

const describeConformancePackStatus: Operation<ConfigState> = {
  answer: (request, call) => {
    const names = Object.keys(call.state.packs).sort();
    const start = Number(request.NextToken ?? 0);
    const end = start + Math.min(Number(request.Limit ?? pageSize), pageSize);
    const details = names.slice(start, end).map((ConformancePackName) => {
      const { State, Reason } = call.state.packs[ConformancePackName] ?? { State: "" };
      return {
        ConformancePackName,
        ConformancePackId: "conformance-pack-0",
        ConformancePackArn: packArn({ ConformancePackName }, call),
        ConformancePackState: State,
        StackArn: call.arn("cloudformation", `stack/awsconfigconforms-${ConformancePackName}/0`),
        LastUpdateRequestedTime: new Date(call.clock.now()).toISOString(),
        ...(Reason === undefined ? {} : { ConformancePackStatusReason: Reason }),
      };
    });
    return { ConformancePackStatusDetails: details, ...(end < names.length ? { NextToken: String(end) } : {}) };
  },
};

/** Conformance packs. */
export const packOperations = { putConformancePack, deleteConformancePack, describeConformancePackStatus };
