import { ofTrip } from "../../domain/facts/concerns.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { phrase } from "../../domain/trips/phrase.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFacts } from "../records/recordFact.ts";
import type { PlanningNeeds } from "./needs.ts";
import { OutdatedPlan } from "./savePlan.ts";

/**
 * Hands requests that fit nowhere to the planners, in the caller's transaction: they stay requested, and everybody reads that room is
 * looked for. Throws OutdatedPlan when one of them has changed.
 */
export async function seekRoom(
  tx: Stores,
  seeking: readonly TripRecord[],
  { clock }: Pick<PlanningNeeds, "clock">,
): Promise<void> {
  for (const { id, version } of seeking.map(({ trip }) => trip)) {
    if (!(await tx.trips.seekRoom({ id, version, reason: phrase("reason.roomSought") })))
      throw new OutdatedPlan("a trip has changed meanwhile");
  }
  const happened = { by: bySystem, at: clock.now(), details: {} };
  await recordFacts(
    tx,
    seeking.map(({ trip }) => ({ kind: "trip.roomSought", concerns: ofTrip(trip), ...happened })),
  );
  for (const serviceDay of new Set(seeking.map(({ trip }) => trip.serviceDay)))
    await tx.outbox.addJob("makeRoom", { serviceDay });
}
