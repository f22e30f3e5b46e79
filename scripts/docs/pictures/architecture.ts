import { levelsIn, type Level } from "../../../lib/asl/graph";
import { machineInputs } from "../../../lib/machine";
import type { Service } from "../../../lib/worker";
import { bucketNamingInputs } from "../../../modules/logging-bucket";
import { orchestrator, orchestratorInputs } from "../../../modules/orchestrator";
import { scheduleInputs } from "../../../modules/schedule";
import { allServices } from "../../../modules/services";
import { arrow, box, line, step, svg, type Colours } from "./svg";

const prefix = machineInputs.namePrefix.default;
const runFirst: readonly string[] = orchestratorInputs.runFirst.default;
const columns = {
  schedule: { x: 16, width: 194 },
  main: { x: 250, width: 160 },
  worker: { x: 476, width: 220 },
  api: { x: 758, width: 234 },
} as const;
const [top, height, gap] = [62, 60, 10];

interface Row {
  readonly name: string;
  readonly apis: readonly string[];
  readonly y: number;
  readonly height: number;
}

/** The schedule, main, the workers and the APIs that these call, the bucket and the topic, named as the default inputs name them. */
export function architecture(colours: Colours): string {
  const { schedule, main, worker, api } = columns;
  const rows = rowsOf([...allServices].sort((a, b) => rank(a) - rank(b)));
  const last = rows.at(-1);
  const end = last === undefined ? top : last.y + last.height;
  const middle = (top + end) / 2 - 30;
  const base = end + 64;
  const [mainEnd, apiEnd] = [main.x + main.width, api.x + api.width];
  const turn = base - 70;
  return svg(apiEnd + 16, base + height + 16, "Architecture of SSI for Terraform", colours, [
    box({ ...schedule, y: middle - height / 2, height }, "EventBridge Scheduler", [scheduleInputs.expression.default]),
    arrow([schedule.x + schedule.width, middle], [main.x, middle]),
    step(230, middle - 16, 1),
    box({ ...main, y: middle - height / 2, height }, `${prefix}-${orchestrator.name}`, ["state machine"]),
    arrow([mainEnd, middle - 10], [worker.x - 12, middle - 10]),
    step(437, middle - 26, 2),
    arrow([worker.x - 12, middle + 10], [mainEnd, middle + 10]),
    step(437, middle + 27, 5),
    line(worker.x, 32, `Workers; ${runFirst.join(", ")} first`, "dim"),
    `<rect class="frame" x="${worker.x - 12}" y="${top - 12}" width="${worker.width + 24}" height="${end - top + 24}" rx="10"/>`,
    ...rows.flatMap(rowParts),
    step(718, 28, 3),
    step(741, 28, 4),
    line(api.x, 32, "APIs, read and repaired", "dim"),
    arrow([main.x + 30, middle + height / 2], [main.x + 30, turn], [schedule.x + 90, turn], [schedule.x + 90, base]),
    step(schedule.x + 110, base - 36, 7),
    box({ ...schedule, y: base, height }, `${prefix}-Alerts`, ["topic: e-mail"]),
    arrow([main.x + 120, middle + height / 2], [main.x + 120, base]),
    step(main.x + 140, base - 36, 6),
    arrow([api.x + 120, end], [api.x + 120, base]),
    box(
      { x: main.x, y: base, width: apiEnd - main.x, height },
      `${bucketNamingInputs.bucketPrefix.default}-<account>-<region>`,
      ["encrypted bucket: status reports of main, logs and findings of the services"],
    ),
  ]);
}

/** Services that run first come first. */
const rank = ({ name }: Service) => (runFirst.includes(name) ? runFirst.indexOf(name) : runFirst.length);

function rowsOf(services: readonly Service[]): readonly Row[] {
  let y = top;
  return services.map(({ name, definition }) => {
    const apis = inLines(mostUsed(apisOf(definition)), 4);
    const row = { name, apis, y, height: 40 + 17 * (apis.length - 1) };
    y += row.height + gap;
    return row;
  });
}

function rowParts({ name, apis: [first = "", ...others], y, height: rowHeight }: Row): readonly string[] {
  const { worker, api } = columns;
  const middle = y + rowHeight / 2;
  return [
    box({ ...worker, y, height: rowHeight }, `${prefix}-${name}`),
    arrow([worker.x + worker.width, middle], [api.x, middle]),
    box({ ...api, y, height: rowHeight }, first, others),
  ];
}

/** Names of the APIs that the states of a definition call, one for each call. */
function apisOf({ States }: Level): readonly string[] {
  return Object.values(States).flatMap((state) => {
    const { Resource = "" } = state as { readonly Resource?: string };
    const api = /:aws-sdk:(\w+):/.exec(Resource)?.[1];
    return [...(api === undefined ? [] : [api]), ...levelsIn(state).flatMap(apisOf)];
  });
}

function mostUsed(names: readonly string[]): readonly string[] {
  const count = (name: string) => names.filter((other) => other === name).length;
  return [...new Set(names)].sort((a, b) => count(b) - count(a));
}

/** The first name, then lines of so many names. */
function inLines([first = "", ...others]: readonly string[], most: number): readonly string[] {
  const lines = Array.from({ length: Math.ceil(others.length / most) }, (_, index) =>
    others.slice(index * most, (index + 1) * most).join(", "),
  );
  return [first, ...lines];
}
