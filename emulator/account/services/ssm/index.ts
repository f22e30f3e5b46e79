import type { JsonObject, ServiceState } from "../../account";
import type { Operating, ServiceBehaviour } from "../../service";

/** Systems Manager's part of an account. */
export interface SsmState extends ServiceState {
  /** Values by the setting's id. */
  serviceSettings: Record<string, string>;
}

type Call = Operating<SsmState>;

const ofSetting = (request: JsonObject, { arn }: Call) => arn("ssm", `servicesetting${String(request.SettingId)}`);

function valueOf(request: JsonObject, { state, fail }: Call): string {
  return (
    state.serviceSettings[String(request.SettingId)] ??
    fail("ServiceSettingNotFoundException", "The specified service setting was not found.")
  );
}

/** AWS Systems Manager. */
export const ssm: ServiceBehaviour<SsmState> = {
  word: "ssm",
  // https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html
  fresh: () => ({ serviceSettings: { "/ssm/documents/console/public-sharing-permission": "Enable" } }),
  operations: {
    getServiceSetting: {
      resource: ofSetting,
      answer: (request, call) => ({
        ServiceSetting: {
          SettingId: String(request.SettingId),
          SettingValue: valueOf(request, call),
          Arn: ofSetting(request, call),
        },
      }),
    },
    updateServiceSetting: {
      resource: ofSetting,
      answer: (request, call) => {
        valueOf(request, call);
        call.state.serviceSettings[String(request.SettingId)] = String(request.SettingValue);
        return {};
      },
    },
  },
};
