import type { Board } from "../../../shared/schemas/index.ts";
import {
  addSeconds,
  atLocalTime,
  hours,
  type Instant,
  instant,
  nextServiceDay,
  type Seconds,
  seconds,
  toInstant,
} from "../../../shared/time/index.ts";
import type { DayLog } from "../figures/dayLog.ts";
import type { World } from "../world/createWorld.ts";
import { DispatcherSeat } from "./dispatcherSeat.ts";
import { PlayedDriver } from "./playedDriver.ts";
import { PlayedRiders } from "./playedRiders.ts";
import { ScriptedDispatcher } from "./scriptedDispatcher.ts";
import type { Service } from "./service.ts";
import { type Roads, Town } from "./town.ts";
import { Troubles } from "./troubles.ts";
import { Visits } from "./visits.ts";

export interface Simulation {
  service: Service;
  world: World;
  roads: Roads;
  /** Looks at every board that the dispatcher reads, and counts what is wrong with its plan. */
  judge?: { look(board: Board): void; readonly violations: number } | undefined;
  /** How far the day is, 0 to 1. */
  onProgress?(share: number, now: Instant): void;
}

/** What anybody does within so many seconds is one moment of the service's clock; it is reported at its own time all the same. */
const MOMENT = seconds(20);
/** When drivers look at their phones; no shift begins earlier. */
const MORNING = hours(5);
const SIGN_INS_AT_ONCE = 4;

/** Plays one service day and the asking on the day before against a service whose clock stands before them. */
export async function simulateDay({ service, world, roads, judge, onProgress }: Simulation): Promise<DayLog> {
  const seat = new DispatcherSeat(service);
  const { driverPin } = await seat.open();
  const town = new Town(service, world, roads, toInstant((await seat.session.call("getClock")).now));
  const dispatcher = new ScriptedDispatcher(town, seat, (board) => judge?.look(board));
  const riders = new PlayedRiders(town, seat, (trip) => dispatcher.notice(trip));
  const visits = new Visits(town, { leftBehind: (played) => riders.planCall(played) });
  planLooks(town, dispatcher);
  const drivers = world.pack.drivers.map(
    (driver) => new PlayedDriver(driver, town, visits, new Troubles(world.pack, driver, world.disruptions)),
  );
  town.agenda.add(localTime(world, MORNING), () => beginAll(drivers, driverPin));
  const [begin, end] = [town.now, addSeconds(localTime(world, hours(24)), hours(1))];
  try {
    for (let next = nextMoment(town, drivers); next !== undefined && next <= end; ) {
      await playMoment(town, { seat, drivers, to: laterOf(town.now, addSeconds(next, MOMENT)) });
      onProgress?.((town.now - begin) / (end - begin), town.now);
      next = nextMoment(town, drivers);
    }
    town.now = laterOf(town.now, end);
    await seat.step(town.now);
    await dispatcher.look();
    return {
      ...(await compareWithService(town, seat)),
      ...logOf(town),
      violations: judge?.violations ?? null,
    };
  } finally {
    for (const driver of drivers) driver.hangUp();
  }
}

const localTime = ({ day, pack }: World, time: Seconds): Instant => atLocalTime(day, time, pack.timeZone);
const laterOf = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** Every hour on the day before, every quarter of an hour while the service is on; what a caller is told is seen at once. */
function planLooks(town: Town, dispatcher: ScriptedDispatcher): void {
  const { day, pack } = town.world;
  const dayBefore = nextServiceDay(day, -1);
  const look = () => dispatcher.look();
  for (let hour = 9; hour <= 20; hour++)
    town.agenda.add(atLocalTime(dayBefore, hours(hour), pack.timeZone), look);
  for (let minute = 6 * 60; minute <= 24 * 60; minute += 15)
    town.agenda.add(localTime(town.world, seconds(minute * 60)), look);
}

async function beginAll(drivers: readonly PlayedDriver[], pin: string): Promise<void> {
  const waiting = [...drivers];
  const next = async () => {
    for (let driver = waiting.shift(); driver !== undefined; driver = waiting.shift())
      await driver.begin(pin);
  };
  await Promise.all(Array.from({ length: SIGN_INS_AT_ONCE }, next));
}

function nextMoment(town: Town, drivers: readonly PlayedDriver[]): Instant | undefined {
  const times = [town.agenda.nextAt, ...drivers.map(({ nextAt }) => nextAt)].filter((at) => at !== undefined);
  return times.length === 0 ? undefined : instant(Math.min(...times));
}

interface Moment {
  seat: DispatcherSeat;
  drivers: readonly PlayedDriver[];
  to: Instant;
}

/** First the service's clock, then people in a fixed order; whoever gets something done at once does the next thing too. */
async function playMoment(town: Town, { seat, drivers, to }: Moment): Promise<void> {
  town.now = to;
  await seat.step(to);
  await newsArrive();
  for (const driver of drivers) driver.readNews();
  while (await town.agenda.doNext(to));
  for (const driver of drivers) {
    for (let at = driver.nextAt; at !== undefined && at <= to; at = driver.nextAt) await driver.act();
  }
  await Promise.all(drivers.map((driver) => driver.tellPosition()));
}

/** What the service has sent to the sockets is read before anybody acts on it. */
const newsArrive = () => new Promise<void>((resolve) => setTimeout(resolve, 2));

const logOf = (town: Town): Pick<DayLog, "wishes" | "drives" | "vehicleDays"> => ({
  wishes: town.wishes.filter(({ isAsked }) => isAsked).map(({ log }) => log),
  drives: town.drives,
  vehicleDays: town.world.pack.vehicles.length,
});

/** What the world asked for against what the service has. */
async function compareWithService(
  town: Town,
  seat: DispatcherSeat,
): Promise<Pick<DayLog, "tripsLost" | "tripsDoubled">> {
  const { trips } = await seat.board(town.world.day);
  const known = new Set(town.knownTrips());
  const kept = new Set(trips.map(({ id }) => id));
  const boarded = town.wishes.map(
    ({ log }) => log.trips.filter((trip) => trip.boardedAt !== undefined).length,
  );
  return {
    tripsLost: [...known].filter((id) => !kept.has(id)).length,
    tripsDoubled:
      trips.filter(({ id }) => !known.has(id)).length + boarded.filter((count) => count > 1).length,
  };
}
