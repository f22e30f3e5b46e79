import { awsApi, defineStates, jsonata, patiently } from "../../../lib/asl/define";
import type { ChoiceRule, Expression, Literal, State, Value } from "../../../lib/asl/types";
import { errors, withTags } from "../../../lib/worker";
import { automationLogSetting, documentSharingSetting, type Repairable } from "./controls";

interface Repair {
  /** Name of its state. */
  readonly name: string;
  readonly api: `${Lowercase<string>}:${string}`;
  readonly arguments: { readonly [member: string]: Value } | Expression;
  /** Errors that no retry can mend. */
  readonly final?: readonly string[];
  /** The sentence of the report. */
  readonly change: Literal;
}

const repairs: { readonly [control in Repairable]: Repair } = {
  S3PublicAccessBlocked: {
    // Where an organisation's policy forbids it AWS answers with a bare 403, which looks like a missing permission:
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_PutPublicAccessBlock.html
    name: "Block public access to S3",
    api: "s3control:putPublicAccessBlock",
    arguments: {
      AccountId: "{% $settings.accountId %}",
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    },
    change: "Blocked public access to S3 for the account.",
  },
  EbsEncryptedByDefault: {
    name: "Encrypt EBS by default",
    api: "ec2:enableEbsEncryptionByDefault",
    arguments: {},
    change: "Enabled EBS encryption by default.",
  },
  EbsSnapshotSharingBlocked: {
    name: "Block EBS snapshot sharing",
    api: "ec2:enableSnapshotBlockPublicAccess",
    arguments: { State: "block-all-sharing" },
    change: "Blocked public sharing of EBS snapshots.",
  },
  AmiSharingBlocked: {
    name: "Block AMI sharing",
    api: "ec2:enableImageBlockPublicAccess",
    arguments: { ImageBlockPublicAccessState: "block-new-sharing" },
    change: "Blocked new public sharing of AMIs.",
  },
  ImdsV2ByDefault: {
    name: "Require IMDSv2 by default",
    api: "ec2:modifyInstanceMetadataDefaults",
    // What is not given stays as it is.
    arguments: { HttpTokens: "required" },
    change: "Made IMDSv2 the default of new instances.",
  },
  SsmDocumentSharingBlocked: {
    name: "Block SSM document sharing",
    api: "ssm:updateServiceSetting",
    arguments: { SettingId: documentSharingSetting, SettingValue: "Disable" },
    final: ["Ssm.ServiceSettingNotFoundException"],
    change: "Blocked public sharing of SSM documents.",
  },
  SsmAutomationLogged: {
    // The log group stays as it is set; where none is, Automation creates /aws/ssm/automation/executeScript.
    name: "Log SSM Automation",
    api: "ssm:updateServiceSetting",
    arguments: { SettingId: automationLogSetting, SettingValue: "CloudWatch" },
    final: ["Ssm.ServiceSettingNotFoundException"],
    change: "Sent the output of SSM Automation's scripts to CloudWatch Logs.",
  },
  VpcPublicAccessBlocked: {
    name: "Block VPC public access",
    api: "ec2:modifyVpcBlockPublicAccessOptions",
    // Exclusions stay as they are.
    arguments: { InternetGatewayBlockMode: "{% $settings.internetGatewayBlockMode %}" },
    change: "Enabled VPC Block Public Access.",
  },
  EmrPublicAccessBlocked: {
    name: "Block public access to EMR",
    api: "emr:putBlockPublicAccessConfiguration",
    arguments: {
      BlockPublicAccessConfiguration: {
        BlockPublicSecurityGroupRules: true,
        PermittedPublicSecurityGroupRuleRanges: jsonata(
          "[$findings[Control = 'EmrPublicAccessBlocked'].Found[MinRange = 22 and MaxRange = 22]]",
        ),
      },
    },
    final: ["Emr.InvalidRequestException"],
    change: "Blocked public access to EMR clusters on all ports except 22, if that was permitted.",
  },
  PasswordPolicy: {
    name: "Strengthen password policy",
    api: "iam:updateAccountPasswordPolicy",
    // Whatever is not given IAM sets back to its default. Where there is no policy, AWS asks for three of the four types of
    // characters, so that one with fewer would be weaker.
    arguments: jsonata(`(
      $policy := $findings[Control = 'PasswordPolicy'].Found;
      $types := $settings.passwordAllCharacterTypes or $not($exists($policy.MinimumPasswordLength));
      $merge([
        {
          'MinimumPasswordLength': $max([$policy.MinimumPasswordLength, $settings.passwordMinimumLength]),
          'PasswordReusePrevention': $max([$policy.PasswordReusePrevention, $settings.passwordReusePrevention]),
          'RequireSymbols': $types or $policy.RequireSymbols = true,
          'RequireNumbers': $types or $policy.RequireNumbers = true,
          'RequireUppercaseCharacters': $types or $policy.RequireUppercaseCharacters = true,
          'RequireLowercaseCharacters': $types or $policy.RequireLowercaseCharacters = true,
          'AllowUsersToChangePassword': $not($policy.AllowUsersToChangePassword = false),
          'HardExpiry': $policy.HardExpiry = true
        },
        $policy.MaxPasswordAge > 0 ? { 'MaxPasswordAge': $policy.MaxPasswordAge } : {}
      ])
    )`),
    final: ["Iam.MalformedPolicyDocumentException"],
    change: "Strengthened the password policy of IAM users.",
  },
  AccessAnalyzer: {
    name: "Create access analyzer",
    api: "accessanalyzer:createAnalyzer",
    arguments: withTags({ AnalyzerName: "{% $settings.analyzerName %}", Type: "ACCOUNT" }),
    final: [
      "AccessAnalyzer.AccessDeniedException",
      "AccessAnalyzer.ConflictException",
      "AccessAnalyzer.ServiceQuotaExceededException",
      "AccessAnalyzer.ValidationException",
    ],
    change: "Created an access analyzer for external access.",
  },
  SecurityContact: {
    name: "Set security contact",
    api: "account:putAlternateContact",
    arguments: {
      AlternateContactType: "SECURITY",
      Name: "{% $settings.securityContact.name %}",
      Title: "{% $settings.securityContact.title %}",
      EmailAddress: "{% $settings.securityContact.email %}",
      PhoneNumber: "{% $settings.securityContact.phone %}",
    },
    final: ["Account.AccessDeniedException", "Account.ValidationException"],
    change: "Set the security contact of the account.",
  },
};

const task = ({ api, arguments: Arguments, final = [], change }: Repair): State<string> => ({
  Type: "Task",
  Resource: awsApi(api),
  Arguments,
  ...patiently(...final),
  Catch: [
    {
      ErrorEquals: ["States.ALL"],
      Output: {
        Control: "{% $states.input %}",
        Errors: errors,
        Changes: [],
      },
      Next: "Repair is refused",
    },
  ],
  Output: { Control: "{% $states.input %}", Errors: [], Changes: [change] },
  End: true,
});

/** Repairs one control, the input, with one call: `{ Control, Errors, Changes }`. */
export const repairOne = defineStates<string>({
  StartAt: "Which setting?",
  States: {
    "Which setting?": {
      Type: "Choice",
      Choices: Object.entries(repairs).map(([control, { name }]): ChoiceRule<string> => ({
        Condition: `{% $states.input = '${control}' %}`,
        Next: name,
      })),
    },
    ...Object.fromEntries(Object.values(repairs).map((repair) => [repair.name, task(repair)])),
    "Repair is refused": { Type: "Succeed" },
  },
});
