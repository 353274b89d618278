import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import cliProgress from "cli-progress";
import { findRegion, withFleet } from "../regions/index.ts";
import { createRouting } from "../routing/index.ts";
import { PaperService } from "./baselines/paperService.ts";
import { PlanJudge } from "./baselines/planJudge.ts";
import { fifo, nearest, type Practice } from "./baselines/practices.ts";
import { computeFigures } from "./figures/computeFigures.ts";
import type { DayLog } from "./figures/dayLog.ts";
import { dayPicture } from "./figures/dayPicture.ts";
import { type DayReport, inOrder, type Policy, policies, reportTable } from "./figures/dayReport.ts";
import { reliabilityTable } from "./figures/forecastFigures.ts";
import { readUsages } from "./figures/processUsage.ts";
import { httpService } from "./play/httpService.ts";
import { type Simulation, simulateDays } from "./play/simulateDays.ts";
import { beginsOn, dayOn, roadsOf } from "./simulationDay.ts";
import { createWorld, returnKinds } from "./world/createWorld.ts";
import { dayKinds } from "./world/dayKind.ts";

/**
 * Plays days against the service at BASE_URL, whose clock stands at `clockBegins` and whose fleet is that of `--fleet`;
 * `npm run simulate` (scripts/simulate.mjs) starts such a service. SERVER_PIDS: the processes to be measured. The picture is
 * that of the first day; `--log` writes down what each rider of each day got.
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
    log: { type: "string" },
    days: { type: "string", default: "1" },
    returns: { type: "string", default: "fixed" },
    dispatcher: { type: "string", default: "live" },
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

const practices: Partial<Record<Policy, Practice>> = { fifo, nearest };

async function stage() {
  const policy = oneOf(policies, values.policy);
  const [seed, kind] = [Number(values.seed), oneOf(dayKinds, values.day)];
  const { pack: whole, people } = await findRegion();
  if (people === undefined) throw new Error(`the region ${whole.id} has no synthetic people`);
  const pack = withFleet(whole, countOf(values.fleet));
  const riders = people.generateRiders(whole, PEOPLE);
  const worlds = Array.from({ length: Number(values.days) }, (_, on) =>
    createWorld(pack, riders, {
      ...{ people, seed, kind, day: dayOn(on), pace: seed + on, requests: countOf(values.requests) },
      returns: oneOf(returnKinds, values.returns),
    }),
  );
  const practice = practices[policy];
  return { policy, pack, riders, worlds, practice, roads: roadsOf(pack, worlds) };
}
type Scene = Awaited<ReturnType<typeof stage>>;
type Following = Pick<Simulation, "onProgress">;

/** Several days go on one into the other; a practice on paper has a notebook for each. */
async function playAll({ practice, worlds, ...scene }: Scene, following: Following): Promise<DayLog[]> {
  const { pack, riders, roads } = scene;
  if (practice === undefined) {
    const judges: PlanJudge[] = [];
    const judgeOf = () => {
      const judge = new PlanJudge(pack, riders, createRouting(pack));
      judges.push(judge);
      return judge;
    };
    const service = httpService(process.env.BASE_URL ?? "");
    const inHindsight = oneOf(["live", "inHindsight"], values.dispatcher) === "inHindsight";
    const logs = await simulateDays({ service, worlds, roads, judgeOf, inHindsight, ...following });
    const sentences = judges.flatMap((judge) => judge.sentences);
    for (const sentence of sentences.slice(0, 10)) process.stderr.write(`${sentence}\n`);
    return logs;
  }
  const logs: DayLog[] = [];
  for (const [on, world] of worlds.entries()) {
    const service = new PaperService(world, riders, { roads, practice, begins: beginsOn(on) });
    logs.push(...(await simulateDays({ service, worlds: [world], roads, ...following })));
  }
  return logs;
}

async function play(): Promise<DayReport[]> {
  const scene = await stage();
  const { worlds, pack, policy, practice } = scene;
  const bar = new cliProgress.SingleBar({
    format: `${values.day} day, seed ${values.seed}, ${policy} {bar} {percentage} % {clock}`,
    ...{ etaBuffer: 50, noTTYOutput: true, notTTYSchedule: 20_000 },
  });
  bar.start(1000, 0, { clock: "" });
  const began = performance.now();
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: pack.timeZone, timeStyle: "short" });
  const logs = await playAll(scene, {
    onProgress: (share, now) => bar.update(Math.round(share * 1000), { clock: clock.format(now) }),
  });
  bar.stop();
  const wallSeconds = (performance.now() - began) / 1000;
  const [first] = worlds;
  if (values.picture !== undefined && first !== undefined && logs[0] !== undefined)
    writeFileSync(values.picture, dayPicture({ world: first, log: logs[0] }));
  if (values.log !== undefined) writeFileSync(values.log, JSON.stringify(logs));
  for (const log of logs) if (practice === undefined) process.stdout.write(`\n${reliabilityTable(log)}\n\n`);
  const usage = await readUsages((process.env.SERVER_PIDS ?? "").split(",").map(Number));
  return worlds.flatMap(({ seed, kind }, on) => {
    const log = logs[on];
    return log === undefined
      ? []
      : [
          {
            ...{ seed, day: kind, policy, ...computeFigures(log) },
            wallSeconds: wallSeconds / worlds.length,
            cpuSeconds: usage === undefined ? null : usage.cpuSeconds / worlds.length,
            peakMemoryMb: usage?.peakMemoryMb ?? null,
          },
        ];
  });
}

const reports = await play();
process.stdout.write(`${reportTable(reports)}\n`);
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify(reports.map(inOrder), undefined, 2)}\n`);
process.exit(0);
