/**
 * Spelling of the names of AWS's API models in Step Functions. Its integrations are made from the AWS SDK for Java 2, whose
 * code generator decides: `CodegenNamingUtils` and `DefaultNamingStrategy` in https://github.com/aws/aws-sdk-java-v2.
 */

/**
 * Members that Java cannot call by their own name.
 *
 * Source: "API naming conventions" in https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
 */
const RENAMED: { readonly [name: string]: string } = { Equals: "EqualsValue" };

/** A member of a request or an answer: `detectorId` is `DetectorId`, `AWSServiceName` is `AwsServiceName`. */
export function memberName(modelName: string): string {
  const name = capitalize(lowerLeadingAcronym(modelName));
  return RENAMED[name] ?? name;
}

/** The class of an error without the service: `InvalidSNSTopicARNException` is `InvalidSnsTopicArnException`. */
export function exceptionName(modelName: string): string {
  const name = words(modelName.replace(/Fault$/, ""))
    .map((word) => capitalize(word.toLowerCase()))
    .join("");
  return name.endsWith("Exception") ? name : `${name}Exception`;
}

/** `AWSServiceName` has the leading acronym `AWS`, `S3BucketName` has `S`: the last capital belongs to the next word. */
function lowerLeadingAcronym(name: string): string {
  let end = 1;
  while (/^[A-Z]/.test(name.slice(end)) && !/^[a-z]/.test(name.slice(end + 1))) end++;
  return name.slice(0, end).toLowerCase() + name.slice(end);
}

function words(name: string): readonly string[] {
  return name
    .replace(/[^A-Za-z0-9]+/g, " ")
    .replace(/([^a-z]{2,})v([0-9]+)/g, "$1 v$2 ")
    .replace(/([^A-Z]{2,})V([0-9]+)/g, "$1 V$2 ")
    .replace(/(?<=[a-z])(?=[A-Z]([a-zA-Z]|[0-9]))/g, " ")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/([0-9])([a-zA-Z])/g, "$1 $2")
    .trim()
    .split(/ +/);
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
