import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import cliProgress from "cli-progress";
import { findRegion, withFleet } from "../regions/index.ts";
import { createRouting } from "../routing/index.ts";
import { PaperService } from "./baselines/paperService.ts";
import { PlanJudge } from "./baselines/planJudge.ts";
import { fifo, nearest } from "./baselines/practices.ts";
import { computeFigures } from "./figures/computeFigures.ts";
import { dayPicture } from "./figures/dayPicture.ts";
import { type DayReport, inOrder, policies, reportTable } from "./figures/dayReport.ts";
import { readUsage } from "./figures/processUsage.ts";
import { httpService } from "./play/httpService.ts";
import { simulateDay } from "./play/simulateDay.ts";
import { beginsOn, dayOn, roadsOf } from "./simulationDay.ts";
import { createWorld } from "./world/createWorld.ts";
import { dayKinds } from "./world/dayKind.ts";

/**
 * Plays one day against the service at BASE_URL, whose clock stands at `clockBegins` and whose fleet is that of `--fleet`;
 * `npm run simulate` (scripts/simulate.mjs) starts such a service. SERVER_PID: the process to be measured.
 */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    day: { type: "string", default: "standard" },
    policy: { type: "string", default: "ours" },
    fleet: { type: "string" },
    requests: { type: "string" },
    json: { type: "string" },
    picture: { type: "string" },
    "days-on": { type: "string", default: "0" },
  },
});
/** The demo's people are always those of this seed. */
const PEOPLE = 1;

function oneOf<Name extends string>(names: readonly Name[], name: string): Name {
  const found = names.find((each) => each === name);
  if (found === undefined) throw new Error(`${name} is none of ${names.join(", ")}`);
  return found;
}
const countOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

async function stage() {
  const seed = Number(values.seed);
  const daysOn = Number(values["days-on"]);
  const kind = oneOf(dayKinds, values.day);
  const { pack: whole, people } = await findRegion();
  if (people === undefined) throw new Error(`the region ${whole.id} has no synthetic people`);
  const pack = withFleet(whole, countOf(values.fleet));
  const riders = people.generateRiders(whole, PEOPLE);
  const world = createWorld(pack, riders, {
    ...{ people, seed, kind, day: dayOn(daysOn), requests: countOf(values.requests) },
  });
  const roads = roadsOf(pack);
  const practice = values.policy === "fifo" ? fifo : values.policy === "nearest" ? nearest : undefined;
  const service =
    practice === undefined
      ? httpService(process.env.BASE_URL ?? "")
      : new PaperService(world, riders, { roads, practice, begins: beginsOn(daysOn) });
  const judge = practice === undefined ? new PlanJudge(pack, riders, createRouting(pack)) : undefined;
  return { world, service, roads, judge };
}

async function play(): Promise<DayReport> {
  const { judge, ...scene } = await stage();
  const { world } = scene;
  const { seed, kind, pack } = world;
  const bar = new cliProgress.SingleBar({
    format: `${kind} day, seed ${seed} {bar} {percentage} % {clock}`,
    etaBuffer: 50,
  });
  bar.start(1000, 0, { clock: "" });
  const began = performance.now();
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: pack.timeZone, timeStyle: "short" });
  const log = await simulateDay({
    ...{ ...scene, judge },
    onProgress: (share, now) => bar.update(Math.round(share * 1000), { clock: clock.format(now) }),
  });
  bar.stop();
  if (values.picture !== undefined) writeFileSync(values.picture, dayPicture({ world, log }));
  for (const sentence of judge?.sentences.slice(0, 10) ?? []) process.stderr.write(`${sentence}\n`);
  const usage = await readUsage(Number(process.env.SERVER_PID ?? "0"));
  return {
    ...{ seed, day: kind, policy: oneOf(policies, values.policy) },
    ...computeFigures(log),
    wallSeconds: (performance.now() - began) / 1000,
    cpuSeconds: usage?.cpuSeconds ?? null,
    peakMemoryMb: usage?.peakMemoryMb ?? null,
  };
}

const report = await play();
process.stdout.write(`${reportTable([report])}\n`);
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify(inOrder(report), undefined, 2)}\n`);
process.exit(0);
