/** Parts of the address space that are the internet: all of IPv4, and the unicast addresses of IPv6, RFC 4291. */
const spaces = { 4: { bits: 32n, internet: "0.0.0.0/0" }, 6: { bits: 128n, internet: "2000::/3" } } as const;
type Family = keyof typeof spaces;

interface Range {
  readonly from: bigint;
  /** The first address behind it. */
  readonly to: bigint;
}

/** Families of addresses of which the ranges together are at least half: `0.0.0.0/1` alone is two thousand million addresses. */
export function internetIn(cidrs: readonly string[]): readonly Family[] {
  return ([4, 6] as const).filter((family) => {
    const whole = rangeOf(spaces[family].internet, family);
    if (whole === undefined) return false;
    const ranges = cidrs.flatMap((cidr) => rangeOf(cidr, family) ?? []);
    return 2n * sizeWithin(ranges, whole) >= whole.to - whole.from;
  });
}

/** Number of addresses of one range that are in any of the others. */
function sizeWithin(ranges: readonly Range[], whole: Range): bigint {
  let at = whole.from;
  let size = 0n;
  for (const { from, to } of [...ranges].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const begin = from > at ? from : at;
    const end = to < whole.to ? to : whole.to;
    if (end <= begin) continue;
    size += end - begin;
    at = end;
  }
  return size;
}

function rangeOf(cidr: string, family: Family): Range | undefined {
  const [address = "", length = ""] = cidr.trim().split("/");
  if (!/^\d{1,3}$/.test(length)) return undefined;
  const { bits } = spaces[family];
  const prefix = BigInt(length);
  const number = family === 4 ? numberOfIpv4(address) : numberOfIpv6(address);
  if (number === undefined || prefix > bits) return undefined;
  const size = 1n << (bits - prefix);
  const from = (number / size) * size;
  return { from, to: from + size };
}

function numberOfIpv4(address: string): bigint | undefined {
  const parts = address.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return parts.reduce((number, part) => number * 256n + BigInt(part), 0n);
}

function numberOfIpv6(address: string): bigint | undefined {
  if (!/^[\da-f:]+$/i.test(address)) return undefined;
  const [left = "", right, ...more] = address.split("::");
  const [head, tail] = [groupsOf(left), groupsOf(right ?? "")];
  const missing = 8 - head.length - tail.length;
  if (more.length > 0 || missing < 0 || (right === undefined && missing > 0)) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => "0"), ...tail];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((number, group) => number * 65_536n + BigInt(`0x${group}`), 0n);
}

const groupsOf = (text: string): readonly string[] => (text === "" ? [] : text.split(":"));
