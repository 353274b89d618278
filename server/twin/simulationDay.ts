import {
  addSeconds,
  hours,
  type Instant,
  localSeconds,
  nextServiceDay,
  type ServiceDay,
  serviceDay,
  serviceDayOf,
  toInstant,
} from "../../shared/time/index.ts";
import { daysOf, type RegionPack } from "../regions/index.ts";
import { createRouting } from "../routing/index.ts";
import type { Roads } from "./play/roads.ts";

/** A Monday without holidays; the same on every machine and in every year. */
export const simulatedDay: ServiceDay = serviceDay("2027-03-01");
/** Where the clock of the service begins for it: before the first asks, on the day before. */
export const clockBegins = "2027-02-28T08:30:00+05:00";

/** The days after it, and where the clock begins for them. */
export const dayOn = (count: number): ServiceDay => nextServiceDay(simulatedDay, count);
export const beginsOn = (count: number): Instant => addSeconds(toInstant(clockBegins), hours(24 * count));

/** What people know of the region's roads: the service's own estimates. */
export function roadsOf(pack: RegionPack): Roads {
  const { travelTime, distance, path } = createRouting(pack);
  const dayRules = daysOf(pack);
  return {
    path,
    distance,
    travelTime: (from, to, departAt) =>
      travelTime(from, to, localSeconds(departAt, serviceDayOf(departAt, dayRules), pack.timeZone)),
  };
}
