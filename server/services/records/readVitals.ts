import { isUntried } from "../../../shared/schemas/index.ts";
import { seconds } from "../../../shared/time/index.ts";
import type {
  BackupVitals,
  GatewayVitals,
  PlanVitals,
  QueueVitals,
  SpendingVitals,
  Vitals,
} from "../../domain/health/vitals.ts";
import type { OpenWork } from "../../domain/troubles/workTroubles.ts";
import type { DayCheck } from "../../stores/index.ts";
import type { CommonNeeds } from "./needs.ts";
import { readBudget } from "./noticeBudget.ts";
import { listOpenDays } from "./openDays.ts";
import { readOpenWork } from "./readOpenWork.ts";
import { todayOf } from "./today.ts";

/** All that is known of the installation now. What cannot be asked is left out, but for the database, without which nobody asks. */
export async function readVitals(deps: CommonNeeds): Promise<Vitals> {
  const { db, ownState, region } = deps;
  // The region's own word on its zone: the newest that is known for certain.
  const offset = region.knownOffsets.at(-1)?.minutes ?? Number.NaN;
  const { timeZone } = region;
  const [now, processes, database, redis, queues, gateways, spending, backups, plans] = await Promise.all([
    db.health.readClock(),
    db.health.listProcesses(),
    db.health.readDatabase({ known: ownState.migrations, timeZone, offset }),
    ownState.readRedis(),
    readQueues(deps),
    readGateways(deps),
    readSpending(deps),
    readBackups(deps),
    readPlans(deps),
  ]);
  return { now, processes, database, redis, queues, gateways, spending, backups, plans };
}

/** What waits is the queues' to say, how long already is the database's. */
async function readQueues(deps: CommonNeeds): Promise<QueueVitals[] | undefined> {
  const { ownState, termsOn } = deps;
  const [counted, work] = await Promise.all([ownState.countQueues(), readOpenWork(deps)]);
  const limit = termsOn(todayOf(deps)).rules.queueAge.value;
  const isLate = ({ waited, takes }: OpenWork) => waited !== undefined && waited > limit + takes;
  return counted?.map(({ queue, ...count }) => {
    const own = work.filter(({ job }) => ownState.queueOf(job) === queue);
    const oldest = seconds(Math.max(0, ...own.map(({ waited }) => waited ?? 0)));
    return { queue, ...count, oldest, isLate: own.some(isLate) };
  });
}

async function readGateways({ db, ownState }: CommonNeeds): Promise<GatewayVitals[]> {
  const tries = new Map((await db.health.listTries()).map((each) => [each.gateway, each]));
  return ownState.gateways.map((each) => ({ ...tries.get(each.gateway), ...each }));
}

/** Nothing is said of what is not bounded. */
async function readSpending(deps: CommonNeeds): Promise<SpendingVitals | undefined> {
  if (deps.termsOn(todayOf(deps)).rules.noticeBudget.value === undefined) return undefined;
  const { budget, ...state } = await readBudget(deps.db, deps);
  return budget === undefined ? undefined : { budget, ...state };
}

async function readBackups({ db, ownState }: CommonNeeds): Promise<BackupVitals> {
  const [last, rehearsal, { isOn, failingSince }] = await Promise.all([
    db.backups.findLastBackup(),
    db.backups.findLastRehearsal(),
    db.backups.readLogKeeping(),
  ]);
  return {
    isOn: ownState.hasBackups,
    lastBackup: last?.until,
    log: { isOn, failingSince },
    lastRehearsal: rehearsal && {
      ...{ at: rehearsal.endedAt, isWhole: rehearsal.fault === undefined },
      isUntried: isUntried(rehearsal.fault),
    },
  };
}

async function readPlans(deps: CommonNeeds): Promise<PlanVitals | undefined> {
  const [from] = (await listOpenDays(deps)).near;
  const summary = from && (await deps.db.dayChecks.summarize(from));
  if (summary === undefined) return undefined;
  const sum = (count: (check: DayCheck) => number) =>
    summary.checks.reduce((total, check) => total + count(check), 0);
  return {
    ...{ at: summary.at, days: summary.checks.length, trips: sum(({ trips }) => trips) },
    ...{ broken: sum(({ broken }) => broken), took: sum(({ took }) => took) },
  };
}
