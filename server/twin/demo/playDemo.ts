import { setTimeout } from "node:timers/promises";
import { type Instant, nextServiceDay, type ServiceDay, seconds } from "../../../shared/time/index.ts";
import type { Logger } from "../../logger.ts";
import type { PlayedDay } from "../play/playedDay.ts";
import type { PlayedDriver } from "../play/playedDriver.ts";
import type { Stage } from "../play/stage.ts";

export interface Demo {
  stage: Stage;
  clock: { now(): Instant; readonly speed: number };
  serviceDayOf(at: Instant): ServiceDay;
  /** The people of a day; from now on they have in mind what they will do. */
  invite(day: ServiceDay): PlayedDay;
  logger: Pick<Logger, "info" | "warn">;
  signal: AbortSignal;
}

const TICK_MS = 100;
/** As a phone tells where it is. */
const POSITION_EVERY_MS = 1_500;
const ACTS_AT_ONCE = 8;

/**
 * Plays days at the speed of the service's clock until told to stop. Everybody acts at the exact time of their act, however late
 * the machine comes to it; who waits for an answer keeps nobody else waiting.
 */
export async function playDemo(demo: Demo): Promise<void> {
  const { stage, clock, serviceDayOf, signal } = demo;
  const days = new Map<ServiceDay, PlayedDay>();
  const busy = new Set<unknown>();
  while (!signal.aborted) {
    stage.now = clock.now();
    meetDays(demo, days, serviceDayOf(stage.now));
    doDue(demo, busy);
    for (const day of days.values())
      for (const driver of day.drivers) inTurn(demo, busy, driver, () => drive(driver, demo));
    // Ends early, without complaint, when the demo is told to stop.
    await setTimeout(TICK_MS, undefined, { signal }).catch(() => undefined);
  }
  for (const day of days.values()) day.hangUp();
}

/** Today's people, and tomorrow's, who ask a day ahead; yesterday's drivers are on the road until those of today come. */
function meetDays(demo: Demo, days: Map<ServiceDay, PlayedDay>, today: ServiceDay): void {
  for (const day of [today, nextServiceDay(today)]) {
    if (days.has(day)) continue;
    days.set(day, demo.invite(day));
    demo.logger.info({ day }, "demo day begins");
  }
  const hasCome = demo.stage.now >= (days.get(today)?.morning ?? demo.stage.now);
  for (const [day, played] of days) {
    if (day >= today || !hasCome) continue;
    played.hangUp();
    days.delete(day);
  }
}

/** What is in somebody's mind, some of them at once. */
function doDue({ stage, logger }: Demo, busy: Set<unknown>): void {
  const acting = [...busy].filter((each) => typeof each === "function").length;
  for (const act of stage.agenda.takeDue(stage.now, ACTS_AT_ONCE - acting)) {
    busy.add(act);
    act()
      .catch((error: unknown) => logger.warn({ reason: String(error) }, "a demo rider gets nowhere"))
      .finally(() => busy.delete(act));
  }
}

/** Never two deeds of one driver at once. */
function inTurn({ logger }: Demo, busy: Set<unknown>, who: unknown, work: () => Promise<void>): void {
  if (busy.has(who)) return;
  busy.add(who);
  work()
    .catch((error: unknown) => logger.warn({ reason: String(error) }, "a demo driver gets nowhere"))
    .finally(() => busy.delete(who));
}

async function drive(driver: PlayedDriver, { stage, clock }: Demo): Promise<void> {
  await driver.whole();
  driver.readNews();
  await driver.understand();
  for (let at = driver.nextAt; at !== undefined && at <= stage.now; at = driver.nextAt) await driver.act();
  await driver.tellPosition({ every: seconds((clock.speed * POSITION_EVERY_MS) / 1000), parked: true });
}
