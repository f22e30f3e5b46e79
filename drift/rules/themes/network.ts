import type { Rule, When } from "../rule";

const groups = ["aws_security_group", "aws_default_security_group"];
const ranges = ["ingress[*].cidr_blocks", "ingress[*].ipv6_cidr_blocks"];
const internet = { becomes: "internet" } as const;

/** Ports that Security Hub takes for those of public web servers: defaults of EC2.18. */
const web = ["80", "443"];
const tcp = ["tcp", "6"];
const icmp = ["icmp", "icmpv6", "1", "58"];

/** Sets of values of a rule for one of the web ports alone. @param protocol Name of the attribute. */
const webPorts = (protocol: string, more: When = {}): readonly When[] =>
  web.map((port) => ({
    [protocol]: tcp,
    ".from_port": [port, Number(port)],
    ".to_port": [port, Number(port)],
    ...more,
  }));

/** What is no port of a server: pings and the like. */
const pings = (protocol: string): When => ({ [protocol]: icmp });

const inbound = { type: ["ingress"] };

const sentences = {
  open: "the security group allows ingress from the internet to more than the web ports 80 and 443: {attribute} allows {after}",
  web: "the security group allows ingress from the internet to port 80 or 443: {attribute} allows {after}",
  acl: "the network ACL allows ingress from the internet to the port of SSH or RDP: {attribute} is {after}",
};

/** Ports of remote administration, of CIS and EC2.21, which a range holds. */
const administration: readonly When[] = [22, 3389].map((port) => ({
  ".from_port": { below: port + 1 },
  ".to_port": { above: port - 1 },
}));
const everyPort = { ".protocol": ["-1", "all"] };
const aclPorts = (action: string, more: When): readonly When[] =>
  [everyPort, ...administration].map((ports) => ({ [action]: ["allow"], ...more, ...ports }));

/** Ingress from the internet. */
export const network: readonly Rule[] = [
  {
    id: "security-group-open",
    severity: "high",
    types: groups,
    attributes: ranges,
    weaker: internet,
    unless: [...webPorts(".protocol"), pings(".protocol")],
    sentence: sentences.open,
  },
  {
    id: "security-group-rule-open",
    severity: "high",
    types: ["aws_security_group_rule"],
    attributes: ["cidr_blocks", "ipv6_cidr_blocks"],
    weaker: internet,
    when: inbound,
    unless: [...webPorts(".protocol"), pings(".protocol")],
    sentence: sentences.open,
  },
  {
    id: "ingress-rule-open",
    severity: "high",
    types: ["aws_vpc_security_group_ingress_rule"],
    attributes: ["cidr_ipv4", "cidr_ipv6"],
    weaker: internet,
    unless: [...webPorts(".ip_protocol"), pings(".ip_protocol")],
    sentence: sentences.open,
  },
  {
    id: "security-group-open-for-web",
    severity: "medium",
    types: groups,
    attributes: ranges,
    weaker: internet,
    when: webPorts(".protocol"),
    sentence: sentences.web,
  },
  {
    id: "security-group-rule-open-for-web",
    severity: "medium",
    types: ["aws_security_group_rule"],
    attributes: ["cidr_blocks", "ipv6_cidr_blocks"],
    weaker: internet,
    when: webPorts(".protocol", inbound),
    sentence: sentences.web,
  },
  {
    id: "ingress-rule-open-for-web",
    severity: "medium",
    types: ["aws_vpc_security_group_ingress_rule"],
    attributes: ["cidr_ipv4", "cidr_ipv6"],
    weaker: internet,
    when: webPorts(".ip_protocol"),
    sentence: sentences.web,
  },
  {
    id: "network-acl-open",
    severity: "medium",
    types: ["aws_network_acl", "aws_default_network_acl"],
    attributes: ["ingress[*].cidr_block", "ingress[*].ipv6_cidr_block"],
    weaker: internet,
    when: aclPorts(".action", {}),
    sentence: sentences.acl,
  },
  {
    id: "network-acl-rule-open",
    severity: "medium",
    types: ["aws_network_acl_rule"],
    attributes: ["cidr_block", "ipv6_cidr_block"],
    weaker: internet,
    when: aclPorts(".rule_action", { ".egress": [false, null] }),
    sentence: sentences.acl,
  },
];
