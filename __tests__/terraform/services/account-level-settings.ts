import type { ServiceInputs } from "./service-inputs";

const settings = [
  "s3_public_access_block",
  "ebs_encryption_by_default",
  "ebs_snapshot_public_sharing",
  "ami_public_sharing",
  "imdsv2_default",
  "ssm_document_public_sharing",
  "ssm_automation_logging",
  "vpc_block_public_access",
  "emr_public_access",
  "iam_password_policy",
  "iam_access_analyzer",
  "security_contact",
] as const;

const reported = ["root_mfa", "root_access_keys", "root_signing_certificates"] as const;

/** Inputs of the account-level settings for the tests with Terraform. */
export const accountLevelSettings: ServiceInputs = {
  all: {
    account_level_settings_mode: "report",
    ...Object.fromEntries([...settings, ...reported].map((name) => [`account_level_settings_${name}_mode`, "off"])),
    account_level_settings_internet_gateway_block_mode: "block-bidirectional",
    account_level_settings_password_minimum_length: 20,
    account_level_settings_password_reuse_prevention: 12,
    account_level_settings_password_all_character_types: false,
    account_level_settings_security_contact: {
      name: "Security Team",
      title: "Duty officer",
      email: "security@example.com",
      phone: "+49 (89) 123-4567",
    },
  },
  invalid: {
    account_level_settings_mode: ["on", 'account_level_settings_mode is "on"; allowed: enforce, report, off.'],
    ...Object.fromEntries(
      settings.map((name) => [
        `account_level_settings_${name}_mode`,
        ["on", `account_level_settings_${name}_mode is "on"; allowed: enforce, report, off.`],
      ]),
    ),
    // Nothing but a person can repair these.
    ...Object.fromEntries(
      reported.map((name) => [
        `account_level_settings_${name}_mode`,
        ["enforce", `account_level_settings_${name}_mode is "enforce"; allowed: report, off.`],
      ]),
    ),
    account_level_settings_internet_gateway_block_mode: [
      "off",
      'account_level_settings_internet_gateway_block_mode is "off"; allowed: block-ingress, block-bidirectional.',
    ],
    account_level_settings_password_minimum_length: [
      7,
      "account_level_settings_password_minimum_length is 7; allowed: a whole number of characters from 8 to 128.",
    ],
    account_level_settings_password_reuse_prevention: [
      25,
      "account_level_settings_password_reuse_prevention is 25; allowed: a whole number of passwords from 1 to 24.",
    ],
    account_level_settings_security_contact: [
      { name: "Security Team", email: "security@example.com" },
      'account_level_settings_security_contact is {"email":"security@example.com","name":"Security Team"}; allowed: nothing, or all of name (1 to 64 characters), title (1 to 50 characters), email (an e-mail address), phone (1 to 25 digits, blanks and ()+-).',
    ],
  },
};
