import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type {
  TestStateInput,
  TestStateOutput,
  ValidateStateMachineDefinitionInput,
  ValidateStateMachineDefinitionOutput,
} from "@aws-sdk/client-sfn";
import { evaluate } from "./evaluate";

/** An answer that is an error. */
export interface Refusal {
  readonly __type: string;
  readonly message: string;
}

/** Answers in place of the stand-in's own. With each comes how many requests of its kind came before. */
export interface Answers {
  readonly testState?: (
    request: TestStateInput,
    answer: TestStateOutput,
    before: number,
  ) => TestStateOutput | Refusal | undefined;
  readonly validate?: (
    request: ValidateStateMachineDefinitionInput,
    before: number,
  ) => ValidateStateMachineDefinitionOutput | Refusal | undefined;
}

/** A local Step Functions that knows two operations of AWS JSON 1.0. */
export interface StandIn {
  readonly url: string;
  readonly tested: readonly TestStateInput[];
  readonly validated: readonly ValidateStateMachineDefinitionInput[];
  readonly close: () => Promise<void>;
}

/** Starts a stand-in that answers TestState as the emulator evaluates the one state, and takes every definition. */
export async function startStandIn(answers: Answers = {}): Promise<StandIn> {
  const tested: TestStateInput[] = [];
  const validated: ValidateStateMachineDefinitionInput[] = [];

  async function answer(operation: string, body: string): Promise<object> {
    if (operation === "AWSStepFunctions.TestState") {
      const request = JSON.parse(body) as TestStateInput;
      const before = tested.push(request) - 1;
      const own = await evaluate(request);
      return answers.testState?.(request, own, before) ?? own;
    }
    if (operation === "AWSStepFunctions.ValidateStateMachineDefinition") {
      const request = JSON.parse(body) as ValidateStateMachineDefinitionInput;
      const before = validated.push(request) - 1;
      return answers.validate?.(request, before) ?? { result: "OK", diagnostics: [], truncated: false };
    }
    return { __type: "UnknownOperationException", message: operation };
  }

  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      answer(String(request.headers["x-amz-target"]), Buffer.concat(chunks).toString("utf8")).then(
        (content) => {
          response.writeHead("__type" in content ? 400 : 200, { "Content-Type": "application/x-amz-json-1.0" });
          response.end(JSON.stringify(content));
        },
        (error: unknown) => {
          response.writeHead(400, { "Content-Type": "application/x-amz-json-1.0" });
          response.end(JSON.stringify({ __type: "ValidationException", message: String(error) }));
        },
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, tested, validated, close };
}
