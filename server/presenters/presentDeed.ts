import type { DeedUndone, DeedView, UndoableDeed } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { Actor } from "../domain/people/model.ts";
import type { Deed } from "../domain/undo/deed.ts";
import type { OpenDeed, Undoing } from "../services/records/undo/undoUseCases.ts";
import { presentWindow } from "./parts.ts";

export const presentUndoable = ({ id, changed: { kind }, until }: Deed): UndoableDeed => ({
  ...{ id, kind, until: toIso(until) },
});

export const presentDeed = ({ deed, trips, plate }: OpenDeed, actor: Actor): DeedView => ({
  ...presentUndoable(deed),
  ...{ at: toIso(deed.at), own: deed.by.id === actor.id },
  trips: trips.map(({ trip, rider }) => ({ tripId: trip.id, name: rider.name })),
  ...(deed.shiftId !== undefined && { shiftId: deed.shiftId }),
  ...(plate !== undefined && { plate }),
});

/** With the way to call everybody for whom it stays. */
export function presentUndoing(outcome: Undoing): DeedUndone {
  if (outcome.result === "undone") return outcome;
  if (outcome.result === "blocked") {
    const canBeHad = (outcome.canBeHad ?? []).map(({ bounds, dropoffAt }) => ({
      ...{ pickupWindow: presentWindow(bounds.pickupWindow), dropoff: toIso(dropoffAt) },
    }));
    return { result: "blocked", canBeHad };
  }
  const people = outcome.acted.map(({ what, record: { trip, rider, vehicle } }) => ({
    ...{ tripId: trip.id, name: rider.name, phone: rider.phone, what },
    ...(vehicle !== undefined && { plate: vehicle.plate }),
  }));
  return { result: "acted", people };
}
