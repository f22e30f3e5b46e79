import type { ServiceInputs } from "./service-inputs";

/** Inputs of Config for the tests with Terraform. */
export const config: ServiceInputs = {
  all: {
    config_mode: "report",
    config_excluded_resource_types: ["AWS::Config::ResourceCompliance"],
    config_recording_frequency: "DAILY",
    config_overridden_resource_types: ["AWS::EC2::NetworkInterface"],
    config_adopt_existing: false,
    config_home_region: "us-east-1",
    config_conformance_packs: ["cis-1.2", "cis-1.4-level-1", "cis-1.4-level-2", "control-tower-detective-guardrails"],
    config_conformance_pack_template_body: 
      '{"Resources":{"Any":{"Type":"AWS::Config::ConfigRule","Properties":{"Description":{"Fn::Sub":"se\\"cur $${AWS::Partition}"}}}}}',
  },
  invalid: {
    config_mode: ["on", 'config_mode is "on"; allowed: enforce, report, off.'],
    config_excluded_resource_types: [
      ["AWS::EC2::Instance", "EC2"],
      "config_excluded_resource_types is [AWS::EC2::Instance, EC2]; allowed: a list of: resource types such as AWS::Config::ResourceCompliance.",
    ],
    config_overridden_resource_types: [
      ["EC2"],
      "config_overridden_resource_types is [EC2]; allowed: a list of: resource types such as AWS::EC2::NetworkInterface.",
    ],
    config_recording_frequency: ["HOURLY", 'config_recording_frequency is "HOURLY"; allowed: CONTINUOUS, DAILY.'],
    config_home_region: ["eu-west-9", 'config_home_region is "eu-west-9"; allowed: a Region that had Config before February 2022, such as eu-west-1.'],
    config_conformance_packs: [
      ["cis-5.0"],
      "config_conformance_packs is [cis-5.0]; allowed: a list of: control-tower-detective-guardrails, cis-1.2, cis-1.4-level-1, cis-1.4-level-2.",
    ],
    config_conformance_pack_template_body: [
      "",
      "config_conformance_pack_template_body is 0 characters long; allowed: 1 to 51200 characters.",
    ],
  },
};
