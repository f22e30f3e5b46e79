import type { JsonObject, ServiceState } from "../../account";
import type { Operating, Operation, ServiceBehaviour } from "../../service";

type Destination = {
  BucketName: string;
  KeyPrefix?: string;
  KmsKeyArn: string;
  ExpectedBucketOwner?: string;
};

/** Macie's part of an account. */
export interface Macie2State extends ServiceState {
  /** The one that an account may have in a Region. */
  session?: { Status: string; FindingPublishingFrequency: string };
  /** Somebody has enabled Macie, and AWS is at it. */
  isBeingEnabled?: boolean;
  /** Where results are exported to. */
  destination?: Destination;
  automatedDiscovery: string;
  /** Account that administers this one, if one does. */
  administrator?: string;
  /** A member may read the settings of automated discovery. */
  showsDiscoveryToMembers?: boolean;
  /** Seconds until Macie knows the account that has enabled it. */
  enablingSeconds: number;
  /** The bucket or the key does not let Macie write, whatever their policies here say. */
  refusesDestinations?: boolean;
}

type Call = Operating<Macie2State>;

/** https://github.com/hashicorp/terraform-provider-aws matches these words. */
function sessionOf({ state, fail }: Call): NonNullable<Macie2State["session"]> {
  return state.session ?? fail("AccessDeniedException", "Macie is not enabled");
}

/** https://docs.aws.amazon.com/macie/latest/APIReference/automated-discovery-configuration.html */
function refuseMember({ state, fail }: Call): void {
  if (state.administrator !== undefined) {
    fail("AccessDeniedException", "The request failed because the account is a member of an organization");
  }
}

/** Macie asks the caller, the bucket and the key: https://docs.aws.amazon.com/macie/latest/user/discovery-results-repository-s3.html */
function checkDestination({ BucketName, KeyPrefix = "", KmsKeyArn, ExpectedBucketOwner }: Destination, call: Call) {
  const { needs, arn, place, state, permits, fail } = call;
  const bucket = arn("s3", BucketName, "", "");
  const objects = `${bucket}/${KeyPrefix}*`;
  needs("s3:ListAllMyBuckets");
  needs("s3:GetBucketLocation", bucket);
  needs("s3:PutObject", objects);
  const context = {
    "aws:SourceAccount": place.accountId,
    "aws:SourceArn": arn("macie2", "export-configuration:1"),
    "aws:SecureTransport": "true",
  };
  const service = "macie.amazonaws.com";
  const uses = [
    { owner: bucket, service, action: "s3:GetBucketLocation", resource: bucket, context },
    { owner: bucket, service, action: "s3:PutObject", resource: objects, context },
    { owner: KmsKeyArn, service, action: "kms:GenerateDataKey", resource: KmsKeyArn, context },
    { owner: KmsKeyArn, service, action: "kms:Encrypt", resource: KmsKeyArn, context },
  ];
  const isOurs = ExpectedBucketOwner === undefined || ExpectedBucketOwner === place.accountId;
  if (state.refusesDestinations === true || !isOurs || !uses.every(permits)) {
    fail("AccessDeniedException", "The request failed because Macie cannot write to the bucket or use the KMS key");
  }
}

const enableMacie: Operation<Macie2State> = {
  answer: (request, { state, fail, needs, arn, clock }) => {
    if (state.session !== undefined || state.isBeingEnabled === true) {
      fail("ConflictException", "Macie has already been enabled");
    }
    needs(
      "iam:CreateServiceLinkedRole",
      arn("iam", "role/aws-service-role/macie.amazonaws.com/AWSServiceRoleForAmazonMacie", ""),
      { "iam:AWSServiceName": "macie.amazonaws.com" },
    );
    state.isBeingEnabled = true;
    clock.after(state.enablingSeconds * 1000, () => {
      delete state.isBeingEnabled;
      state.session = {
        Status: String(request.Status ?? "ENABLED"),
        FindingPublishingFrequency: String(request.FindingPublishingFrequency ?? "FIFTEEN_MINUTES"),
      };
    });
    return {};
  },
};

const updateMacieSession: Operation<Macie2State> = {
  answer: ({ Status, FindingPublishingFrequency }, call) => {
    const session = sessionOf(call);
    if (Status !== undefined) session.Status = String(Status);
    if (FindingPublishingFrequency !== undefined) {
      session.FindingPublishingFrequency = String(FindingPublishingFrequency);
    }
    return {};
  },
};

const putClassificationExportConfiguration: Operation<Macie2State> = {
  answer: ({ Configuration }, call) => {
    sessionOf(call);
    const { S3Destination } = Configuration as JsonObject;
    const destination = S3Destination as Destination;
    checkDestination(destination, call);
    call.state.destination = destination;
    return { Configuration: { S3Destination: structuredClone(S3Destination) } };
  },
};

/** Amazon Macie. */
export const macie2: ServiceBehaviour<Macie2State> = {
  word: "macie2",
  fresh: () => ({ automatedDiscovery: "DISABLED", enablingSeconds: 20 }),
  operations: {
    getMacieSession: { answer: (_, call) => ({ ...sessionOf(call) }) },
    enableMacie,
    updateMacieSession,
    getAdministratorAccount: {
      answer: (_, call) => {
        sessionOf(call);
        const { administrator } = call.state;
        return administrator === undefined
          ? {}
          : { Administrator: { AccountId: administrator, RelationshipStatus: "Enabled" } };
      },
    },
    getClassificationExportConfiguration: {
      answer: (_, call) => {
        sessionOf(call);
        const { destination } = call.state;
        return destination === undefined ? {} : { Configuration: { S3Destination: { ...destination } } };
      },
    },
    putClassificationExportConfiguration,
    getAutomatedDiscoveryConfiguration: {
      answer: (_, call) => {
        sessionOf(call);
        if (call.state.showsDiscoveryToMembers !== true) refuseMember(call);
        return { Status: call.state.automatedDiscovery };
      },
    },
    updateAutomatedDiscoveryConfiguration: {
      answer: ({ Status }, call) => {
        sessionOf(call);
        refuseMember(call);
        call.state.automatedDiscovery = String(Status);
        return {};
      },
    },
  },
};
