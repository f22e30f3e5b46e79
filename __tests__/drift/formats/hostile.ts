import type { Verdict } from "../../../drift/model";
import { attribute, change, finding, ignore, plan, report, statement, verdict } from "./builders";

/** Texts of somebody who may set a tag, and wants to break out of a format or to deceive its reader. */
export const attacks = [
  "</details>@everyone",
  "```\n</details>\n# No drift\n@octocat",
  "` `` ``` | \\| [click](https://evil.example) ![x](https://evil.example/x.png) <img src=x onerror=alert(1)>",
  "\u001b[2K\u001b[1A\u001b]8;;https://evil.example\u0007No drift\u009b31m\u0000\u0008",
  "safe\u202egnp.exe\u2066\u200b\u200d\ufeff\u00ad\u{e0041}",
  "]]> <failure/> &lt; &#0; ]]><!-- --> <!-- ssi-drift -->",
  "\n/close\n/assign @root\n#1 GH-1 octocat/hello#2 www.evil.example $x$ :tada:",
  "\ud800 half \udc00 a character, \ufffe \uffff none at all",
  "{0} {{1}} %0A::error::x ${{ secrets.TOKEN }}",
  "x".repeat(100_000),
  "`".repeat(5_000),
  "|".repeat(300),
] as const;

/** Every attack in every place that a person outside can write into. */
export const hostile: Verdict = verdict({
  plans: [plan(attacks[1]), plan(attacks[3], { terraformVersion: attacks[0], errored: true })],
  reports: [report({ name: attacks[5], accountId: attacks[0], region: attacks[3], status: attacks[2] })],
  findings: attacks.flatMap((attack, index) => [
    finding("high", `aws_s3_bucket.logs["${attack}"]`, `rule-${index}`, `tags of ${attack} is ${attack}`, {
      source: attack,
      type: "aws_s3_bucket",
      previousAddress: attack,
      deposed: attack,
      outside: change("update", attribute(`tags["${attack}"]`, attack, `${attack} `), {
        kind: "definition",
        path: attack,
        members: [{ path: attack, before: { kind: "absent" }, after: { kind: "value", value: { [attack]: attack } } }],
        added: [attack],
        removed: [attack],
        changed: [{ state: attack, members: [], transitions: [] }],
      }),
      apply: change("replace", {
        kind: "policy",
        path: attack,
        gained: [statement("Allow", { sid: attack, actions: [attack], conditions: [attack], principals: [attack] })],
        lost: [],
        changed: [{ sid: attack, effect: "Deny", gained: { resources: [attack] }, lost: {} }],
      }),
    }),
    finding("low", attack, `rule-${index}`, attack, {
      kind: "check",
      ignored: ignore(attack, { reason: attack, owner: attack, attributes: [attack] }),
    }),
  ]),
  expiredIgnores: attacks.map((attack) => ignore(attack, { reason: attack, owner: attack })),
  unusedIgnores: attacks.map((attack) => ignore(attack, { reason: attack, owner: attack })),
});
