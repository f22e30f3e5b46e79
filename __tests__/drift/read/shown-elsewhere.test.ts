import { planJson, read, real, resource } from "../support";

type Attributes = Readonly<Record<string, unknown>>;

const noOp = (address: string, attributes: Attributes) =>
  resource(address, { actions: ["no-op"], before: attributes, after: attributes });

/** Paths that differ outside Terraform, where resources of the plan manage something. */
async function outside(address: string, before: Attributes, after: Attributes, managers: readonly object[]) {
  const plan = planJson({ resource_drift: [resource(address, { before, after })], resource_changes: managers });
  const { subjects } = await read(plan);
  return subjects.flatMap(({ outside: change }) => change?.differences.map(({ path }) => path) ?? []);
}

const group = "aws_security_group.web";
const source = { cidr_blocks: [], ipv6_cidr_blocks: [], prefix_list_ids: [], security_groups: [], self: false };
const https = { ...source, description: "", from_port: 443, to_port: 443, protocol: "tcp" };
const rule = (attributes: Attributes) =>
  noOp("aws_security_group_rule.it", { security_group_id: "sg-1", ...attributes });
const ingress = (attributes: Attributes) =>
  rule({ type: "ingress", from_port: 443, to_port: 443, protocol: "tcp", ...attributes });
const shown = (ingressRules: readonly object[], managers: readonly object[], before: readonly object[] = []) =>
  outside(group, { id: "sg-1", ingress: before }, { id: "sg-1", ingress: ingressRules }, managers);

describe("a plan by real Terraform after a first apply", () => {
  it("shows only what AWS reports", async () => {
    const { subjects } = await read(real("first-apply.json"));

    expect(
      subjects.map(({ address, outside: change }) => [address, change?.differences.map(({ path }) => path)]),
    ).toEqual([["aws_eip.e", ["association_id", "private_ip", "private_dns"]]]);
  });

  it("shows everything where no resource of the plan manages it", async () => {
    const { resource_changes, ...rest } = JSON.parse(real("first-apply.json").toString()) as Record<string, unknown>;
    const { subjects } = await read(JSON.stringify(rest));

    expect(resource_changes).toHaveLength(19);
    expect(subjects.map(({ address }) => address)).toHaveLength(11);
  });
});

describe("a security group", () => {
  it("shows rules of its own, one by one, though AWS puts their sources together", async () => {
    const element = {
      ...https,
      cidr_blocks: ["10.0.0.0/8", "192.0.2.0/24"],
      security_groups: ["111122223333/sg-2"],
      self: true,
    };
    const managers = [
      ingress({ cidr_blocks: ["192.0.2.0/24"] }),
      ingress({ source_security_group_id: "sg-2" }),
      ingress({ self: true }),
    ];

    expect(await shown([element], [...managers, ingress({ cidr_blocks: ["10.0.0.0/8"] })])).toEqual([]);
    expect(await shown([element], managers)).toContain("ingress[0].cidr_blocks");
  });

  it.each([
    ["another port", { ...https, to_port: 444, cidr_blocks: ["10.0.0.0/8"] }],
    ["another protocol", { ...https, protocol: "udp", cidr_blocks: ["10.0.0.0/8"] }],
    ["another source", { ...https, cidr_blocks: ["0.0.0.0/0"] }],
  ])("shows a rule for %s that nobody manages", async (_, element) => {
    expect(await shown([element], [ingress({ cidr_blocks: ["10.0.0.0/8"] })])).not.toEqual([]);
  });

  it("shows no rule for egress as one for ingress, and none of another group", async () => {
    const element = { ...https, cidr_blocks: ["10.0.0.0/8"] };

    expect(await shown([element], [ingress({ type: "egress", cidr_blocks: ["10.0.0.0/8"] })])).not.toEqual([]);
    expect(await shown([element], [ingress({ security_group_id: "sg-9", cidr_blocks: ["10.0.0.0/8"] })])).not.toEqual(
      [],
    );
  });

  it.each([
    [
      "all protocols",
      { ...https, from_port: 0, to_port: 0, protocol: "-1", cidr_blocks: ["10.0.0.0/8"] },
      { ip_protocol: "-1", cidr_ipv4: "10.0.0.0/8" },
    ],
    [
      "itself",
      { ...https, self: true },
      { ip_protocol: "tcp", from_port: 443, to_port: 443, referenced_security_group_id: "sg-1" },
    ],
    [
      "a prefix list",
      { ...https, prefix_list_ids: ["pl-1"] },
      { ip_protocol: "6", from_port: 443, to_port: 443, prefix_list_id: "pl-1" },
    ],
  ])("shows nothing of a rule of its VPC for %s", async (_, element, attributes) => {
    const manager = noOp("aws_vpc_security_group_ingress_rule.it", { security_group_id: "sg-1", ...attributes });

    expect(await shown([element], [manager])).toEqual([]);
  });

  it("shows nothing of a rule that was changed outside, whose own change says it", async () => {
    const [was, is] = [
      { ...https, cidr_blocks: ["10.0.0.0/8"] },
      { ...https, cidr_blocks: ["0.0.0.0/0"] },
    ];
    const attributes = { security_group_id: "sg-1", ip_protocol: "tcp", from_port: 443, to_port: 443 };
    const putBack = resource("aws_vpc_security_group_ingress_rule.it", {
      before: { ...attributes, cidr_ipv4: "0.0.0.0/0" },
      after: { ...attributes, cidr_ipv4: "10.0.0.0/8" },
    });

    expect(await shown([is], [putBack], [was])).toEqual([]);
  });

  it("shows a rule that a plan creates for a group that is not known yet", async () => {
    const unknown = resource("aws_security_group_rule.it", {
      actions: ["create"],
      after: { type: "ingress", from_port: 443, to_port: 443, protocol: "tcp", cidr_blocks: ["10.0.0.0/8"] },
      after_unknown: { security_group_id: true },
    });

    expect(
      await outside(group, { ingress: [] }, { ingress: [{ ...https, cidr_blocks: ["10.0.0.0/8"] }] }, [unknown]),
    ).not.toEqual([]);
  });
});

type Shape = readonly [
  address: string,
  own: Attributes,
  attribute: string,
  value: unknown,
  manager: string,
  its: Attributes,
];

const domain = { domain_name: "d" };
const shapes: readonly Shape[] = [
  ["aws_opensearch_domain.it", domain, "access_policies", "{}", "aws_opensearch_domain_policy.it", domain],
  [
    "aws_api_gateway_rest_api.it",
    { id: "a" },
    "policy",
    "{}",
    "aws_api_gateway_rest_api_policy.it",
    { rest_api_id: "a" },
  ],
  [
    "aws_s3_access_point.it",
    { arn: "a" },
    "policy",
    "{}",
    "aws_s3control_access_point_policy.it",
    { access_point_arn: "a" },
  ],
  ["aws_kms_replica_key.it", { id: "a", arn: "b" }, "policy", "{}", "aws_kms_key_policy.it", { key_id: "b" }],
  [
    "aws_vpc_endpoint.it",
    { id: "a" },
    "subnet_ids",
    ["s"],
    "aws_vpc_endpoint_subnet_association.it",
    { vpc_endpoint_id: "a", subnet_id: "s" },
  ],
  [
    "aws_vpc_endpoint.it",
    { id: "a" },
    "security_group_ids",
    ["s"],
    "aws_vpc_endpoint_security_group_association.it",
    { vpc_endpoint_id: "a", security_group_id: "s" },
  ],
  [
    "aws_rds_cluster.it",
    { id: "a" },
    "iam_roles",
    ["r"],
    "aws_rds_cluster_role_association.it",
    { db_cluster_identifier: "a", role_arn: "r" },
  ],
  ["aws_eip.it", { id: "a" }, "instance", "i", "aws_eip_association.it", { allocation_id: "a" }],
  [
    "aws_autoscaling_group.it",
    { id: "g" },
    "traffic_source",
    [{ identifier: "t", type: "elbv2" }],
    "aws_autoscaling_traffic_source_attachment.it",
    { autoscaling_group_name: "g", traffic_source: [{ identifier: "t" }] },
  ],
  [
    "aws_iam_role.it",
    { name: "r" },
    "managed_policy_arns",
    ["p"],
    "aws_iam_policy_attachment.it",
    { roles: ["q", "r"], policy_arn: "p" },
  ],
  [
    "aws_redshift_cluster.it",
    { id: "a" },
    "iam_roles",
    ["r"],
    "aws_redshift_cluster_iam_roles.it",
    { cluster_identifier: "a", iam_role_arns: ["r", "s"] },
  ],
  [
    "aws_instance.it",
    { id: "i" },
    "ebs_block_device",
    [{ device_name: "/dev/sdh" }],
    "aws_volume_attachment.it",
    { instance_id: "i", device_name: "/dev/sdh" },
  ],
  [
    "aws_ec2_managed_prefix_list.it",
    { id: "a" },
    "entry",
    [{ cidr: "10.0.0.0/8", description: "" }],
    "aws_ec2_managed_prefix_list_entry.it",
    { prefix_list_id: "a", cidr: "10.0.0.0/8" },
  ],
];

describe("an attribute that another resource manages", () => {
  it.each(shapes)("%s %p: %s", async (address, own, attribute, value, manager, its) => {
    const shownBy = (managers: readonly object[]) =>
      outside(address, { ...own }, { ...own, [attribute]: value }, managers);

    expect(await shownBy([noOp(manager, its)])).toEqual([]);
    expect(await shownBy([])).not.toEqual([]);
    expect(
      await shownBy([noOp(manager, Object.fromEntries(Object.keys(its).map((name) => [name, "another"])))]),
    ).not.toEqual([]);
  });
});
