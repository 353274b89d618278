import { setTimeout } from "node:timers/promises";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { Logger } from "../../logger.ts";
import { ApiSession } from "../apiSession.ts";
import { DispatcherEyes } from "./dispatcherEyes.ts";
import { FollowedClock } from "./followedClock.ts";
import { type DriverCredentials, SimulatedDriver } from "./simulatedDriver.ts";
import { SimulatedRiders, type Wish } from "./simulatedRiders.ts";
import { createLuck, type DemoRoads } from "./world.ts";

export interface DemoDays {
  serviceDayOf(at: Instant): ServiceDay;
  /** Everything that will be asked for on this day and, day-ahead, for it. */
  listWishes(day: ServiceDay): Wish[];
  listDrivers(pin: string): DriverCredentials[];
  roads: DemoRoads;
}

export interface DemoOptions {
  baseUrl: string;
  seed: number;
  days: DemoDays;
  logger: Logger;
  signal: AbortSignal;
  real: () => number;
}

const TICK_MS = 250;
const POSITION_EVERY_MS = 1500;
const REQUESTS_AT_ONCE = 8;
const SIGN_INS_AT_ONCE = 4;

/** Plays days until told to stop: simulated riders ask, simulated drivers drive, all through the public interface. */
export async function playDays(options: DemoOptions): Promise<void> {
  const { baseUrl, days, logger, signal } = options;
  const anyone = new ApiSession(baseUrl);
  const clock = new FollowedClock(await anyone.call("getClock"), options.real);
  const { logins } = await anyone.call("listDemoLogins");
  const staff = logins.find((login) => login.role === "dispatcher");
  const driver = logins.find((login) => login.role === "driver");
  if (staff === undefined || driver === undefined) throw new Error("this server is not in demo mode");
  const eyes = new DispatcherEyes(baseUrl);
  await eyes.signIn(staff.login, staff.secret, clock);
  const world = { baseUrl, clock, roads: days.roads, luck: createLuck(options.seed), real: options.real };
  const drivers = days
    .listDrivers(driver.secret)
    .map((credentials) => new SimulatedDriver(credentials, world));
  const driving = drive(drivers, signal, logger);
  const asking = ask(options, eyes, world);
  await Promise.all([driving, asking]);
  eyes.stop();
}

async function drive(drivers: SimulatedDriver[], signal: AbortSignal, logger: Logger): Promise<void> {
  const waiting = [...drivers];
  const signInNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift()) {
      await signInPatiently(next, signal);
    }
  };
  await Promise.all(Array.from({ length: SIGN_INS_AT_ONCE }, signInNext));
  logger.info({ drivers: drivers.length }, "demo drivers signed in");
  let sharedAt = 0;
  await every(TICK_MS, signal, async (real) => {
    await Promise.all(drivers.map((each) => each.tick()));
    if (real - sharedAt < POSITION_EVERY_MS) return;
    sharedAt = real;
    for (const each of drivers) each.sharePosition();
  });
  for (const each of drivers) each.stop();
}

async function signInPatiently(driver: SimulatedDriver, signal: AbortSignal): Promise<void> {
  for (let pause = 500; !signal.aborted; pause = Math.min(10_000, pause * 2)) {
    try {
      return await driver.signIn();
    } catch {
      await sleep(pause, signal);
    }
  }
}

async function ask(
  { baseUrl, days, logger, signal }: DemoOptions,
  eyes: DispatcherEyes,
  world: { clock: FollowedClock; luck: ReturnType<typeof createLuck> },
): Promise<void> {
  let day: ServiceDay | undefined;
  let riders: SimulatedRiders | undefined;
  await every(TICK_MS, signal, async () => {
    const today = days.serviceDayOf(world.clock.now());
    if (today !== day) {
      day = today;
      riders = new SimulatedRiders(days.listWishes(today), {
        baseUrl,
        ...world,
        codeFor: (phone) => eyes.codeFor(phone),
        callDispatcher: (wish) => eyes.bookFor(wish),
      });
      logger.info({ day, wishes: riders.left }, "demo day begins");
    }
    const { asked, refused } = (await riders?.tick(REQUESTS_AT_ONCE)) ?? { asked: 0, refused: [] };
    if (refused.length > 0) logger.warn({ asked, refused }, "demo requests refused");
  });
}

async function every(
  pause: number,
  signal: AbortSignal,
  work: (real: number) => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    const began = performance.now();
    await work(began);
    await sleep(Math.max(20, pause - (performance.now() - began)), signal);
  }
}

/** Ends early, without complaint, when the demo is told to stop. */
async function sleep(length: number, signal: AbortSignal): Promise<void> {
  await setTimeout(length, undefined, { signal }).catch(() => undefined);
}
