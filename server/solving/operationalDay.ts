import { type Meters, meters } from "../../shared/geo/index.ts";
import type { ContractId, RiderId, ShiftId, TripId } from "../../shared/ids/index.ts";
import { hours, minutes, type Seconds, seconds } from "../../shared/time/index.ts";
import {
  dayWeights,
  type LinkedTrips,
  type Load,
  load,
  type NodeIndex,
  nodeIndex,
  type Problem,
  type Random,
  type Shift,
  type TimeWindow,
  type TravelTimeMatrix,
  type Trip,
  type TripNeeds,
} from "../domain/scheduling/index.ts";
import { seededRandom } from "./seededRandom.ts";

/** Meters east and north of the middle of the city. */
interface Point {
  x: number;
  y: number;
}

const CITY_RADIUS = 6_000; // meters
const VILLAGES = 5;
const VILLAGE_SHARE = 0.05;
const DETOUR = 1.3; // streets against the straight line
const SPEED = 8.5; // meters a second, about 30 km/h with lights and crossings
const WIDTH = minutes(20);

/**
 * A generated day of the size of the region's service: a third of the riders in wheelchairs, dialysis in three shifts with
 * the way home linked, work and study in the morning, breaks, contracts. 67 vehicles and 650 trips at scale 1. Seeded and
 * synthetic: no real person or place is in it.
 */
export function operationalDay(options: { scale: number; seed: number }): Problem {
  const town = new Town(seededRandom(options.seed));
  const shifts = Array.from({ length: Math.round(67 * options.scale) }, (_, number) => shiftOf(town, number));
  const trips: Trip[] = [];
  const linked: LinkedTrips[] = [];
  const wanted = Math.round(650 * options.scale);
  while (trips.length < wanted) {
    const made = town.chance(0.22) ? dialysis(town, trips.length) : errand(town, trips.length);
    trips.push(...made);
    if (made.length > 1) linked.push({ tripIds: made.map((trip) => trip.id), sameRoute: false });
  }
  const kept = trips.slice(0, wanted);
  const ids = new Set(kept.map((trip) => trip.id));
  return {
    matrix: town.matrix(),
    trips: kept,
    shifts,
    weights: dayWeights,
    linked: linked.filter(({ tripIds }) => tripIds.every((tripId) => ids.has(tripId))),
  };
}

/** Places as they are needed; a node for each. */
class Town {
  readonly #points: Point[] = [];
  readonly #villages: Point[];
  readonly clinics: NodeIndex[];
  readonly depots: NodeIndex[];

  constructor(readonly random: Random) {
    this.#villages = Array.from({ length: VILLAGES }, () => this.#around({ x: 0, y: 0 }, 8_000, 16_000));
    this.clinics = Array.from({ length: 3 }, () => this.#add(this.#around({ x: 0, y: 0 }, 0, 3_000)));
    this.depots = Array.from({ length: 4 }, () => this.#add(this.#around({ x: 0, y: 0 }, 1_000, 5_000)));
  }

  chance = (share: number): boolean => this.random.next() < share;
  between = (low: number, high: number): number => low + this.random.next() * (high - low);
  one<T>(items: readonly [T, ...T[]] | readonly T[], otherwise: T): T {
    return items[Math.floor(this.random.next() * items.length)] ?? otherwise;
  }

  /** Mostly in the city, denser towards its middle; some in a village. */
  home(): NodeIndex {
    const village = this.chance(VILLAGE_SHARE) ? this.one(this.#villages, { x: 0, y: 0 }) : undefined;
    return this.#add(
      village === undefined ? this.#around({ x: 0, y: 0 }, 0, CITY_RADIUS) : this.#around(village, 0, 800),
    );
  }

  matrix(): TravelTimeMatrix {
    const xs = Float64Array.from(this.#points, (point) => point.x);
    const ys = Float64Array.from(this.#points, (point) => point.y);
    const way = (from: NodeIndex, to: NodeIndex): Meters => {
      const dx = (xs[from] ?? 0) - (xs[to] ?? 0);
      const dy = (ys[from] ?? 0) - (ys[to] ?? 0);
      return meters(DETOUR * Math.sqrt(dx * dx + dy * dy));
    };
    const time = (from: NodeIndex, to: NodeIndex): Seconds => seconds(way(from, to) / SPEED);
    return { timeDependent: false, travelTime: time, lowerBound: time, distance: way };
  }

  #add(point: Point): NodeIndex {
    this.#points.push(point);
    return nodeIndex(this.#points.length - 1);
  }

  #around(middle: Point, least: number, most: number): Point {
    const angle = this.between(0, 2 * Math.PI);
    const radius = this.between(least, most);
    return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
  }
}

const dialysisContract = "dialysis" as ContractId;
const cityContract = "city" as ContractId;
const vanLayouts: Load[] = [
  load({ ambulatory: 3, wheelchair: 1, companion: 1 }),
  load({ ambulatory: 1, wheelchair: 1, largeWheelchair: 1, companion: 1 }),
];

/** Early, day and late shifts of nine hours; every sixth car on dialysis, every fifth an ordinary sedan. */
function shiftOf(town: Town, number: number): Shift {
  const begins = hours([6, 8, 11][number % 3] ?? 8);
  const window = { earliest: begins, latest: seconds(begins + hours(9)) };
  const depot = { node: town.one(town.depots, nodeIndex(0)), window };
  const opens = seconds(begins + hours(3));
  const sedan = number % 5 === 4;
  return {
    id: `shift-${number}` as ShiftId,
    contractId: number % 6 === 5 ? dialysisContract : cityContract,
    start: depot,
    end: depot,
    breaks: [
      {
        window: { earliest: opens, latest: seconds(opens + hours(2)) },
        length: minutes(45),
        aboardAllowed: false,
      },
    ],
    maxContinuousDriving: hours(4.5),
    layouts: sedan ? [load({ ambulatory: 3, companion: 1 })] : vanLayouts,
    skills: town.chance(0.8) ? ["throughDoor"] : [],
    ...(sedan ? {} : { lift: { limitKg: 300 } }),
  };
}

interface Rider {
  riderId: RiderId;
  load: Load;
  needs: TripNeeds;
  dwell: Seconds;
}

function riderOf(town: Town, number: number): Rider {
  const companion = town.chance(0.3) ? 1 : 0;
  const riderId = `rider-${number}` as RiderId;
  const skills = town.chance(0.2) ? ["throughDoor"] : [];
  if (!town.chance(1 / 3)) {
    return { riderId, load: load({ ambulatory: 1, companion }), needs: { skills }, dwell: minutes(3) };
  }
  const power = town.chance(0.25);
  const needs = {
    skills,
    lift: true,
    liftWeightKg: Math.round(power ? town.between(180, 290) : town.between(70, 150)),
  };
  return {
    riderId,
    load: load({ [power ? "largeWheelchair" : "wheelchair"]: 1, companion }),
    needs,
    dwell: minutes(6),
  };
}

/** There by the beginning of a dialysis shift, home some four and a half hours later. */
function dialysis(town: Town, number: number): Trip[] {
  const rider = riderOf(town, number);
  const [home, clinic] = [town.home(), town.one(town.clinics, nodeIndex(0))];
  const begins = hours(town.one([7.5, 11.75], 7.5));
  const ends = seconds(begins + hours(town.between(4.2, 4.8)));
  const given = { rider, priorityClass: 0, contracts: [dialysisContract, cityContract] };
  return [
    tripOf({ ...given, number, from: home, to: clinic, at: begins, kind: "arriveBy" }),
    tripOf({ ...given, number: number + 1, from: clinic, to: home, at: ends, kind: "leaveAt" }),
  ];
}

/** Work or study in the morning (class 0), else anything through the day. */
function errand(town: Town, number: number): Trip[] {
  const rider = riderOf(town, number);
  const morning = town.chance(0.3);
  const at = seconds(60 * Math.round(town.between(morning ? 450 : 480, morning ? 570 : 1110)));
  const kind = morning || town.chance(0.3) ? "arriveBy" : "leaveAt";
  const priorityClass = morning ? 0 : 1;
  return [
    tripOf({
      rider,
      priorityClass,
      contracts: [cityContract],
      number,
      from: town.home(),
      to: town.home(),
      at,
      kind,
    }),
  ];
}

function tripOf(sketch: {
  rider: Rider;
  priorityClass: number;
  contracts: ContractId[];
  number: number;
  from: NodeIndex;
  to: NodeIndex;
  at: Seconds;
  kind: "arriveBy" | "leaveAt";
}): Trip {
  const { rider, at, kind, number } = sketch;
  const leaving = kind === "leaveAt";
  const wanted: TimeWindow = leaving
    ? { earliest: at, latest: seconds(at + WIDTH) }
    : { earliest: seconds(at - minutes(30)), latest: at };
  const open: TimeWindow = { earliest: seconds(at - hours(2)), latest: seconds(at + hours(2)) };
  return {
    id: `trip-${number}` as TripId,
    riderId: rider.riderId,
    pickup: { node: sketch.from, window: leaving ? wanted : open, dwell: rider.dwell },
    dropoff: { node: sketch.to, window: leaving ? open : wanted, dwell: rider.dwell },
    load: rider.load,
    maxRideTime: minutes(60),
    requested: { kind, at },
    priorityClass: sketch.priorityClass,
    applicationOrder: number,
    needs: rider.needs,
    contracts: sketch.contracts,
  };
}
