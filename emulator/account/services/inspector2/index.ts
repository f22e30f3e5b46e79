import type { JsonObject, ServiceState } from "../../account";
import type { Operating, ServiceBehaviour } from "../../service";

type Scan = {
  Status: string;
  /** Why it is not on, if AWS knows. */
  ErrorCode?: string;
  ErrorMessage?: string;
};

/** Inspector's part of an account. */
export interface Inspector2State extends ServiceState {
  /** By the names of ResourceState. */
  scans: Record<string, Scan>;
  /** Names of those that the Region does not have. */
  absent?: string[];
  /** Code with which every question about the account is answered, if it is. */
  refusesAccount?: string;
  /** Codes with which Enable refuses scan types, by their name. */
  refuses?: Record<string, string>;
  /** Enable refuses whatever comes while a scan type is being enabled. */
  oneAtATime?: boolean;
  /** Seconds until a scan type is on. The Terraform provider waits up to five minutes. */
  enablingSeconds: number;
}

type Call = Operating<Inspector2State>;

const names: Readonly<Record<string, string>> = {
  EC2: "Ec2",
  ECR: "Ecr",
  LAMBDA: "Lambda",
  LAMBDA_CODE: "LambdaCode",
  CODE_REPOSITORY: "CodeRepository",
};
/** Both roles are made for whoever enables: the managed policy AmazonInspector2FullAccess_v2. */
const serviceLinkedRoles = {
  "inspector2.amazonaws.com": "AWSServiceRoleForAmazonInspector2",
  "agentless.inspector2.amazonaws.com": "AWSServiceRoleForAmazonInspector2Agentless",
};

const refusal = ({ place }: Call, ErrorCode: string) => ({
  AccountId: place.accountId,
  ErrorCode,
  ErrorMessage: `Inspector answers ${ErrorCode}`,
});

/** On where one scan type is: the account's own status. */
function overall({ scans }: Inspector2State): string {
  const statuses = Object.values(scans).map(({ Status }) => Status);
  return (
    ["ENABLED", "ENABLING", "SUSPENDED", "SUSPENDING", "DISABLING"].find((it) => statuses.includes(it)) ?? "DISABLED"
  );
}

/** The scan types that the Region has. */
const present = ({ scans, absent = [] }: Inspector2State) =>
  Object.fromEntries(Object.entries(scans).filter(([name]) => !absent.includes(name)));

const statuses = (state: Inspector2State) =>
  Object.fromEntries(Object.entries(present(state)).map(([name, { Status }]) => [name, Status]));

/** Why a scan type cannot be enabled. */
function reasonAgainst(name: string, { state }: Call): string | undefined {
  const scan = state.scans[name];
  if (scan?.ErrorCode === "BLOCKED_BY_ORGANIZATION_POLICY") return scan.ErrorCode;
  if (scan?.Status === "DISABLING") return "DISABLE_IN_PROGRESS";
  const isBusy = Object.values(state.scans).some(({ Status }) => Status === "ENABLING");
  if (state.oneAtATime === true && isBusy) return "ENABLE_IN_PROGRESS";
  return state.refuses?.[name];
}

/** Enabling ends some time after the call. */
function enableLater(scan: Scan, { clock, state }: Call): void {
  if (scan.Status === "ENABLED") return;
  scan.Status = "ENABLING";
  clock.after(state.enablingSeconds * 1000, () => {
    scan.Status = "ENABLED";
  });
}

function enable(request: JsonObject, call: Call) {
  const { state, fail, needs, arn, place } = call;
  for (const [service, role] of Object.entries(serviceLinkedRoles)) {
    needs("iam:CreateServiceLinkedRole", arn("iam", `role/aws-service-role/${service}/${role}`, ""), {
      "iam:AWSServiceName": service,
    });
  }
  const wanted = (request.ResourceTypes as string[]).map((type) => names[type] ?? type);
  for (const name of wanted) {
    // https://docs.aws.amazon.com/inspector/v2/APIReference/API_Enable.html has the error; the words are made up.
    if (state.absent?.includes(name) === true) fail("AccessDeniedException", `${name} is not supported in this Region`);
  }
  const reasons = wanted.flatMap((name) => reasonAgainst(name, call) ?? []);
  if (reasons[0] !== undefined) return { Accounts: [], FailedAccounts: [refusal(call, reasons[0])] };
  for (const name of wanted) {
    const scan = state.scans[name];
    if (scan !== undefined) enableLater(scan, call);
  }
  const account = { AccountId: place.accountId, Status: overall(state), ResourceStatus: statuses(state) };
  return { Accounts: [account], FailedAccounts: [] };
}

/** Amazon Inspector. */
export const inspector2: ServiceBehaviour<Inspector2State> = {
  word: "inspector2",
  fresh: () => ({
    scans: Object.fromEntries(Object.values(names).map((name) => [name, { Status: "DISABLED" }])),
    enablingSeconds: 40,
  }),
  operations: {
    batchGetAccountStatus: {
      answer: (_, call) => {
        const { state, place } = call;
        if (state.refusesAccount !== undefined) {
          return { Accounts: [], FailedAccounts: [refusal(call, state.refusesAccount)] };
        }
        const account = {
          AccountId: place.accountId,
          State: { Status: overall(state) },
          ResourceState: present(state),
        };
        return { Accounts: [account], FailedAccounts: [] };
      },
    },
    enable: { answer: enable },
  },
};
