import {
  addSeconds,
  hours,
  type Instant,
  localSeconds,
  nextServiceDay,
  type Seconds,
  type ServiceDay,
  serviceDay,
  serviceDayOf,
  toInstant,
} from "../../shared/time/index.ts";
import type { RoadConditions } from "../domain/roads/conditions.ts";
import { daysOf, type RegionPack } from "../regions/index.ts";
import { createRouting, type TravelTimeProvider } from "../routing/index.ts";
import type { Roads } from "./play/roads.ts";
import type { World } from "./world/createWorld.ts";
import type { ClosedRoad } from "./world/disruption.ts";

/** A Monday without holidays; the same on every machine and in every year. */
export const simulatedDay: ServiceDay = serviceDay("2027-03-01");
/** Where the clock of the service begins for it: before the first asks, on the day before. */
export const clockBegins = "2027-02-28T08:30:00+05:00";

/** The days after it, and where the clock begins for them. */
export const dayOn = (count: number): ServiceDay => nextServiceDay(simulatedDay, count);
export const beginsOn = (count: number): Instant => addSeconds(toInstant(clockBegins), hours(24 * count));

/** What people know of the region's roads: the service's own estimates, and what is closed. */
export function roadsOf(pack: RegionPack, worlds: readonly Pick<World, "disruptions">[] = []): Roads {
  const usual = createRouting(pack);
  const [dayRules, { timeZone }] = [daysOf(pack), pack];
  const closed = worlds.flatMap(({ disruptions }) =>
    disruptions.filter((each) => each.kind === "closedRoad"),
  );
  const under = new Map<ServiceDay, TravelTimeProvider>();
  /** The roads of a moment's day, and the moment in its seconds. */
  const on = (at: Instant) => {
    const day = serviceDayOf(at, dayRules);
    const known =
      under.get(day) ?? usual.under(conditionsOf(closed, (time) => localSeconds(time, day, timeZone)));
    under.set(day, known);
    return { roads: known, time: localSeconds(at, day, timeZone) };
  };
  return {
    distance: usual.distance,
    path(from, to, departAt) {
      const { roads, time } = on(departAt);
      return roads.path(from, to, time);
    },
    travelTime(from, to, departAt) {
      const { roads, time } = on(departAt);
      return roads.travelTime(from, to, time);
    },
  };
}

const conditionsOf = (closed: readonly ClosedRoad[], local: (at: Instant) => Seconds): RoadConditions => ({
  closed: closed.map(({ at, meters, from, until }) => ({
    place: { kind: "around", at, meters },
    ...{ from: local(from), until: local(until) },
  })),
  slower: [],
});
