import type { JsonObject } from "../../account";
import type { Operation } from "../../service";
import { detectorOf, ofDetector, type Call, type Destination, type GuardDutyState } from "./state";

function destinationOf(request: JsonObject, call: Call): Destination {
  const { Destination } = detectorOf(request, call);
  if (Destination !== undefined && Destination.DestinationId === request.DestinationId) return Destination;
  return call.fail("BadRequestException", "The request is rejected because the destinationId is not valid.");
}

const ofDestination = (request: JsonObject, call: Call) =>
  `${ofDetector(request, call)}/publishingdestination/${String(request.DestinationId)}`;

/** GuardDuty asks the caller, the bucket and the key: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html */
function checkDestination(request: JsonObject, call: Call): Pick<Destination, "DestinationArn" | "KmsKeyArn"> {
  const { DestinationArn, KmsKeyArn } = request.DestinationProperties as Record<string, string>;
  const [bucketArn = "", ...prefix] = String(DestinationArn).split("/");
  const folder = prefix.join("/");
  if (folder !== "" && !hasObject(call, bucketArn, folder)) {
    // https://github.com/aws/aws-cli/issues/10483 and https://github.com/hashicorp/terraform-provider-aws/issues/16750
    call.fail("BadRequestException", "The request failed because the S3 prefix in destinationArn does not exist.");
  }
  // GuardDuty's own layout, below the prefix. That the check of the caller is about these objects only is assumed.
  const objects = `${bucketArn}/${folder}AWSLogs/${call.place.accountId}/GuardDuty/*`;
  call.needs("s3:GetBucketLocation", bucketArn);
  call.needs("s3:ListBucket", bucketArn);
  call.needs("s3:GetObject", objects);
  call.needs("s3:PutObject", objects);
  call.needs("kms:GenerateDataKey", String(KmsKeyArn));
  const context = {
    "aws:SourceAccount": call.place.accountId,
    "aws:SourceArn": ofDetector(request, call),
    "aws:SecureTransport": "true",
  };
  const service = "guardduty.amazonaws.com";
  const key = String(KmsKeyArn);
  const uses = [
    { owner: bucketArn, service, action: "s3:GetBucketLocation", resource: bucketArn, context },
    { owner: bucketArn, service, action: "s3:PutObject", resource: objects, context },
    { owner: key, service, action: "kms:GenerateDataKey", resource: key, context },
  ];
  if (call.state.refusesDestinations === true || !uses.every(call.permits)) {
    call.fail(
      "BadRequestException",
      "The request failed because the GuardDuty service principal does not have permission to the KMS key or the resource specified by the destinationArn parameter.",
    );
  }
  return { DestinationArn: String(DestinationArn), KmsKeyArn: key };
}

/** Whether a bucket has an object of this key, such as the marker of a folder. */
function hasObject({ other }: Call, bucketArn: string, key: string): boolean {
  const buckets = other("s3").buckets as Record<string, { readonly objects?: JsonObject }>;
  return Object.hasOwn(buckets[bucketArn.split(":").at(-1) ?? ""]?.objects ?? {}, key);
}

/** Verification ends some time after the call. */
function verifyLater(destination: Destination, { clock, state }: Call): void {
  destination.Status = "PENDING_VERIFICATION";
  clock.after(state.verificationSeconds * 1000, () => {
    destination.Status = "PUBLISHING";
  });
}

const describePublishingDestination: Operation<GuardDutyState> = {
  resource: ofDestination,
  answer: (request, call) => {
    const { DestinationId, Status, DestinationArn, KmsKeyArn } = destinationOf(request, call);
    return {
      DestinationId,
      DestinationType: "S3",
      Status,
      PublishingFailureStartTimestamp: 0,
      DestinationProperties: { DestinationArn, KmsKeyArn },
    };
  },
};

const createPublishingDestination: Operation<GuardDutyState> = {
  answer: (request, call) => {
    const detector = detectorOf(request, call);
    if (detector.Destination !== undefined) {
      call.fail("BadRequestException", "The request is rejected because a destination of this type exists already.");
    }
    const DestinationId = call.serial().toString(16).padStart(32, "0");
    detector.Destination = { DestinationId, Status: "", ...checkDestination(request, call) };
    verifyLater(detector.Destination, call);
    return { DestinationId };
  },
};

const updatePublishingDestination: Operation<GuardDutyState> = {
  resource: ofDestination,
  answer: (request, call) => {
    const destination = destinationOf(request, call);
    Object.assign(destination, checkDestination(request, call));
    verifyLater(destination, call);
    return {};
  },
};

/** The export of findings. */
export const publishing: Readonly<Record<string, Operation<GuardDutyState>>> = {
  listPublishingDestinations: {
    answer: (request, call) => {
      const { Destination } = detectorOf(request, call);
      if (Destination === undefined) return { Destinations: [] };
      const { DestinationId, Status } = Destination;
      return { Destinations: [{ DestinationId, DestinationType: "S3", Status }] };
    },
  },
  describePublishingDestination,
  createPublishingDestination,
  updatePublishingDestination,
};
