import type { Json } from "../../../lib/json";
import { judgeChange } from "../../../scripts/drift/samples";

const world = { cidr_blocks: ["0.0.0.0/0"] };
const tcp = (from: number, to = from): Json => ({ ...world, protocol: "tcp", from_port: from, to_port: to });
const all: Json = { ...world, protocol: "-1", from_port: 0, to_port: 0 };
const rulesOf = (before: Json, after: Json) =>
  judgeChange("aws_security_group", before === null ? "create" : "update", before, after)?.meanings.map(
    ({ rule }) => rule,
  );
const group = (...ingress: readonly Json[]): Json => ({ name: "it", ingress });

describe("a security group", () => {
  it.each([
    ["web to all ports", group(tcp(443)), group(all)],
    ["web to SSH", group(tcp(443)), group(tcp(22))],
    ["web to a range that holds web", group(tcp(80)), group(tcp(80, 443))],
    ["SSH to RDP", group(tcp(22)), group(tcp(3389))],
    ["one more rule", group(tcp(22)), group(tcp(22), tcp(3306))],
    ["a new group", null, group(tcp(22))],
    ["halves of the world", group(), group({ ...(tcp(22) as object), cidr_blocks: ["0.0.0.0/1", "128.0.0.0/1"] })],
  ])("is open to the internet: %s", (_, before, after) => {
    expect(rulesOf(before, after)).toContain("security-group-open");
  });

  it.each([
    ["a new group", null, group(tcp(443))],
    ["HTTP and HTTPS", group(), group(tcp(80), tcp(443))],
  ])("is open for web: %s", (_, before, after) => {
    expect(rulesOf(before, after)).toContain("security-group-open-for-web");
    expect(rulesOf(before, after)).not.toContain("security-group-open");
  });

  it.each([
    ["another index", group(tcp(22)), group({ ...(tcp(5432) as object), cidr_blocks: ["10.0.0.0/8"] }, tcp(22))],
    [
      "a private range beside it",
      group(tcp(22)),
      group({ ...(tcp(22) as object), cidr_blocks: ["0.0.0.0/0", "10.0.0.0/8"] }),
    ],
    ["pings", null, group({ ...world, protocol: "icmp", from_port: -1, to_port: -1 })],
    ["egress", null, { name: "it", egress: [all] }],
  ])("is no more open: %s", (_, before, after) => {
    expect(rulesOf(before, after) ?? []).not.toContain("security-group-open");
  });
});

it.each([
  ["ingress", "high"],
  ["egress", "low"],
])("a rule of the type %s is %s", (type, severity) => {
  const rule = { ...(all as object), type };

  expect(judgeChange("aws_security_group_rule", "create", null, rule)?.severity).toBe(severity);
});

it("a rule that turns from egress to ingress is high", () => {
  const rule = (type: string): Json => ({ ...(all as object), type });

  expect(judgeChange("aws_security_group_rule", "update", rule("egress"), rule("ingress"))?.severity).toBe("high");
});
