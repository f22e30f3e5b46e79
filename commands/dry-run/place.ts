import type { Place } from "../../emulator/account/account";
import type { Variables } from "./inputs";

/** Where the emulated account is: in the Region that was given, if one was. */
export function placeOf({ region }: Variables): Place {
  const given = typeof region === "string" ? region : "eu-west-1";
  return { accountId: "111122223333", partition: partitionOf(given), region: given };
}

function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}
