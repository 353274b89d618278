import type { TripId } from "../../../shared/ids/index.ts";
import { type NewTripRequest, TripNeeds } from "../../../shared/schemas/index.ts";
import { type Instant, serviceDayOf, toInstant } from "../../../shared/time/index.ts";
import type { Rider } from "../../domain/people/model.ts";
import type { Place } from "../../domain/place.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import { priorityOf } from "../../domain/trips/promise.ts";
import type { RequestRefusal } from "../../domain/trips/requestRules.ts";
import { holdFor } from "../../domain/trips/whenReady.ts";
import { AppError } from "../../errors.ts";
import type { RequestingNeeds } from "./needs.ts";
import { withEntrance } from "./withEntrance.ts";
import { withNames } from "./withNames.ts";
import { withPrecision } from "./withPrecision.ts";

/** With the rider named, also where a rider left out who asks. */
export type Wish = Omit<NewTripRequest, "confirmed">;

/** Throws what a rule says against the wish, if it does. */
export function refuse(refusal: RequestRefusal | undefined): void {
  if (refusal === undefined) return;
  const { code, ...details } = refusal;
  throw new AppError(code, details);
}

/** The trip that a wish would be. */
export function draftTrip(
  deps: RequestingNeeds,
  {
    rider,
    wish,
    bookedBy,
    forecast = toInstant(wish.when.at),
  }: { rider: Rider; wish: Wish; bookedBy: TripRequest["bookedBy"]; forecast?: Instant | undefined },
): TripRequest {
  const { clock, createId, dayRules } = deps;
  const at = toInstant(wish.when.at);
  const serviceDay = serviceDayOf(at, dayRules);
  return {
    id: createId() as TripId,
    version: 1,
    riderId: rider.id,
    serviceDay,
    status: "requested",
    pickup: placeOf(deps, wish.pickup),
    dropoff: placeOf(deps, wish.dropoff),
    requested: { kind: wish.whenReady ? "leaveAt" : wish.when.kind, at },
    whenReady: wish.whenReady && {
      ...{ forecast, planned: holdFor(forecast, clock.now(), deps.termsOn(serviceDay)) },
    },
    companions: wish.companions,
    aid: wish.aid ?? rider.aid,
    assistance: wish.assistance ?? rider.needs?.assistance ?? "door",
    needs: { ...standingNeeds(rider), ...wish.needs },
    purpose: wish.purpose,
    note: wish.note === "" ? undefined : wish.note,
    priorityClass: priorityOf(deps.termsOn(serviceDay), wish.purpose),
    requestedAt: clock.now(),
    bookedBy,
  };
}

const placeOf = (deps: RequestingNeeds, wished: Place): Place =>
  withNames(deps, withEntrance(deps, withPrecision(deps, wished)));

/** What stands in the record and is not asked again. */
const standingNeeds = ({ needs = {} }: Rider): TripNeeds => TripNeeds.parse(needs);
