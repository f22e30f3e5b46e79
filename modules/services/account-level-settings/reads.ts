import { awsApi, defineStates, jsonata, patiently } from "../../../lib/asl/define";
import type { Catcher, Expression, Processor, Value } from "../../../lib/asl/types";
import { errors } from "../../../lib/worker";
import { documentSharingSetting, type Control, type Repairable } from "./controls";

/**
 * Finding of a failed call. The finding of any control is `{ Control, Is, Found?, Errors? }`. `Is` is one of: WANTED; WRONG, which one call repairs; PENDING, AWS
 * is at it; MANAGED by a declarative policy; BROKEN, and not to be repaired without deleting something; BY_HAND, for a person to
 * repair; UNAVAILABLE here; UNREAD, because the call failed.
 */
export const unread = (control: Control): Value => ({
  Control: control,
  Is: "{% $contains($states.errorOutput.Error, 'SdkClientException') ? 'UNAVAILABLE' : 'UNREAD' %}",
  Errors: errors,
});

interface Read {
  readonly control: Repairable;
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

/** The reads of all settings, each in a branch of its own. */
export const reads: readonly Processor[] = [
  branch({
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
  }),
  branch({
    control: "EbsEncryptedByDefault",
    what: "EBS encryption",
    api: "ec2:getEbsEncryptionByDefault",
    is: "{% $states.result.EbsEncryptionByDefault = true ? 'WANTED' : 'WRONG' %}",
  }),
  branch({
    control: "EbsSnapshotSharingBlocked",
    what: "EBS snapshot sharing",
    api: "ec2:getSnapshotBlockPublicAccessState",
    is: unlessManaged("$states.result.State = 'block-all-sharing'", "$states.result.ManagedBy"),
  }),
  branch({
    control: "AmiSharingBlocked",
    what: "AMI sharing",
    api: "ec2:getImageBlockPublicAccessState",
    is: unlessManaged("$states.result.ImageBlockPublicAccessState = 'block-new-sharing'", "$states.result.ManagedBy"),
  }),
  branch({
    control: "ImdsV2ByDefault",
    what: "instance metadata defaults",
    api: "ec2:getInstanceMetadataDefaults",
    is: unlessManaged("$states.result.AccountLevel.HttpTokens = 'required'", "$states.result.AccountLevel.ManagedBy"),
  }),
  branch({
    control: "SsmDocumentSharingBlocked",
    what: "SSM document sharing",
    api: "ssm:getServiceSetting",
    arguments: { SettingId: documentSharingSetting },
    final: ["Ssm.ServiceSettingNotFoundException"],
    is: "{% $states.result.ServiceSetting.SettingValue = 'Disable' ? 'WANTED' : 'WRONG' %}",
  }),
  branch({
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
  }),
  branch({
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
  }),
  branch({
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
  }),
  branch({
    control: "SecurityContact",
    what: "security contact",
    api: "account:getAlternateContact",
    arguments: { AlternateContactType: "SECURITY" },
    final: ["Account.AccessDeniedException", "Account.ValidationException"],
    absent: {
      error: "Account.ResourceNotFoundException",
      is: "{% $count($keys($settings.securityContact)) > 0 ? 'WRONG' : 'BY_HAND' %}",
    },
    is: jsonata(`(
      $contact := $states.result.AlternateContact;
      $wanted := $settings.securityContact;
      $count($keys($wanted)) = 0
        or $contact.Name = $wanted.name and $contact.Title = $wanted.title
        and $contact.EmailAddress = $wanted.email and $contact.PhoneNumber = $wanted.phone
        ? 'WANTED' : 'WRONG'
    )`),
  }),
];
