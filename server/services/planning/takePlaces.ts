import type { InsertionResult } from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Placing } from "./commitPlacing.ts";

/** Perhaps together with one that it is linked to. */
export const hasPlace = ({ placed }: Placing, { trip }: TripRecord): boolean =>
  placed.some(({ record }) => record.trip.id === trip.id);

/** Whoever of the party was inserted has a place from now on, in the plan that has them. */
export function takePlaces(
  placing: Placing,
  { plan, inserted }: Extract<InsertionResult, { kind: "inserted" }>,
  party: readonly TripRecord[],
): void {
  placing.after = plan;
  for (const { tripId, shiftId } of inserted) {
    const record = party.find(({ trip }) => trip.id === tripId);
    if (record !== undefined) placing.placed.push({ record, shiftId });
  }
}
