import type { TripId } from "../../../shared/ids/index.ts";
import { atLocalTime, type Instant, type Seconds } from "../../../shared/time/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Look, LookedAt } from "../../stores/looks.ts";
import { type HandPlacement, isNearShown, NEAR_MS } from "../planning/index.ts";
import type { DispatchingNeeds } from "./needs.ts";

/** What a preview shows of all that the change touches: the trip, its times, people of both runs. */
export function lookAt(
  { trip }: TripRecord,
  { preview, concession }: Pick<HandPlacement, "preview" | "concession">,
  { region }: Pick<DispatchingNeeds, "region">,
): Look {
  const own = preview.people.find(({ tripId }) => tripId === trip.id)?.after;
  const at = (time: Seconds | undefined): Instant | undefined =>
    time === undefined ? undefined : atLocalTime(trip.serviceDay, time, region.timeZone);
  return {
    tripVersion: trip.version,
    feasible: preview.violations.length === 0,
    ...(concession !== undefined && { concession: JSON.stringify(concession) }),
    pickupAt: at(own?.pickupAt),
    dropoffAt: at(own?.dropoffAt),
    others: preview.people
      .filter(({ tripId }) => tripId !== trip.id)
      .map(({ tripId, pickupLater, dropoffLater, promiseMissedBy }) => ({
        ...{ tripId, pickupLater, dropoffLater, promiseMissedBy },
      })),
  };
}

/** What was shown; without Redis nobody remembers. */
export const findShown = (
  { looks }: Pick<DispatchingNeeds, "looks">,
  at: LookedAt,
): Promise<Look | undefined> => looks.find(at).catch(() => undefined);

/** For deciding later by what was shown. Without Redis only an unchanged day can be acted on. */
export const remember = (
  { looks }: Pick<DispatchingNeeds, "looks">,
  at: LookedAt,
  look: Look,
): Promise<void> => looks.put(at, look).catch(() => undefined);

/**
 * The person fares as it was shown, and nobody else worse than by what nobody minds: then it does not matter what else has changed,
 * be it in the same run. Who fares better than shown needs no second look.
 */
export function stillHolds(shown: Look, now: Look): boolean {
  return (
    shown.tripVersion === now.tripVersion &&
    shown.feasible === now.feasible &&
    shown.concession === now.concession &&
    isNearShown(shown.pickupAt, now.pickupAt) &&
    isNearShown(shown.dropoffAt, now.dropoffAt) &&
    othersFareNoWorse(shown.others, now.others)
  );
}

/** Who is not named is not moved. */
function othersFareNoWorse(shown: Look["others"], now: Look["others"]): boolean {
  const unmoved = { pickupLater: 0, dropoffLater: 0, promiseMissedBy: 0 };
  const find = (id: TripId) => shown.find(({ tripId }) => tripId === id) ?? unmoved;
  const isNoWorse = (was: number, is: number) => (Math.abs(is) - Math.abs(was)) * 1000 < NEAR_MS;
  return now.every(({ tripId, ...is }) => {
    const was = find(tripId);
    return (
      is.promiseMissedBy <= was.promiseMissedBy &&
      isNoWorse(was.pickupLater, is.pickupLater) &&
      isNoWorse(was.dropoffLater, is.dropoffLater)
    );
  });
}
