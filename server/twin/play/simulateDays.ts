import { addSeconds, type Instant, instant, seconds, toInstant } from "../../../shared/time/index.ts";
import type { DayLog } from "../figures/dayLog.ts";
import type { World } from "../world/createWorld.ts";
import { DispatcherSeat } from "./dispatcherSeat.ts";
import { type Judge, PlayedDay } from "./playedDay.ts";
import type { Roads } from "./roads.ts";
import type { Service } from "./service.ts";
import { Stage } from "./stage.ts";

export interface Simulation {
  service: Service;
  /** One after the other. */
  worlds: readonly World[];
  roads: Roads;
  /** A judge of one day's plans. */
  judgeOf?: (() => Judge) | undefined;
  /** The dispatcher knows what will go wrong. */
  inHindsight?: boolean | undefined;
  /** Leave off there; left out: at the end of the last day. */
  until?: Instant | undefined;
  /** How far it is, 0 to 1. */
  onProgress?(share: number, now: Instant): void;
  /** Nothing is under way at the moment that is over. */
  onMoment?(now: Instant): Promise<void>;
}

/** What anybody does within so many seconds is one moment of the service's clock; it is reported at its own time all the same. */
const MOMENT = seconds(20);

/**
 * Plays service days, and the asking on the day before, against a service whose clock stands before them. A day goes on into the
 * next: vehicles begin where they stand, and what is open stays so.
 */
export async function simulateDays(simulation: Simulation): Promise<DayLog[]> {
  const { service, worlds, roads, judgeOf, inHindsight, until, onProgress, onMoment } = simulation;
  const seat = new DispatcherSeat(service);
  const { driverPin } = await seat.open();
  const stage = new Stage(service, roads, toInstant((await seat.session.call("getClock")).now));
  const days = worlds.map(
    (world) => new PlayedDay(stage, world, { seat, driverPin, inHindsight, judge: judgeOf?.() }),
  );
  const begin = stage.now;
  const end = until ?? days.at(-1)?.end ?? begin;
  const logs: DayLog[] = [];
  try {
    for (const day of days) {
      for (let next = nextMoment(stage, days); next !== undefined && next <= earlierOf(day.end, end); ) {
        await playMoment(stage, { seat, days, to: laterOf(stage.now, addSeconds(next, MOMENT)) });
        onProgress?.((stage.now - begin) / (end - begin), stage.now);
        await onMoment?.(stage.now);
        next = nextMoment(stage, days);
      }
      stage.now = laterOf(stage.now, earlierOf(day.end, end));
      await seat.step(stage.now);
      logs.push(await day.finish());
    }
    return logs;
  } finally {
    for (const day of days) day.hangUp();
  }
}

const laterOf = (one: Instant, other: Instant): Instant => (one > other ? one : other);
const earlierOf = (one: Instant, other: Instant): Instant => (one < other ? one : other);
const driversOf = (days: readonly PlayedDay[]) => days.flatMap(({ drivers }) => drivers);

function nextMoment({ agenda }: Stage, days: readonly PlayedDay[]): Instant | undefined {
  const times = [agenda.nextAt, ...driversOf(days).map(({ nextAt }) => nextAt)].filter(
    (at) => at !== undefined,
  );
  return times.length === 0 ? undefined : instant(Math.min(...times));
}

interface Moment {
  seat: DispatcherSeat;
  days: readonly PlayedDay[];
  to: Instant;
}

/** First the service's clock, then people in a fixed order; whoever gets something done at once does the next thing too. */
async function playMoment(stage: Stage, { seat, days, to }: Moment): Promise<void> {
  const drivers = driversOf(days);
  stage.now = to;
  await seat.step(to);
  await newsArrive();
  await Promise.all(drivers.map((driver) => driver.whole()));
  for (const driver of drivers) driver.readNews();
  await Promise.all(drivers.map((driver) => driver.understand()));
  while (await stage.agenda.doNext(to));
  for (const driver of drivers) {
    for (let at = driver.nextAt; at !== undefined && at <= to; at = driver.nextAt) await driver.act();
  }
  await Promise.all(drivers.map((driver) => driver.tellPosition()));
}

/** What the service has sent to the sockets is read before anybody acts on it. */
const newsArrive = () => new Promise<void>((resolve) => setTimeout(resolve, 2));
