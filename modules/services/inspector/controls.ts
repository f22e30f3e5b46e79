import type { Controls } from "../../../lib/worker";

/** Controls in the order of the report. */
export const controls = {
  Ec2Scanning: {
    title: "Inspector scans EC2 instances.",
    standards: ["FSBP Inspector.1"],
    remedy: "Enable EC2 scanning.",
  },
  EcrScanning: {
    title: "Inspector scans container images in ECR.",
    standards: ["FSBP Inspector.2"],
    remedy: "Enable ECR scanning.",
  },
  LambdaScanning: {
    title: "Inspector scans the dependencies of Lambda functions.",
    standards: ["FSBP Inspector.4"],
    remedy: "Enable Lambda standard scanning.",
  },
  LambdaCodeScanning: {
    title: "Inspector scans the code of Lambda functions.",
    standards: ["FSBP Inspector.3"],
    remedy: "Enable Lambda code scanning.",
  },
  CodeRepositoryScanning: {
    title: "Inspector scans code repositories.",
    standards: [],
    remedy: "Enable code repository scanning.",
  },
} as const satisfies Controls;

export type Control = keyof typeof controls;
