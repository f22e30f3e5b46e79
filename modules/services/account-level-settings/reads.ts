import { awsApi, defineStates, jsonata, patiently } from "../../../lib/asl/define";
import type { Catcher, Expression, Processor, Value } from "../../../lib/asl/types";
import { hcl, type Term } from "../../../lib/terraform/expression";
import { errors } from "../../../lib/worker";
import { automationLogSetting, documentSharingSetting, type Control, type Repairable } from "./controls";

/**
 * JSONata: whether an error says that Systems Manager has not provisioned a setting here.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetServiceSetting.html#API_GetServiceSetting_Errors
 */
export const notProvisioned = (error: string) => `${error} = 'Ssm.ServiceSettingNotFoundException'`;

/**
 * Finding of a failed call. The finding of any control is `{ Control, Is, Found?, Errors? }`. `Is` is one of: WANTED; WRONG, which one call repairs; PENDING, AWS
 * is at it; MANAGED by a declarative policy; BROKEN, and not to be repaired without deleting something; BY_HAND, for a person to
 * repair; UNAVAILABLE here; UNREAD, because the call failed.
 */
export const unread = (control: Control): Value => ({
  Control: control,
  Is: jsonata(`$contains($states.errorOutput.Error, 'SdkClientException')
    or ${notProvisioned("$states.errorOutput.Error")} ? 'UNAVAILABLE' : 'UNREAD'`),
  Errors: errors,
});

/** Controls that are read in branches. The account summary and the security contact come before, whatever their modes. */
type BranchOf = Exclude<Repairable, "SecurityContact">;

interface Read {
  readonly control: BranchOf;
  /** Ends the names of its states. */
  readonly what: string;
  readonly api: `${Lowercase<string>}:${string}`;
  readonly arguments?: { readonly [member: string]: Value };
  /** Errors that no retry can mend. */
  readonly final?: readonly string[];
  /** The error that means: nobody has ever set it, and what it is then. */
  readonly absent?: { readonly error: string; readonly is: Expression | "WRONG" };
  readonly is: Expression;
  /** Details for a repair or a person. */
  readonly found?: Expression;
}

/** One call, whose answer is compared where it arrives. Whatever fails is found out, too, so that it hides nothing else. */
function branch(read: Read): Processor {
  const { control, what, absent } = read;
  const without = `No answer about ${what}`;
  const asAbsent: Catcher<string>[] =
    absent === undefined
      ? []
      : [{ ErrorEquals: [absent.error], Output: { Control: control, Is: absent.is, Found: {} }, Next: without }];
  return defineStates<string>({
    StartAt: `Read ${what}`,
    States: {
      [`Read ${what}`]: {
        Type: "Task",
        Resource: awsApi(read.api),
        Arguments: read.arguments ?? {},
        ...patiently(...(absent === undefined ? [] : [absent.error]), ...(read.final ?? [])),
        Catch: [...asAbsent, { ErrorEquals: ["States.ALL"], Output: unread(control), Next: without }],
        Output: { Control: control, Is: read.is, ...(read.found === undefined ? {} : { Found: read.found }) },
        End: true,
      },
      [without]: { Type: "Succeed" },
    },
  });
}

/** Wanted, managed by a declarative policy and therefore left alone, or wrong. */
const unlessManaged = (wanted: string, managedBy: string) =>
  jsonata(`${wanted} ? 'WANTED' : ${managedBy} = 'declarative-policy' ? 'MANAGED' : 'WRONG'`);

const settingReads: readonly Read[] = [
  {
    control: "S3PublicAccessBlocked",
    what: "S3 public access block",
    api: "s3control:getPublicAccessBlock",
    arguments: { AccountId: "{% $settings.accountId %}" },
    absent: { error: "S3Control.NoSuchPublicAccessBlockConfigurationException", is: "WRONG" },
    is: jsonata(`(
      $block := $states.result.PublicAccessBlockConfiguration;
      $block.BlockPublicAcls and $block.IgnorePublicAcls and $block.BlockPublicPolicy and $block.RestrictPublicBuckets
        ? 'WANTED' : 'WRONG'
    )`),
  },
  {
    control: "EbsEncryptedByDefault",
    what: "EBS encryption",
    api: "ec2:getEbsEncryptionByDefault",
    is: "{% $states.result.EbsEncryptionByDefault = true ? 'WANTED' : 'WRONG' %}",
  },
  {
    control: "EbsSnapshotSharingBlocked",
    what: "EBS snapshot sharing",
    api: "ec2:getSnapshotBlockPublicAccessState",
    is: unlessManaged("$states.result.State = 'block-all-sharing'", "$states.result.ManagedBy"),
  },
  {
    control: "AmiSharingBlocked",
    what: "AMI sharing",
    api: "ec2:getImageBlockPublicAccessState",
    is: unlessManaged("$states.result.ImageBlockPublicAccessState = 'block-new-sharing'", "$states.result.ManagedBy"),
  },
  {
    control: "ImdsV2ByDefault",
    what: "instance metadata defaults",
    api: "ec2:getInstanceMetadataDefaults",
    is: unlessManaged("$states.result.AccountLevel.HttpTokens = 'required'", "$states.result.AccountLevel.ManagedBy"),
  },
  {
    control: "SsmDocumentSharingBlocked",
    what: "SSM document sharing",
    api: "ssm:getServiceSetting",
    arguments: { SettingId: documentSharingSetting },
    final: ["Ssm.ServiceSettingNotFoundException"],
    is: "{% $states.result.ServiceSetting.SettingValue = 'Disable' ? 'WANTED' : 'WRONG' %}",
  },
  {
    control: "SsmAutomationLogged",
    what: "SSM Automation logging",
    api: "ssm:getServiceSetting",
    arguments: { SettingId: automationLogSetting },
    final: ["Ssm.ServiceSettingNotFoundException"],
    is: "{% $states.result.ServiceSetting.SettingValue = 'CloudWatch' ? 'WANTED' : 'WRONG' %}",
  },
  {
    control: "VpcPublicAccessBlocked",
    what: "VPC public access",
    api: "ec2:describeVpcBlockPublicAccessOptions",
    is: jsonata(`(
      $options := $states.result.VpcBlockPublicAccessOptions;
      $options.State = 'update-in-progress' ? 'PENDING'
        : $options.InternetGatewayBlockMode in ['block-bidirectional', $settings.internetGatewayBlockMode] ? 'WANTED'
        : $options.ManagedBy = 'declarative-policy' ? 'MANAGED'
        : 'WRONG'
    )`),
  },
  {
    control: "EmrPublicAccessBlocked",
    what: "EMR public access",
    api: "emr:getBlockPublicAccessConfiguration",
    final: ["Emr.InvalidRequestException"],
    // Port 22 is AWS's own exception: https://docs.aws.amazon.com/config/latest/developerguide/emr-block-public-access.html
    is: jsonata(`(
      $block := $states.result.BlockPublicAccessConfiguration;
      $block.BlockPublicSecurityGroupRules
        and $count($block.PermittedPublicSecurityGroupRuleRanges[$exists(MinRange) and $not(MinRange = 22 and MaxRange = 22)]) = 0
        ? 'WANTED' : 'WRONG'
    )`),
    found: jsonata("[$states.result.BlockPublicAccessConfiguration.PermittedPublicSecurityGroupRuleRanges]"),
  },
  {
    control: "PasswordPolicy",
    what: "password policy",
    api: "iam:getAccountPasswordPolicy",
    absent: { error: "Iam.NoSuchEntityException", is: "WRONG" },
    is: jsonata(`(
      $policy := $states.result.PasswordPolicy;
      $types := $policy.RequireSymbols and $policy.RequireNumbers
        and $policy.RequireUppercaseCharacters and $policy.RequireLowercaseCharacters;
      $policy.MinimumPasswordLength >= $settings.passwordMinimumLength
        and $policy.PasswordReusePrevention >= $settings.passwordReusePrevention
        and ($types or $not($settings.passwordAllCharacterTypes))
        ? 'WANTED' : 'WRONG'
    )`),
    found: "{% $states.result.PasswordPolicy %}",
  },
  {
    control: "AccessAnalyzer",
    what: "access analyzers",
    api: "accessanalyzer:listAnalyzers",
    final: ["AccessAnalyzer.AccessDeniedException", "AccessAnalyzer.ValidationException"],
    // Unused and internal access have analyzers of their own, which cost money. An account has one for external access.
    is: jsonata(`(
      $external := $states.result.Analyzers[Type in ['ACCOUNT', 'ORGANIZATION']];
      'ACTIVE' in $external.Status ? 'WANTED'
        : 'CREATING' in $external.Status ? 'PENDING'
        : 'ACCOUNT' in $external.Type ? 'BROKEN'
        : 'WRONG'
    )`),
    found: jsonata("[$states.result.Analyzers.{ 'Name': Name, 'Type': Type, 'Status': Status }]"),
  },
];

/** In place of the reads where every setting that has one is off. */
const noRead = "NoRead";

/** The branches that read the settings, by control. */
export const reads: { readonly [control in BranchOf | typeof noRead]: Processor } = {
  ...(Object.fromEntries(settingReads.map((read) => [read.control, branch(read)])) as {
    readonly [control in BranchOf]: Processor;
  }),
  [noRead]: defineStates({
    StartAt: "No setting is read",
    States: { "No setting is read": { Type: "Succeed", Output: {} } },
  }),
};

/** Names of the branches that are deployed: what is off costs no state. */
export function deployedReads(modes: { readonly [control in Control]: Term }): Term {
  const names = settingReads.map(({ control }) => hcl`${modes[control]} == "off" ? "" : ${control}`);
  return hcl`coalescelist(compact(${names}), [${noRead}])`;
}

/** Finding where the account has no security contact. */
export const noSecurityContact: Value = {
  Control: "SecurityContact",
  Is: "{% $count($keys($settings.securityContact)) > 0 ? 'WRONG' : 'BY_HAND' %}",
  Found: {},
};

/** JSONata, a finding: what the answer says about the security contact. */
export const securityContact = jsonata(`(
  $contact := $states.result.AlternateContact;
  $wanted := $settings.securityContact;
  {
    'Control': 'SecurityContact',
    'Is': $count($keys($wanted)) = 0
      or $contact.Name = $wanted.name and $contact.Title = $wanted.title
      and $contact.EmailAddress = $wanted.email and $contact.PhoneNumber = $wanted.phone
      ? 'WANTED' : 'WRONG'
  }
)`);
