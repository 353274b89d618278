import type { RiderId } from "../../../../shared/ids/index.ts";
import type { StandingFlag } from "../../../../shared/schemas/index.ts";
import {
  addSeconds,
  atLocalTime,
  type Instant,
  nextServiceDay,
  type ServiceDay,
  seconds,
  serviceDay,
  type Weekday,
  weekdayOf,
} from "../../../../shared/time/index.ts";
import type { Shift } from "../../../domain/fleet/model.ts";
import { periodOn, type RiderFileRecord } from "../../../domain/people/record.ts";
import {
  type HourLoad,
  loadByHour,
  loadByPlace,
  type PlaceLoad,
} from "../../../domain/trips/standingLoad.ts";
import type { StandingOrder } from "../../../domain/trips/standingOrder.ts";
import type { OrderOutcome, Stores } from "../../../stores/index.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import { todayOf } from "../../records/today.ts";
import type { RequestingNeeds } from "../needs.ts";
import { dateOf } from "./dates.ts";

const PIECE = 500;
const HOUR = 3600;
/** An end within so many days is told: time enough to have a right renewed. */
const SOON_DAYS = 35;
const FOR_EVER = serviceDay("9999-12-31");

export interface LoadOfWeekday {
  weekday: Weekday;
  day: ServiceDay;
  orders: number;
  hours: (HourLoad & { vehicles: number; chairPlaces: number })[];
  places: PlaceLoad[];
  flagged: FlaggedOrder[];
}
export interface FlaggedOrder {
  order: StandingOrder;
  riderName: string;
  flags: StandingFlag[];
}
interface Known {
  order: StandingOrder;
  rider: RiderFileRecord;
}

export interface StandingLoadUseCases {
  /** What all standing orders ask of a weekday, what there is to carry it, and whose dates are in danger. */
  getStandingLoad(actor: Parameters<typeof requireStaff>[0], weekday: Weekday): Promise<LoadOfWeekday>;
}

export function createReadLoad(deps: RequestingNeeds): StandingLoadUseCases {
  return {
    async getStandingLoad(actor, weekday) {
      requireStaff(actor);
      const today = dateOf(deps);
      const day = nextOf(today, weekday);
      const known = await readOrders(deps.db, today);
      const carried = known.map(({ order, rider }) => ({ order, isInChair: isInChair(order, rider) }));
      const capacity = await readCapacity(deps, day);
      const hours = loadByHour(carried, weekday).map((load) => ({ ...load, ...capacity(load.hour) }));
      const flagged = await flagsOf(deps, known, today);
      const places = loadByPlace(carried, weekday);
      return { weekday, day, orders: known.length, hours, places, flagged };
    },
  };
}

function nextOf(today: ServiceDay, weekday: Weekday): ServiceDay {
  let day = nextServiceDay(today);
  while (weekdayOf(day) !== weekday) day = nextServiceDay(day);
  return day;
}

const isInChair = ({ aid }: StandingOrder, rider: RiderFileRecord): boolean => {
  const moves = aid ?? rider.aid;
  return moves === "wheelchair" || moves === "powerWheelchair";
};

/** All that have a date to come, with their riders. */
async function readOrders(db: Stores, today: ServiceDay): Promise<Known[]> {
  const known: Known[] = [];
  let after: StandingOrder["id"] | undefined;
  for (;;) {
    const dates = { from: today, until: FOR_EVER };
    const orders = await db.standingOrders.listBetween(dates, { after, limit: PIECE });
    const records = await db.riderRecords.listByIds(orders.map(({ riderId }) => riderId));
    const riders = new Map<RiderId, RiderFileRecord>(records.map((each) => [each.id, each]));
    for (const order of orders) {
      const rider = riders.get(order.riderId);
      if (rider !== undefined && rider.restrictedAt === undefined) known.push({ order, rider });
    }
    after = orders.at(-1)?.id;
    if (orders.length < PIECE) return known;
  }
}

/** Who is out for a whole hour of a date; before three in the morning by the shifts of the day before. */
async function readCapacity({ db, region }: RequestingNeeds, day: ServiceDay) {
  const days = [nextServiceDay(day, -1), day];
  const runs = (await Promise.all(days.map((each) => db.fleet.listRunsOfDay(each)))).flat();
  return (hour: number) => {
    const from = atLocalTime(day, seconds(hour * HOUR), region.timeZone);
    const out = runs.filter(({ shift }) => isOut(shift, from, addSeconds(from, seconds(HOUR))));
    return { vehicles: out.length, chairPlaces: out.reduce((sum, { shift }) => sum + chairsOf(shift), 0) };
  };
}
const isOut = ({ starts, ends }: Shift, from: Instant, until: Instant): boolean =>
  starts <= from && ends >= until;
const chairsOf = ({ vehicle }: Shift): number =>
  Math.max(0, ...vehicle.layouts.map(({ wheelchair, largeWheelchair }) => wheelchair + largeWheelchair));

async function flagsOf(
  { db, ...deps }: RequestingNeeds,
  known: readonly Known[],
  today: ServiceDay,
): Promise<FlaggedOrder[]> {
  const outcomes = await db.standingOrders.listOutcomes(todayOf(deps));
  return known.flatMap(({ order, rider }) => {
    const flags = [...rightFlags(order, rider, today), ...outcomeFlags(outcomes.get(order.id))];
    if (order.aid !== undefined && order.aid !== rider.aid) flags.push({ kind: "otherAid" });
    return flags.length === 0 ? [] : [{ order, riderName: rider.name, flags }];
  });
}

function rightFlags(order: StandingOrder, rider: RiderFileRecord, today: ServiceDay): StandingFlag[] {
  const first = order.from > today ? order.from : today;
  const period = periodOn(rider.eligibility, first);
  const isEntitled =
    period !== undefined && (period.from ?? "") <= first && first <= (period.until ?? FOR_EVER);
  if (!isEntitled) return [{ kind: "notEntitled" }];
  const { until = FOR_EVER } = period;
  const isSoon = until < (order.until ?? FOR_EVER) && until <= nextServiceDay(first, SOON_DAYS);
  return isSoon ? [{ kind: "eligibilityEnds", day: until }] : [];
}

const outcomeFlags = (outcome: OrderOutcome | undefined): StandingFlag[] => [
  ...(outcome?.refused === undefined ? [] : [{ kind: "refused" as const, ...outcome.refused }]),
  ...(outcome?.noVehicle === undefined ? [] : [{ kind: "noVehicle" as const, ...outcome.noVehicle }]),
];
