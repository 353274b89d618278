import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { atLocalTime, type Instant, minutes, type Seconds } from "../../../shared/time/index.ts";
import type { Plan } from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Look } from "../../stores/looks.ts";
import { type HandPlacement, NOTICEABLE_MS } from "../planning/index.ts";
import type { DispatchingNeeds } from "./needs.ts";

/** The trip's own times move along with the clock while somebody looks; by so much nobody minds. */
const OWN_NOTICEABLE_MS = minutes(5) * 1000;

/** What a preview shows of all that the change touches: the trip, its place in the run it goes to, people of both runs. */
export function lookAt(
  { trip }: TripRecord,
  { shiftId, preview }: Pick<HandPlacement, "shiftId" | "preview">,
  { region }: Pick<DispatchingNeeds, "region">,
): Look {
  const own = preview.people.find(({ tripId }) => tripId === trip.id)?.after;
  const at = (time: Seconds | undefined): Instant | undefined =>
    time === undefined ? undefined : atLocalTime(trip.serviceDay, time, region.timeZone);
  return {
    tripVersion: trip.version,
    feasible: preview.violations.length === 0,
    between: neighborsOf(trip.id, shiftId, preview.plan),
    pickupAt: at(own?.pickupAt),
    dropoffAt: at(own?.dropoffAt),
    others: preview.people
      .filter(({ tripId }) => tripId !== trip.id)
      .map(({ tripId, pickupLater, dropoffLater, promiseMissedBy }) => ({
        ...{ tripId, pickupLater, dropoffLater, promiseMissedBy },
      })),
  };
}

/** The stops right before and after those of the trip; "" where the run begins or ends. */
function neighborsOf(tripId: TripId, shiftId: ShiftId, { routes }: Plan): string[] {
  const stops = (routes.find((route) => route.shiftId === shiftId)?.stops ?? []).filter(
    (stop) => stop.kind !== "break",
  );
  const nameOf = (index: number) => {
    const stop = stops[index];
    return stop === undefined ? "" : `${stop.kind} ${stop.tripId}`;
  };
  return stops.flatMap((stop, index) =>
    stop.tripId === tripId ? [nameOf(index - 1), nameOf(index + 1)] : [],
  );
}

/** Nothing that is touched has changed, and nobody would notice a difference between what was shown and what will be done. */
export function stillHolds(shown: Look, now: Look): boolean {
  return (
    shown.tripVersion === now.tripVersion &&
    shown.feasible === now.feasible &&
    shown.between.join() === now.between.join() &&
    isNear(shown.pickupAt, now.pickupAt) &&
    isNear(shown.dropoffAt, now.dropoffAt) &&
    othersFareTheSame(shown.others, now.others)
  );
}

const isNear = (a: Instant | undefined, b: Instant | undefined): boolean =>
  a === undefined || b === undefined ? a === b : Math.abs(a - b) < OWN_NOTICEABLE_MS;

/** Who is not named is not moved. */
function othersFareTheSame(shown: Look["others"], now: Look["others"]): boolean {
  const unmoved = { pickupLater: 0, dropoffLater: 0, promiseMissedBy: 0 };
  const find = (all: Look["others"], id: TripId) => all.find(({ tripId }) => tripId === id) ?? unmoved;
  const near = (a: number, b: number) => Math.abs(a - b) * 1000 < NOTICEABLE_MS;
  return [...shown, ...now].every(({ tripId }) => {
    const [a, b] = [find(shown, tripId), find(now, tripId)];
    return (
      near(a.promiseMissedBy, b.promiseMissedBy) &&
      near(a.pickupLater, b.pickupLater) &&
      near(a.dropoffLater, b.dropoffLater)
    );
  });
}
