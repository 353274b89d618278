import { parseArgs } from "node:util";
import { ROLES } from "../../server/compose/start.ts";
import { clockBegins } from "../../server/twin/simulationDay.ts";
import { type DrillInstance, startDrillInstance } from "../drills/drillServer.ts";
import { describeSample } from "./figures.ts";
import { playHour, type Waits } from "./playedHour.ts";
import { countConnections, readSpent, type Spent, since } from "./spent.ts";

/**
 * What an hour of service takes: one region and several at once, each an installation of its own over the same Postgres and Redis,
 * with one planner process and with two. `npm run bench:scale -- [--regions 1,3] [--planners 1,2] [--fleet 67] [--requests 600]
 * [--hour 8] [--target 20]`. The day before is played too, without being measured. Figures only: nothing passes or fails.
 */
const { values } = parseArgs({
  options: {
    regions: { type: "string", default: "1,3" },
    planners: { type: "string", default: "1,2" },
    fleet: { type: "string", default: "67" },
    requests: { type: "string", default: "600" },
    hour: { type: "string", default: "8" },
    target: { type: "string", default: "20" },
  },
});
const counts = (text: string): number[] => text.split(",").map(Number);
const stores = {
  databaseAdminUrl: process.env.DATABASE_ADMIN_URL ?? "",
  redisUrl: process.env.REDIS_URL ?? "",
  folder: process.env.STORES_FOLDER ?? "",
};
const hasPlanners = ROLES.some((role: string) => role === "planner");
const planning = { PLANNER_STEPS_PER_SECOND: "2500", PLANNER_THREADS: "1" };

interface Measured {
  regions: number;
  planners: number;
  /** Of all regions together, in the hour of each. */
  spent: Spent;
  /** What the same takes in an hour in which nothing happens: the hour is played in less. */
  atRest: Record<string, number>;
  /** Real time of the hour. */
  seconds: number;
  connections: { open: number; most: number };
  waits: Waits;
}

async function measure(regions: number, planners: number): Promise<Measured> {
  const roles = ["web", "worker", ...Array.from({ length: planners }, () => "planner")];
  const environment = { ...planning, DEMO_FROM: clockBegins, DEMO_FLEET: values.fleet };
  const instances: DrillInstance[] = [];
  try {
    for (let index = 0; index < regions; index++)
      instances.push(await startDrillInstance(stores, roles, environment));
    const watch = new HourWatch(instances);
    const waits = await Promise.all(
      instances.map(({ address }, index) =>
        playHour({
          ...{ address, seed: index + 1, fleet: Number(values.fleet), requests: Number(values.requests) },
          hour: Number(values.hour),
          onEdge: watch.onEdge,
        }),
      ),
    );
    const all = {
      calls: waits.flatMap(({ calls }) => calls),
      rests: waits.flatMap(({ rests }) => rests),
    };
    return { regions, planners, waits: all, atRest: await readAtRest(instances), ...watch.taken() };
  } finally {
    await Promise.all(instances.map((instance) => instance.end()));
  }
}

const REST_SECONDS = 10;

async function readAtRest(instances: readonly DrillInstance[]): Promise<Record<string, number>> {
  const before = await readSpent(stores, instances);
  await new Promise((resolve) => setTimeout(resolve, 1000 * REST_SECONDS));
  const { cpuSeconds } = since(before, await readSpent(stores, instances));
  return Object.fromEntries(
    Object.entries(cpuSeconds).map(([name, cpu]) => [name, (cpu * 3600) / REST_SECONDS]),
  );
}

/** From when the last region's hour begins, all of them being in theirs, until the last one is over. */
class HourWatch {
  private edges = 0;
  private readonly allBegun: Promise<void>;
  private goOn: () => void = () => undefined;
  private begun: { spent: Spent; at: number } | undefined;
  private ended: Pick<Measured, "spent" | "seconds" | "connections"> | undefined;

  constructor(private readonly instances: readonly DrillInstance[]) {
    this.allBegun = new Promise((resolve) => {
      this.goOn = resolve;
    });
  }

  /** Whoever comes to the hour first waits for the others. */
  readonly onEdge = async (edge: "begins" | "ends"): Promise<void> => {
    this.edges += 1;
    if (edge === "begins") {
      if (this.edges === this.instances.length) {
        this.begun = { spent: await readSpent(stores, this.instances), at: performance.now() };
        this.goOn();
      }
      return this.allBegun;
    }
    if (this.edges < 2 * this.instances.length || this.begun === undefined) return;
    this.ended = {
      spent: since(this.begun.spent, await readSpent(stores, this.instances)),
      seconds: (performance.now() - this.begun.at) / 1000,
      connections: await countConnections(stores.databaseAdminUrl),
    };
  };

  taken(): Pick<Measured, "spent" | "seconds" | "connections"> {
    if (this.ended === undefined) throw new Error("the hour was not played to its end");
    return this.ended;
  }
}

function tell({ regions, planners, spent, atRest, seconds, connections, waits }: Measured): void {
  const each = (value: number) => (value / regions).toFixed(1);
  console.log(
    `\n${regions} region(s), ${planners} planner process(es) each: an hour in ${seconds.toFixed(0)} s`,
  );
  for (const [name, cpu] of Object.entries(spent.cpuSeconds))
    console.log(
      `  ${name.padEnd(10)} ${each(cpu).padStart(7)} CPU-seconds per region-hour, and ${each(atRest[name] ?? 0)} for being there`,
    );
  for (const [name, megabytes] of Object.entries(spent.memoryMb))
    console.log(`  ${name.padEnd(10)} ${each(megabytes).padStart(7)} MB per region`);
  console.log(`  connections to Postgres ${each(connections.open)} per region, of ${connections.most}`);
  console.log(`  waiting for an answer: ${describeSample(waits.calls)}`);
  console.log(`  until all is done:     ${describeSample(waits.rests)}`);
}

/** An hour of service has 3,600 seconds, so CPU-seconds of a region-hour are 3,600ths of a core. */
function tellTarget(measured: readonly Measured[], target: number): void {
  const widest = measured.reduce((one, other) => (other.regions > one.regions ? other : one));
  const { regions, spent, atRest, connections } = widest;
  const sum = (each: Record<string, number>) =>
    Object.values(each).reduce((total, value) => total + value, 0);
  const cores = (target * (sum(spent.cpuSeconds) + sum(atRest))) / regions / 3600;
  const gigabytes = (target * sum(spent.memoryMb)) / regions / 1024;
  const lines = (target * connections.open) / regions;
  console.log(`\n${target} such regions, by what one of ${regions} took:`);
  console.log(
    `  ${cores.toFixed(2)} cores in this hour, ${gigabytes.toFixed(1)} GB, ${lines.toFixed(0)} connections`,
  );
  const breaking = [
    { what: "Postgres's connections", at: (connections.most * regions) / connections.open },
    ...Object.entries(spent.cpuSeconds)
      .filter(([name]) => name === "redis") // every other part can have more processes
      .map(([name, cpu]) => ({
        what: `the one thread of ${name}`,
        at: (3600 * regions) / Math.max(0.01, cpu),
      })),
  ].sort((one, other) => one.at - other.at);
  for (const { what, at } of breaking) console.log(`  ${what} would be used up by ${Math.floor(at)} regions`);
}

if (!hasPlanners) console.log("This service has no planners of its own; it answers by insertion.");
const measured: Measured[] = [];
for (const planners of hasPlanners ? counts(values.planners) : [0])
  for (const regions of counts(values.regions)) {
    const result = await measure(regions, planners);
    tell(result);
    measured.push(result);
  }
tellTarget(measured, Number(values.target));
process.exit(0);
