import type { TripId } from "../../../shared/ids/index.ts";
import type { Board } from "../../../shared/schemas/index.ts";
import {
  atLocalTime,
  hours,
  type Instant,
  nextServiceDay,
  type Seconds,
  seconds,
} from "../../../shared/time/index.ts";
import type { DayLog } from "../figures/dayLog.ts";
import { LOOK_EVERY } from "../figures/forecastFigures.ts";
import type { World } from "../world/createWorld.ts";
import type { DispatcherSeat } from "./dispatcherSeat.ts";
import { ForecastWatch } from "./forecastWatch.ts";
import { PlayedDriver } from "./playedDriver.ts";
import { PlayedRiders } from "./playedRiders.ts";
import { readNotices } from "./readNotices.ts";
import { ScriptedDispatcher } from "./scriptedDispatcher.ts";
import type { Stage } from "./stage.ts";
import { Town } from "./town.ts";
import { Troubles } from "./troubles.ts";
import { Visits } from "./visits.ts";

/** Looks at every board that the dispatcher reads, and counts what is wrong with its plan. */
export interface Judge {
  look(board: Board, lent: ReadonlySet<TripId>): void;
  readonly violations: number;
}

/** When drivers look at their phones; no shift begins earlier. */
const MORNING = hours(5);
/** When the day is over for its figures. */
const OVER = hours(25);
const SIGN_INS_AT_ONCE = 4;

interface PartsOfDay {
  seat: DispatcherSeat;
  driverPin: string;
  judge?: Judge | undefined;
  inHindsight?: boolean | undefined;
}

/** The people of one service day, and what became of them. */
export class PlayedDay {
  private readonly town: Town;
  private readonly dispatcher: ScriptedDispatcher | undefined;
  readonly drivers: readonly PlayedDriver[];

  constructor(
    stage: Stage,
    readonly world: World,
    private readonly parts: PartsOfDay,
  ) {
    const { seat, judge, inHindsight } = parts;
    const town = new Town(stage, world);
    this.town = town;
    // On a stage that people share, they are the dispatchers.
    this.dispatcher = stage.isShared
      ? undefined
      : new ScriptedDispatcher(town, seat, {
          onBoard: (board, lent) => judge?.look(board, lent),
          inHindsight,
        });
    const riders = new PlayedRiders(town, seat, (trip) => this.dispatcher?.notice(trip));
    const visits = new Visits(town, { leftBehind: (played) => riders.planCall(played) });
    const { pack, disruptions } = world;
    this.drivers = pack.drivers.map(
      (driver) => new PlayedDriver(driver, town, visits, new Troubles(pack, driver, disruptions)),
    );
    if (this.dispatcher !== undefined) this.planLooks(this.dispatcher);
    if (judge !== undefined) this.planForecasts(new ForecastWatch(town, seat));
    town.agenda.add(this.morning, () => this.begin());
  }

  /** When its drivers come. */
  get morning(): Instant {
    return this.at(MORNING);
  }

  get end(): Instant {
    return this.at(OVER);
  }

  /** What became of it, once it is over. */
  async finish(): Promise<DayLog> {
    const { seat, judge } = this.parts;
    await this.dispatcher?.look();
    await readNotices(seat.session, this.town);
    return { ...(await this.compareWithService(seat)), ...this.log(), violations: judge?.violations ?? null };
  }

  hangUp(): void {
    for (const driver of this.drivers) driver.hangUp();
  }

  private at = (time: Seconds): Instant => atLocalTime(this.world.day, time, this.world.pack.timeZone);

  private async begin(): Promise<void> {
    const waiting = [...this.drivers];
    const next = async () => {
      for (let driver = waiting.shift(); driver !== undefined; driver = waiting.shift())
        await driver.begin(this.parts.driverPin);
    };
    await Promise.all(Array.from({ length: SIGN_INS_AT_ONCE }, next));
  }

  /** Every hour on the day before, every quarter of an hour while the service is on; what a caller is told is seen at once. */
  private planLooks(dispatcher: ScriptedDispatcher): void {
    const { day, pack } = this.world;
    const { agenda } = this.town;
    const dayBefore = nextServiceDay(day, -1);
    const look = () => dispatcher.look();
    for (let hour = 9; hour <= 20; hour++)
      agenda.add(atLocalTime(dayBefore, hours(hour), pack.timeZone), look);
    for (let minute = 6 * 60; minute <= 24 * 60; minute += 15)
      agenda.add(this.at(seconds(minute * 60)), look);
  }

  private planForecasts(watch: ForecastWatch): void {
    for (let at = MORNING; at <= hours(24); at = seconds(at + LOOK_EVERY))
      this.town.agenda.add(this.at(at), () => watch.look());
  }

  private log(): Pick<DayLog, "wishes" | "drives" | "vehicleDays"> {
    const { wishes, drives } = this.town;
    return {
      wishes: wishes.filter(({ isAsked }) => isAsked).map(({ log }) => log),
      drives,
      vehicleDays: this.world.pack.vehicles.length,
    };
  }

  /** What the world asked for against what the service has. */
  private async compareWithService(
    seat: DispatcherSeat,
  ): Promise<Pick<DayLog, "tripsLost" | "tripsDoubled">> {
    const { trips } = await seat.board(this.world.day);
    const known = new Set(this.town.knownTrips());
    const kept = new Set(trips.map(({ id }) => id));
    const boarded = this.town.wishes.map(
      ({ log }) => log.trips.filter((trip) => trip.boardedAt !== undefined).length,
    );
    return {
      tripsLost: [...known].filter((id) => !kept.has(id)).length,
      tripsDoubled:
        trips.filter(({ id }) => !known.has(id)).length + boarded.filter((count) => count > 1).length,
    };
  }
}
