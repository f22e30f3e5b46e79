import { isList, isObject, type Json } from "../../lib/json";

type Attributes = Readonly<Record<string, Json>>;

/** Parts of a list, of which other resources manage some. */
export interface Parts {
  /** Keys of the parts that the other resource manages. */
  readonly managed: (other: Attributes) => readonly string[];
  /** What is left of an element of the list without managed parts; `undefined` for nothing. */
  readonly rest: (element: Json, isManaged: (key: string) => boolean) => Json | undefined;
}

export const textsOf = (value: Json | undefined): readonly string[] =>
  (isList(value) ? value : [value]).filter((text) => typeof text === "string");

/** Elements that are texts, such as ARNs. @param other Attribute of the other resource that has one or more of them. */
export const texts = (other: string): Parts => ({
  managed: (attributes) => textsOf(attributes[other]),
  rest: (element, isManaged) => (typeof element === "string" && isManaged(element) ? undefined : element),
});

const memberOf = (value: Json | undefined, name: string): Json => (isObject(value) ? (value[name] ?? null) : null);
const keyOf = (values: readonly Json[]): string => JSON.stringify(values.map((value) => value ?? ""));

/** Elements that are objects, known by some of their members. */
export const objects = (own: readonly string[], other: readonly string[] = own): Parts => ({
  managed: (attributes) => [keyOf(other.map((name) => attributes[name] ?? null))],
  rest: (element, isManaged) => (isManaged(keyOf(own.map((name) => memberOf(element, name)))) ? undefined : element),
});

/** Rules of security groups: the provider shows all sources with the same ports as one element. */
const sourceLists = ["cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids", "security_groups"] as const;

/** `tcp` and `6`, `all` and `-1` are the same, and all protocols have no ports. */
function portsOf(rule: Json, protocol: Json): string {
  const names: Readonly<Record<string, string>> = { all: "-1", "1": "icmp", "6": "tcp", "17": "udp", "58": "icmpv6" };
  const given = String(protocol).toLowerCase();
  const name = names[given] ?? given;
  const ports = name === "-1" ? [] : [memberOf(rule, "from_port"), memberOf(rule, "to_port")];
  return `${name} ${ports.map((port) => port ?? -1).join("-")}`;
}

/** The group of another account stands behind the account's number. */
const groupOf = (source: string): string => source.replace(/^\d{12}\//, "");

function restOfGroup(element: Json, isManaged: (key: string) => boolean): Json | undefined {
  if (!isObject(element)) return element;
  const ports = portsOf(element, element.protocol ?? null);
  const left = Object.fromEntries(
    sourceLists.map((name) => [
      name,
      textsOf(element[name]).filter((source) => !isManaged(`${ports} ${groupOf(source)}`)),
    ]),
  );
  const self = element.self === true && !isManaged(`${ports} self`);
  const hasSources = self || Object.values(left).some((sources) => sources.length > 0);
  return hasSources ? { ...element, ...left, self } : undefined;
}

export const ruleOfGroup = (direction: string): Parts => ({
  managed: (rule) => {
    if (rule.type !== direction) return [];
    const lists = ["cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids", "source_security_group_id"];
    const sources = [...lists.flatMap((name) => textsOf(rule[name])), ...(rule.self === true ? ["self"] : [])];
    return keysOfRule(rule, rule.protocol ?? null, sources);
  },
  rest: restOfGroup,
});

export const ruleOfVpc: Parts = {
  managed: (rule) => {
    const sources = ["cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id"];
    return keysOfRule(
      rule,
      rule.ip_protocol ?? null,
      sources.flatMap((name) => textsOf(rule[name])),
    );
  },
  rest: restOfGroup,
};

/** The provider shows the group itself as `self`. */
const keysOfRule = (rule: Attributes, protocol: Json, sources: readonly string[]): readonly string[] =>
  sources.map((source) => `${portsOf(rule, protocol)} ${source === rule.security_group_id ? "self" : groupOf(source)}`);

/** Entries of network ACLs, which have a number in each direction. */
export const entryOfAcl = (isEgress: boolean): Parts => ({
  managed: ({ egress, rule_number }) => ((egress === true) === isEgress ? [String(rule_number)] : []),
  rest: (element, isManaged) => (isManaged(String(memberOf(element, "rule_no"))) ? undefined : element),
});

const destinations = ["cidr_block", "ipv6_cidr_block", "destination_prefix_list_id"] as const;

export const routeOfTable: Parts = {
  managed: (route) =>
    ["destination_cidr_block", "destination_ipv6_cidr_block", "destination_prefix_list_id"].flatMap((name) =>
      textsOf(route[name]),
    ),
  rest: (element, isManaged) =>
    destinations.some((name) => textsOf(memberOf(element, name)).some((text) => text !== "" && isManaged(text)))
      ? undefined
      : element,
};

export const trafficSource: Parts = {
  managed: ({ traffic_source, lb_target_group_arn, elb }) => [
    ...textsOf(memberOf(isList(traffic_source) ? traffic_source[0] : traffic_source, "identifier")),
    ...textsOf(lb_target_group_arn),
    ...textsOf(elb),
  ],
  rest: (element, isManaged) => {
    const [identifier = ""] = textsOf(typeof element === "string" ? element : memberOf(element, "identifier"));
    return isManaged(identifier) ? undefined : element;
  },
};
