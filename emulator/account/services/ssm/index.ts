import type { JsonObject, ServiceState } from "../../account";
import type { Operating, ServiceBehaviour } from "../../service";

/** Systems Manager's part of an account. */
export interface SsmState extends ServiceState {
  /** Values by the setting's id. */
  serviceSettings: Record<string, string>;
  /** Ids of settings that AWS has not provisioned in the Region. */
  notProvisioned: string[];
}

type Call = Operating<SsmState>;

const ofSetting = (request: JsonObject, { arn }: Call) => arn("ssm", `servicesetting${String(request.SettingId)}`);

// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetServiceSetting.html#API_GetServiceSetting_Errors
function valueOf(request: JsonObject, { state, fail }: Call): string {
  const id = String(request.SettingId);
  return (
    (state.notProvisioned.includes(id) ? undefined : state.serviceSettings[id]) ??
    fail("ServiceSettingNotFoundException", "The specified service setting was not found.")
  );
}

/** AWS Systems Manager. */
export const ssm: ServiceBehaviour<SsmState> = {
  word: "ssm",
  // https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html
  // No page says what the destination of logs is before it is set; None is assumed.
  fresh: () => ({
    serviceSettings: {
      "/ssm/documents/console/public-sharing-permission": "Enable",
      "/ssm/automation/customer-script-log-destination": "None",
    },
    notProvisioned: [],
  }),
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
