import { name } from "../inputs";

/**
 * Regions that had AWS Config before February 2022: only they record IAM users, groups, roles and policies. The list is closed, so that no
 * new Region makes it wrong.
 * They are the endpoints of `config` in `data/endpoints.json` of botocore 1.23.46, of 28 January 2022.
 * @see https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html#select-resources-all
 * @see https://pypi.org/project/botocore/1.23.46/
 */
const regionsThatRecordGlobalTypes = [
  "af-south-1",
  "ap-east-1",
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-northeast-3",
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ap-southeast-3",
  "ca-central-1",
  "cn-north-1",
  "cn-northwest-1",
  "eu-central-1",
  "eu-north-1",
  "eu-south-1",
  "eu-west-1",
  "eu-west-2",
  "eu-west-3",
  "me-south-1",
  "sa-east-1",
  "us-east-1",
  "us-east-2",
  "us-gov-east-1",
  "us-gov-west-1",
  "us-iso-east-1",
  "us-iso-west-1",
  "us-isob-east-1",
  "us-west-1",
  "us-west-2",
] as const;

/** The Region that records the global resource types. */
export const homeRegionInput = (description: string) =>
  name({
    description: `${description} Only a Region that had Config before February 2022 can record them.`,
    default: null,
    of: regionsThatRecordGlobalTypes,
    allowed: "a Region that had Config before February 2022, such as eu-west-1",
    example: "eu-central-1",
  });
