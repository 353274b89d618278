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
import { type Random, type RegionPack, seededRandom } from "../../regions/index.ts";
import { type DayKind, dayFigures } from "./dayKind.ts";

export interface DustStorm {
  readonly kind: "dustStorm";
  readonly from: Instant;
  readonly until: Instant;
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
  | DustStorm;

const NO_NETWORK = minutes(20);
const STORM = hours(3);

/** One breakdown (a hard day has two, a driver who falls ill and a storm, a quiet one none of them), one failed lift, one late driver, one district cut off. */
export function disruptionsOf(
  pack: RegionPack,
  day: ServiceDay,
  { seed, kind }: { seed: number; kind: DayKind },
): Disruption[] {
  const { breakdowns, illDrivers, dustStorm } = dayFigures[kind];
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
    ...(dustStorm ? [stormFrom(between(10, 14))] : []),
    ...random
      .shuffled(pack.vehicles.filter(isSound))
      .slice(0, illDrivers)
      .map(({ id }): Disruption => ({ kind: "illDriver", vehicleId: id, at: between(9, 16) })),
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

const stormFrom = (from: Instant): DustStorm => ({ kind: "dustStorm", from, until: addSeconds(from, STORM) });
