import {
  InvalidArn,
  InvalidDefinition,
  InvalidExecutionInput,
  SFNClient,
  TestStateCommand,
  ValidateStateMachineDefinitionCommand,
  ValidationException,
  type TestStateInput,
  type TestStateOutput,
  type ValidateStateMachineDefinitionOutput,
} from "@aws-sdk/client-sfn";
import { noCredentials, noRegion, notAllowed, unanswered } from "./errors";

/** The two operations that are asked. They create nothing and cost nothing. */
export interface Aws {
  readonly region: string;
  readonly validate: (definition: string) => Promise<ValidateStateMachineDefinitionOutput>;
  readonly testState: (request: TestStateInput) => Promise<TestStateOutput | Refusal>;
}

/** AWS does not take a request, which says something about the definition or the mock. */
export interface Refusal {
  readonly refusal: string;
}

/** Step Functions with the credentials and the Region that the AWS CLI would take. @throws Error, if there are none */
export async function connect(): Promise<Aws> {
  // One line is all that a person without credentials shall read.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
  const client = new SFNClient({
    // Slows down by itself when AWS throttles; one request at a time is sent.
    retryMode: "adaptive",
    maxAttempts: 8,
    requestHandler: { connectionTimeout: 5000, requestTimeout: 60_000 },
    // AWS's own endpoint is sync-states.<region>…; that of a stand-in has no such name.
    disableHostPrefix: (process.env.AWS_ENDPOINT_URL_SFN ?? process.env.AWS_ENDPOINT_URL ?? "") !== "",
  });
  const region = await client.config.region().catch(() => {
    throw noRegion();
  });
  await client.config.credentials().catch((error: unknown) => {
    throw noCredentials(nameOf(error));
  });
  return {
    region,
    validate: (definition) =>
      client
        .send(new ValidateStateMachineDefinitionCommand({ definition, type: "STANDARD" }))
        .catch((error: unknown) => {
          throw failure("ValidateStateMachineDefinition", error);
        }),
    testState: (request) =>
      client.send(new TestStateCommand(request)).catch((error: unknown): Refusal => {
        if (error instanceof Error && isAboutRequest(error)) return { refusal: firstLine(error) };
        throw failure("TestState", error);
      }),
  };
}

const isAboutRequest = (error: Error) =>
  [InvalidArn, InvalidDefinition, InvalidExecutionInput, ValidationException].some((kind) => error instanceof kind);

const noLongerValid = [
  "CredentialsProviderError",
  "ExpiredToken",
  "ExpiredTokenException",
  "IncompleteSignature",
  "InvalidClientTokenId",
  "InvalidSignatureException",
  "UnrecognizedClientException",
];

/** Nothing of AWS's own message, which may name more than the reader of a log should know. */
function failure(action: string, error: unknown): Error {
  const name = nameOf(error);
  if (noLongerValid.includes(name)) return noCredentials(name);
  const status = (error as { readonly $metadata?: { readonly httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === 403 || name.startsWith("AccessDenied")) return notAllowed(action);
  const reason = (error as { readonly code?: string }).code ?? name;
  return unanswered(action, reason);
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : "unknown error");

const firstLine = ({ message }: Error) => message.split("\n")[0]?.trim() ?? "";
