/** Other spellings of ARNs than that of AWS's reference, by resource type, with where AWS has them. */
export const arnSpellings: {
  readonly [type: string]: { readonly arns: readonly string[]; readonly source: string };
} = {
  "guardduty:publishingDestination": {
    arns: [
      "arn:${Partition}:guardduty:${Region}:${Account}:detector/${DetectorId}/publishingDestination/${PublishingDestinationId}",
    ],
    source:
      "Older versions of lib/generated/guardduty.ts in https://github.com/udondan/iam-floyd, which is generated from AWS's reference",
  },
};
