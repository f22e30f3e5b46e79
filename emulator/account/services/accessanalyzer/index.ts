import type { JsonObject, ServiceState } from "../../account";
import type { Operating, ServiceBehaviour } from "../../service";

interface Analyzer {
  Type: string;
  Status: string;
  Tags?: Record<string, string>;
}

/** Access Analyzer's part of an account. */
export interface AccessAnalyzerState extends ServiceState {
  /** By name. */
  analyzers: Record<string, Analyzer>;
  creationSeconds: number;
}

type Call = Operating<AccessAnalyzerState>;

const ofAnalyzer = (name: string, { arn }: Call) => arn("access-analyzer", `analyzer/${name}`);

function createAnalyzer(request: JsonObject, call: Call) {
  const { state, fail, needs, clock, arn } = call;
  const name = String(request.AnalyzerName);
  if (name in state.analyzers) fail("ConflictException", `An analyzer named ${name} exists already.`);
  if (Object.values(state.analyzers).some(({ Type }) => Type === request.Type)) {
    fail("ServiceQuotaExceededException", "The maximum number of analyzers of this type exists already.");
  }
  needs(
    "iam:CreateServiceLinkedRole",
    arn("iam", "role/aws-service-role/access-analyzer.amazonaws.com/AWSServiceRoleForAccessAnalyzer", ""),
    { "iam:AWSServiceName": "access-analyzer.amazonaws.com" },
  );
  const Tags = (request.Tags ?? {}) as Record<string, string>;
  const analyzer = { Type: String(request.Type), Status: "CREATING", Tags };
  state.analyzers[name] = analyzer;
  clock.after(state.creationSeconds * 1000, () => {
    analyzer.Status = "ACTIVE";
  });
  return { Arn: ofAnalyzer(name, call) };
}

/** IAM Access Analyzer. */
export const accessanalyzer: ServiceBehaviour<AccessAnalyzerState> = {
  word: "accessanalyzer",
  fresh: () => ({ analyzers: {}, creationSeconds: 10 }),
  operations: {
    listAnalyzers: {
      answer: (_, call) => ({
        Analyzers: Object.entries(call.state.analyzers).map(([Name, { Type, Status, Tags = {} }]) => ({
          Arn: ofAnalyzer(Name, call),
          Name,
          Type,
          Status,
          Tags,
          CreatedAt: "2026-01-01T00:00:00Z",
        })),
      }),
    },
    createAnalyzer: {
      resource: (request, call) => ofAnalyzer(String(request.AnalyzerName), call),
      answer: createAnalyzer,
    },
  },
};
