/**
 * Sets of actions by which a principal gets the permissions of others, if it has all of a set on all resources: the ways that need no
 * more than what exists already, from the public lists, and `iam:PassRole`, of which the services that take a role are many.
 * @see https://github.com/salesforce/cloudsplaining/blob/master/cloudsplaining/shared/constants.py PRIVILEGE_ESCALATION_METHODS
 * @see https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/
 * @see https://github.com/BishopFox/iam-vulnerable for those of sts and ssm
 */
export const escalations: readonly (readonly string[])[] = [
  ["cloudformation:CreateChangeSet", "cloudformation:ExecuteChangeSet"],
  ["ec2-instance-connect:SendSSHPublicKey"],
  ["ec2:CreateLaunchTemplateVersion", "ec2:ModifyLaunchTemplate"],
  ["ec2:ModifyInstanceAttribute", "ec2:StartInstances", "ec2:StopInstances"],
  ["ecs:DescribeTasks", "ecs:ExecuteCommand"],
  ["glue:UpdateDevEndpoint"],
  ["iam:AddUserToGroup"],
  ["iam:AttachGroupPolicy"],
  ["iam:AttachRolePolicy"],
  ["iam:AttachUserPolicy"],
  ["iam:CreateAccessKey"],
  ["iam:CreateLoginProfile"],
  ["iam:CreatePolicyVersion"],
  ["iam:PassRole"],
  ["iam:PutGroupPolicy"],
  ["iam:PutRolePolicy"],
  ["iam:PutUserPolicy"],
  ["iam:SetDefaultPolicyVersion"],
  ["iam:UpdateAssumeRolePolicy"],
  ["iam:UpdateLoginProfile"],
  ["lambda:UpdateFunctionCode"],
  ["sagemaker:CreatePresignedNotebookInstanceUrl"],
  ["ssm:SendCommand"],
  ["ssm:StartSession"],
  ["sts:AssumeRole"],
];
