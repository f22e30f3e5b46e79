import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readReport } from "../../../drift/status-report";
import { here } from "../../drift/files";
import { statusReport } from "./report";

/** Answers of the server, and the requests that it got. */
let answer: { readonly status: number; readonly body: string };
let asked: { readonly method?: string; readonly url?: string; readonly signed: boolean }[] = [];
let server: Server;

const uri = "s3://logs/reports/latest.json";
const before = { ...process.env };
const code = (name: string) => `<?xml version="1.0"?><Error><Code>${name}</Code><Message>hunter2</Message></Error>`;
const told = async (name = uri): Promise<string> =>
  readReport(name).then(
    () => "nothing",
    (error: unknown) => (error as Error).message,
  );

beforeAll(async () => {
  server = createServer(({ method, url, headers }: IncomingMessage, response) => {
    asked.push({
      method,
      url,
      signed: headers.authorization?.startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/") ?? false,
    });
    response.writeHead(answer.status, { "content-type": "application/xml" }).end(answer.body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(async () => {
  server.close();
  await once(server, "close");
});

beforeEach(() => {
  asked = [];
  for (const name of Object.keys(process.env)) if (name.startsWith("AWS_")) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, {
    // Nobody's credentials, and no asking around for some.
    AWS_CONFIG_FILE: `${here}/none`,
    AWS_SHARED_CREDENTIALS_FILE: `${here}/none`,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_MAX_ATTEMPTS: "1",
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
    AWS_SECRET_ACCESS_KEY: "secret",
    AWS_ENDPOINT_URL: `http://localhost:${(server.address() as AddressInfo).port}`,
  });
});

afterEach(() => {
  process.env = { ...before };
});

describe("a status report in S3", () => {
  it("is fetched by one GetObject, signed with the credentials that there are", async () => {
    answer = { status: 200, body: JSON.stringify(statusReport) };

    await expect(readReport(uri)).resolves.toMatchObject({ name: uri, accountId: "111122223333" });
    expect(asked).toStrictEqual([{ method: "GET", url: "/logs/reports/latest.json?x-id=GetObject", signed: true }]);
  });

  it.each([
    [403, "AccessDenied", "AWS refuses it; it takes s3:GetObject on the object and kms:Decrypt on its key"],
    [403, "SomethingNew", "AWS refuses it;"],
    [404, "NoSuchKey", "there is no such object; see which reports the bucket has"],
    [404, "NoSuchBucket", "there is no such bucket;"],
    [400, "ExpiredToken", "there are no AWS credentials that work; sign in"],
    [403, "InvalidAccessKeyId", "there are no AWS credentials that work; sign in"],
    [403, "SignatureDoesNotMatch", "there are no AWS credentials that work; sign in"],
    [400, "KMS.DisabledException", "the key of the object is disabled; enable it"],
    [403, "InvalidObjectState", "the object is archived; restore it, or name another"],
    [503, "SlowDown", "AWS answers 503 SlowDown"],
  ])("fails with %s %s in one sentence, and nothing of AWS's own", async (status, name, problem) => {
    answer = { status, body: code(name) };
    const message = await told();

    expect(message).toContain(`${uri} cannot be read: ${problem}`);
    expect(message).toMatch(/^[^\n]+\.$/);
    expect(message).not.toContain("hunter2");
  });

  it("fails without credentials", async () => {
    delete process.env.AWS_ACCESS_KEY_ID;

    await expect(told()).resolves.toBe(
      `${uri} cannot be read: there are no AWS credentials that work; sign in, or give the pipeline a role, as for the AWS CLI.`,
    );
    expect(asked).toStrictEqual([]);
  });

  it("fails without a Region", async () => {
    delete process.env.AWS_REGION;

    await expect(told()).resolves.toBe(`${uri} cannot be read: no Region is set; set AWS_REGION.`);
  });

  it("fails if S3 cannot be reached", async () => {
    process.env.AWS_ENDPOINT_URL = "http://127.0.0.1:1";

    await expect(told()).resolves.toBe(`${uri} cannot be read: S3 cannot be reached (ECONNREFUSED).`);
  });

  it("fails if the object is far too large, or not a report", async () => {
    answer = { status: 200, body: " ".repeat(2 ** 20 + 1) };

    await expect(told()).resolves.toMatch(/is larger than 1 MiB/);

    answer = { status: 200, body: "<html>" };

    await expect(told()).resolves.toMatch(/is not JSON;/);
  });

  it.each(["s3://logs", "s3://logs/", "s3:///latest.json", "s3://logs/reports/"])(
    "fails with %s, which names no object",
    async (name) => {
      await expect(told(name)).resolves.toBe(
        `${name} names no object; give s3://<bucket>/<key>, such as s3://<bucket>/reports/latest.json.`,
      );
      expect(asked).toStrictEqual([]);
    },
  );
});
