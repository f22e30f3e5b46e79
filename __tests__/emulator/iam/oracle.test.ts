import { runSimulation } from "@cloud-copilot/iam-simulate";
import {
  accessRequest,
  isAllowed,
  isAllowedByResourcePolicy,
  type AccessRequest,
  type Context,
  type Policy,
} from "../../../emulator/iam";
import { COMPARISONS } from "../../../emulator/iam/comparisons";
import { createRandom } from "./random";

/** A request with the policies of a role, and perhaps a boundary; or with the policy of a bucket, and the service that asks. */
interface Case {
  readonly request: AccessRequest;
  readonly statements: readonly object[];
  readonly boundary?: readonly object[];
  readonly service?: string;
}

const document = (Statement: readonly object[] = []) => ({ Version: "2012-10-17", Statement });
const policy = (name: string, statements?: readonly object[]): Policy => ({ name, document: document(statements) });

function ours({ request, statements, boundary, service }: Case): string {
  const boundaries = boundary === undefined ? [] : [policy("boundary", boundary)];
  const { allowed, by } =
    service === undefined
      ? isAllowed(request, [policy("own", statements)], boundaries)
      : isAllowedByResourcePolicy({ ...request, principal: { service } }, policy("bucket", statements));
  if (allowed) return "Allowed";
  return by === undefined ? "ImplicitlyDenied" : "ExplicitlyDenied";
}

/** The verdict of iam-simulate, which evaluates policies independently of this project. */
async function theirs({ request, statements, boundary, service }: Case): Promise<string> {
  const { action, resource, context = {} } = request;
  const texts = Object.entries(context).map(([key, value]) => [
    key,
    typeof value === "object" ? [...value] : `${value}`,
  ]);
  const result = await runSimulation(
    {
      request: {
        principal: service ?? "arn:aws:iam::111122223333:role/worker",
        action,
        resource: { resource, accountId: "111122223333" },
        contextVariables: Object.fromEntries(texts) as Record<string, string | string[]>,
      },
      identityPolicies: service === undefined ? [{ name: "own", policy: document(statements) }] : [],
      resourcePolicy: service && document(statements),
      permissionBoundaryPolicies: boundary && [{ name: "boundary", policy: document(boundary) }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  );
  if (result.resultType === "error") throw new Error(JSON.stringify(result.errors));
  const ignored = result.resultType === "single" ? (result.result.ignoredContextKeys ?? []) : [];
  if (ignored.length > 0) throw new Error(`iam-simulate does not know ${ignored.join(", ")}.`);
  return result.overallResult;
}

/** Cases in which both come to different verdicts, with the verdicts. */
async function differences(cases: readonly Case[]): Promise<readonly object[]> {
  const verdicts = await Promise.all(cases.map(async (it) => ({ ...it, ours: ours(it), theirs: await theirs(it) })));
  return verdicts.filter((it) => it.ours !== it.theirs);
}

const arn = "arn:aws:guardduty:eu-west-1:111122223333:detector/1";
const bucket = "arn:aws:s3:::logs";

/** Keys of a type, with what policies compare them with and what requests have. */
const keys: {
  readonly [operators: string]: { readonly key: string; readonly values: string[]; readonly actual: string[] };
} = {
  String: {
    key: "s3:prefix",
    values: ["logs/a", "logs/*", "LOGS/A", "log?/a", "*"],
    actual: ["logs/a", "Logs/a", "b", ""],
  },
  Arn: {
    key: "aws:SourceArn",
    values: [
      arn,
      "arn:aws:guardduty:*:*:detector/*",
      "arn:aws:s3:::*",
      "arn:aws:*:eu-west-?:*:*",
      "arn:*:*:*:*:*",
      "arn:aws:states:*:execution:a:1",
    ],
    actual: [
      arn,
      "arn:aws:guardduty:eu-west-12:111122223333:detector/1/filter/2",
      "arn:aws:s3:::logs",
      "arn:aws:states:eu-west-1:111122223333:execution:a:1",
    ],
  },
  Bool: { key: "aws:SecureTransport", values: ["true", "false"], actual: ["true", "false"] },
  Null: { key: "s3:prefix", values: ["true", "false"], actual: ["logs/a"] },
  Numeric: { key: "s3:max-keys", values: ["10", "9", "0", "10.0"], actual: ["9", "10", "11"] },
};

const typeOf = (operator: string) => Object.keys(keys).find((type) => operator.startsWith(type)) ?? "";

describe("iam-simulate comes to the same verdict", () => {
  const operators = [...Object.keys(COMPARISONS), "Null"];
  const effects = ["Allow", "Deny"];

  test.each(operators)("with %s, present, absent and IfExists, for each effect", async (operator) => {
    const type = keys[typeOf(operator)];
    const { key = "", values = [], actual = [] } = type ?? {};
    const names = operator === "Null" ? [operator] : [operator, `${operator}IfExists`];
    const contexts: Context[] = [{}, ...actual.map((value) => ({ [key]: value }))];
    const lists = [...values.map((value) => [value]), values.slice(0, 2)];
    const cases = names.flatMap((name) =>
      effects.flatMap((Effect) =>
        lists.flatMap((list) =>
          contexts.map((context): Case => ({
            request: accessRequest("s3:ListBucket", bucket, context),
            statements: [
              { Effect: "Allow", Action: "s3:*", Resource: Effect === "Deny" ? "*" : "arn:aws:s3:::none" },
              { Effect, Action: "*", Resource: "*", Condition: { [name]: { [key]: list } } },
            ],
          })),
        ),
      ),
    );
    expect(cases.length).toBeGreaterThan(7);
    expect(await differences(cases)).toEqual([]);
  });

  test.each(operators.filter((operator) => typeOf(operator) === "String"))(
    "with ForAnyValue and ForAllValues of %s",
    async (operator) => {
      const contexts: Context[] = [[], ["Owner"], ["Owner", "Stage"], ["owner"], ["Other", "Stage"]].map((tags) => ({
        "aws:TagKeys": tags,
      }));
      const cases = ["ForAnyValue", "ForAllValues"].flatMap((quantifier) =>
        ["", "IfExists"].flatMap((suffix) =>
          [["Owner"], ["Owner", "Stage"], ["O*", "?tage"], ["None"]].flatMap((values) =>
            [{}, ...contexts].flatMap((context) =>
              effects.map((Effect): Case => ({
                request: accessRequest("guardduty:CreateDetector", "*", context),
                statements: [
                  ...(Effect === "Deny" ? [{ Effect: "Allow", Action: "*", Resource: "*" }] : []),
                  {
                    Effect,
                    Action: "*",
                    Resource: "*",
                    Condition: { [`${quantifier}:${operator}${suffix}`]: { "aws:TagKeys": values } },
                  },
                ],
              })),
            ),
          ),
        ),
      );
      expect(await differences(cases)).toEqual([]);
    },
  );

  const actions = ["*", "s3:*", "s3:Get*", "S3:putobject", "s3:?etObject", "s3:GetObject", "guardduty:*", "iam:*"];
  const resources = [
    "*",
    bucket,
    `${bucket}/*`,
    `${bucket}/reports/?.json`,
    "arn:aws:s3:::*",
    "arn:aws:guardduty:*:*:detector/*",
  ];
  const requests = [
    accessRequest("s3:GetObject", `${bucket}/reports/1.json`),
    accessRequest("s3:GetObject", `${bucket}/a`),
    accessRequest("s3:PutObject", `${bucket}/reports/12.json`),
    accessRequest("s3:ListBucket", bucket),
    accessRequest("s3:ListAllMyBuckets"),
    accessRequest("guardduty:GetDetector", arn),
    accessRequest("guardduty:GetAdministratorAccount"),
    accessRequest("iam:GetRole", "arn:aws:iam::111122223333:role/a/b"),
  ];
  const conditions = [
    {},
    { Condition: { StringEquals: { "aws:SourceAccount": "1" }, Bool: { "aws:SecureTransport": "true" } } },
    { Condition: { StringNotLike: { "aws:SourceAccount": ["1", "2*"] } } },
    { Condition: { Null: { "aws:SourceAccount": "false" } } },
  ];
  const contexts: Context[] = [
    {},
    { "aws:SourceAccount": "1" },
    { "aws:SourceAccount": "1", "aws:SecureTransport": true },
    { "aws:SourceAccount": "23", "aws:SecureTransport": false },
  ];

  test.each([1, 2, 3, 4])(
    "for policies made of chance %d, with NotAction, NotResource and boundaries",
    async (seed) => {
      const random = createRandom(seed);
      const statement = () => ({
        Effect: random.of(["Allow", "Allow", "Deny"]),
        [random.of(["Action", "Action", "NotAction"])]: random.some(actions),
        [random.of(["Resource", "Resource", "NotResource"])]: random.some(resources),
        ...random.of(conditions),
      });
      const statements = () => Array.from({ length: random.of([1, 2, 3]) }, statement);
      const cases = Array.from({ length: 150 }, (): Case => ({
        request: { ...random.of(requests), context: random.of(contexts) },
        statements: statements(),
        ...(random.of([true, false, false]) ? { boundary: statements() } : {}),
      }));
      expect(new Set(cases.map(ours))).toEqual(new Set(["Allowed", "ImplicitlyDenied", "ExplicitlyDenied"]));
      expect(await differences(cases)).toEqual([]);
    },
  );

  test.each([5, 6])("for policies of buckets made of chance %d, when services ask", async (seed) => {
    const random = createRandom(seed);
    const statement = () => ({
      Effect: random.of(["Allow", "Allow", "Deny"]),
      Principal: random.of([
        "*",
        { Service: "guardduty.amazonaws.com" },
        { Service: ["config.amazonaws.com", "guardduty.amazonaws.com"] },
        { Service: "config.amazonaws.com" },
        { AWS: "arn:aws:iam::111122223333:root" },
      ]),
      Action: random.some(["s3:*", "s3:Get*", "s3:PutObject", "s3:ListBucket"]),
      Resource: random.some([bucket, `${bucket}/*`, `${bucket}/reports/?.json`]),
      ...random.of(conditions),
    });
    const cases = Array.from({ length: 150 }, (): Case => ({
      service: "guardduty.amazonaws.com",
      request: { ...random.of(requests.slice(0, 4)), context: random.of(contexts) },
      statements: Array.from({ length: random.of([1, 2, 3]) }, statement),
    }));
    expect(new Set(cases.map(ours))).toEqual(new Set(["Allowed", "ImplicitlyDenied", "ExplicitlyDenied"]));
    expect(await differences(cases)).toEqual([]);
  });
});
