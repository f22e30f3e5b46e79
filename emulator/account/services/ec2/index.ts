import type { ServiceState } from "../../account";
import type { Operating, ServiceBehaviour } from "../../service";

/** EC2's part of an account: settings of one Region. */
export interface Ec2State extends ServiceState {
  ebsEncryptionByDefault: boolean;
  snapshotBlockPublicAccess: string;
  imageBlockPublicAccess: string;
  instanceMetadataDefaults: Record<string, string | number>;
  /** Settings of a declarative policy of the organisation. */
  managed: { snapshots?: boolean; images?: boolean; metadata?: boolean; vpcs?: boolean };
  /** VPC Block Public Access. */
  vpcBlockPublicAccess: { InternetGatewayBlockMode: string; State: string };
  /** Seconds until VPC Block Public Access is as a call wants it. */
  vpcBlockSeconds: number;
  /** Up to ten minutes: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableImageBlockPublicAccess.html */
  imageBlockSeconds: number;
}

type Call = Operating<Ec2State>;

const managedBy = (managed: boolean | undefined) => (managed === true ? "declarative-policy" : "account");

// EC2's model declares no errors, so the emulated account cannot refuse what a declarative policy manages. The state machine never asks.
const settled = ({ state }: Call, part: keyof Ec2State["managed"]): void => {
  if (state.managed[part] === true) throw new Error(`A declarative policy manages ${part}; nothing may change it.`);
};

/** Amazon EC2. */
export const ec2: ServiceBehaviour<Ec2State> = {
  word: "ec2",
  fresh: () => ({
    ebsEncryptionByDefault: false,
    snapshotBlockPublicAccess: "unblocked",
    // On for accounts without public AMIs: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html
    imageBlockPublicAccess: "block-new-sharing",
    instanceMetadataDefaults: {},
    managed: {},
    vpcBlockPublicAccess: { InternetGatewayBlockMode: "off", State: "default-state" },
    vpcBlockSeconds: 40,
    imageBlockSeconds: 40,
  }),
  operations: {
    getEbsEncryptionByDefault: {
      answer: (_, { state }) => ({ EbsEncryptionByDefault: state.ebsEncryptionByDefault }),
    },
    enableEbsEncryptionByDefault: {
      answer: (_, { state }) => {
        state.ebsEncryptionByDefault = true;
        return { EbsEncryptionByDefault: true };
      },
    },
    getSnapshotBlockPublicAccessState: {
      answer: (_, { state }) => ({
        State: state.snapshotBlockPublicAccess,
        ManagedBy: managedBy(state.managed.snapshots),
      }),
    },
    enableSnapshotBlockPublicAccess: {
      answer: (request, call) => {
        settled(call, "snapshots");
        call.state.snapshotBlockPublicAccess = String(request.State);
        return { State: call.state.snapshotBlockPublicAccess };
      },
    },
    getImageBlockPublicAccessState: {
      answer: (_, { state }) => ({
        ImageBlockPublicAccessState: state.imageBlockPublicAccess,
        ManagedBy: managedBy(state.managed.images),
      }),
    },
    enableImageBlockPublicAccess: {
      answer: (request, call) => {
        settled(call, "images");
        const wanted = String(request.ImageBlockPublicAccessState);
        call.clock.after(call.state.imageBlockSeconds * 1000, () => {
          call.state.imageBlockPublicAccess = wanted;
        });
        return { ImageBlockPublicAccessState: wanted };
      },
    },
    getInstanceMetadataDefaults: {
      answer: (_, { state }) => ({
        AccountLevel: { ...state.instanceMetadataDefaults, ManagedBy: managedBy(state.managed.metadata) },
      }),
    },
    describeVpcBlockPublicAccessOptions: {
      answer: (_, { state }) => ({
        VpcBlockPublicAccessOptions: {
          ...state.vpcBlockPublicAccess,
          ManagedBy: managedBy(state.managed.vpcs),
          ExclusionsAllowed: state.managed.vpcs === true ? "not-allowed" : "allowed",
        },
      }),
    },
    modifyVpcBlockPublicAccessOptions: {
      answer: (request, call) => {
        settled(call, "vpcs");
        const options = call.state.vpcBlockPublicAccess;
        options.State = "update-in-progress";
        call.clock.after(call.state.vpcBlockSeconds * 1000, () => {
          options.InternetGatewayBlockMode = String(request.InternetGatewayBlockMode);
          options.State = "update-complete";
        });
        return { VpcBlockPublicAccessOptions: { ...options } };
      },
    },
    modifyInstanceMetadataDefaults: {
      answer: (request, call) => {
        settled(call, "metadata");
        Object.assign(call.state.instanceMetadataDefaults, request);
        return { Return: true };
      },
    },
  },
};
