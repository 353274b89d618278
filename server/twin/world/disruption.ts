import type { LatLng } from "../../../shared/geo/index.ts";
import type { DistrictId, DriverId, VehicleId } from "../../../shared/ids/index.ts";
import {
  addSeconds,
  atLocalTime,
  hours,
  type Instant,
  minutes,
  type ServiceDay,
  seconds,
} from "../../../shared/time/index.ts";
import { type Random, type RegionPack, seededRandom, type TripWish } from "../../regions/index.ts";
import { type DayKind, dayFigures } from "./dayKind.ts";
import { isUncertain, type LateSessions } from "./fate.ts";

export interface DustStorm {
  readonly kind: "dustStorm";
  readonly from: Instant;
  readonly until: Instant;
}
/** Nobody passes within so many meters. */
export interface ClosedRoad {
  readonly kind: "closedRoad";
  readonly at: LatLng;
  readonly meters: number;
  readonly from: Instant;
  readonly until: Instant;
}
export interface LateClinic extends LateSessions {
  readonly kind: "lateClinic";
}
/** What is not as planned on this day. */
export type Disruption =
  | { readonly kind: "breakdown"; readonly vehicleId: VehicleId; readonly at: Instant }
  | { readonly kind: "failedLift"; readonly vehicleId: VehicleId; readonly at: Instant }
  /** Their vehicle stands where it is; who is aboard needs another. */
  | { readonly kind: "illDriver"; readonly vehicleId: VehicleId; readonly at: Instant }
  | { readonly kind: "lateDriver"; readonly driverId: DriverId; readonly startsAt: Instant }
  | {
      readonly kind: "noNetwork";
      readonly districtId: DistrictId;
      readonly from: Instant;
      readonly until: Instant;
    }
  | DustStorm
  | ClosedRoad
  | LateClinic;

const NO_NETWORK = minutes(20);
const STORM = hours(3);
const CLOSED = { meters: 250, length: hours(2) };
const CLINIC_LATE_MINUTES = 60;

/**
 * One breakdown (a quiet day has none), one failed lift, one late driver, one district cut off. A hard day has two breakdowns, and a driver
 * who falls ill, a storm, a road that is closed where people want to go and a clinic that runs late.
 */
export function disruptionsOf(
  pack: RegionPack,
  day: ServiceDay,
  { seed, kind, wishes }: { seed: number; kind: DayKind; wishes: readonly TripWish[] },
): Disruption[] {
  const { breakdowns, illDrivers, isHard } = dayFigures[kind];
  const random = seededRandom(seed, `disruptions ${day}`);
  const between = (from: number, until: number): Instant =>
    atLocalTime(day, seconds(random.int(hours(from), hours(until))), pack.timeZone);
  const broken = random.shuffled(pack.vehicles).slice(0, breakdowns);
  const isSound = ({ id }: RegionPack["vehicles"][number]) => broken.every((vehicle) => vehicle.id !== id);
  const lifts = pack.vehicles.filter((vehicle) => vehicle.lift && isSound(vehicle));
  return [
    ...broken.map(({ id }): Disruption => ({ kind: "breakdown", vehicleId: id, at: between(9, 16) })),
    ...random
      .shuffled(lifts)
      .slice(0, 1)
      .map(({ id }): Disruption => ({ kind: "failedLift", vehicleId: id, at: between(8, 14) })),
    ...lateDriver(random, pack, day),
    ...cutOff(random, pack, between(9, 17)),
    ...(isHard ? [stormFrom(between(10, 14))] : []),
    ...random
      .shuffled(pack.vehicles.filter(isSound))
      .slice(0, illDrivers)
      .map(({ id }): Disruption => ({ kind: "illDriver", vehicleId: id, at: between(9, 16) })),
    ...(isHard ? [...closedRoad(random, wishes, between(9, 15)), ...lateClinic(random, wishes)] : []),
  ];
}

/** Half an hour to a whole one after the shift should have begun. */
function lateDriver(random: Random, pack: RegionPack, day: ServiceDay): Disruption[] {
  if (pack.shifts.length === 0) return [];
  const shift = random.pick(pack.shifts);
  const starts = atLocalTime(day, shift.starts, pack.timeZone);
  const startsAt = addSeconds(starts, seconds(random.int(minutes(30), minutes(60))));
  return [{ kind: "lateDriver", driverId: shift.driverId, startsAt }];
}

/** One of the districts that have vehicles. */
function cutOff(random: Random, { vehicles }: RegionPack, from: Instant): Disruption[] {
  const districts = [...new Set(vehicles.map(({ districtId }) => districtId))];
  if (districts.length === 0) return [];
  const until = addSeconds(from, NO_NETWORK);
  return [{ kind: "noNetwork", districtId: random.pick(districts), from, until }];
}

/** Where somebody is to be brought on this day, so that it concerns somebody. */
function closedRoad(random: Random, wishes: readonly TripWish[], from: Instant): ClosedRoad[] {
  const goals = wishes.filter(({ requested }) => requested.kind === "arriveBy");
  if (goals.length === 0) return [];
  const { point: at } = random.pick(goals).dropoff;
  const until = addSeconds(from, CLOSED.length);
  return [{ kind: "closedRoad", at, meters: CLOSED.meters, from, until }];
}

/** Known an hour before the first session that ends later. */
function lateClinic(random: Random, wishes: readonly TripWish[]): LateClinic[] {
  const sessions = wishes.filter(isUncertain);
  if (sessions.length === 0) return [];
  const { pickup, requested } = random.pick(sessions);
  if (pickup.placeId === undefined) return [];
  const at = addSeconds(requested.at, hours(-1));
  return [{ kind: "lateClinic", placeId: pickup.placeId, minutes: CLINIC_LATE_MINUTES, at }];
}

const stormFrom = (from: Instant): DustStorm => ({ kind: "dustStorm", from, until: addSeconds(from, STORM) });
