import type { Clock } from "../../../shared/time/index.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFact } from "./recordFact.ts";

/** Staff looked at a trip, and so at who travels where: every look is written down. */
export const recordOpening = (
  { db, clock }: { db: Stores; clock: Clock },
  actor: Actor,
  trip: TripRequest,
): Promise<void> =>
  recordFact(db, { kind: "trip.opened", concerns: ofTrip(trip), by: actor, at: clock.now(), details: {} });
