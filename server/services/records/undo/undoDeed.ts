import type { DeedKind } from "../../../../shared/lifeCycle/deed.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { type Deed, type DeedOf, openUntil, tripsOf } from "../../../domain/undo/deed.ts";
import { AppError } from "../../../errors.ts";
import { isStaff } from "../../../policies/index.ts";
import type { CommonNeeds } from "../needs.ts";
import { onceOnly } from "../onceOnly.ts";
import { requireStaff } from "../requireStaff.ts";
import type { OpenDeed, Undoing, UndoUseCases, WaysBack } from "./undoUseCases.ts";

/** The one way in which what was done by hand is undone; how each kind is, the rooms say that do it. */
export function createUndo({ db, clock }: Pick<CommonNeeds, "db" | "clock">, ways: WaysBack): UndoUseCases {
  return {
    async undoDeed(actor, deedId) {
      const deed = await db.deeds.find(deedId);
      if (deed === undefined || !(isStaff(actor) || deed.by.id === actor.id))
        throw new AppError("deed.unknown");
      if (deed.undoneAt !== undefined) return { result: "undone" };
      if (openUntil(deed, clock.now()) === undefined) throw new AppError("deed.undoOver");
      return onceOnly(
        () => wayBack(ways, actor, deed),
        async () =>
          (await db.deeds.find(deedId))?.undoneAt === undefined ? undefined : { result: "undone" },
      );
    },

    async listDeeds(actor) {
      requireStaff(actor);
      const deeds = await db.deeds.listOpen(clock.now());
      const trips = new Map(
        (await db.trips.listByIds([...new Set(deeds.flatMap(tripsOf))])).map((each) => [each.trip.id, each]),
      );
      const shifts = await Promise.all(
        [...new Set(deeds.flatMap(({ shiftId }) => shiftId ?? []))].map((id) => db.fleet.findShift(id)),
      );
      const plates = new Map(
        shifts.flatMap((shift) => (shift ? [[shift.id, shift.vehicle.plate] as const] : [])),
      );
      return deeds.map((deed): OpenDeed => {
        const plate = deed.shiftId && plates.get(deed.shiftId);
        const ofDeed = tripsOf(deed).flatMap((id) => trips.get(id) ?? []);
        return { deed, trips: ofDeed, ...(plate && { plate }) };
      });
    },
  };
}

const isOf = <Kind extends DeedKind>(deed: Deed | DeedOf<Kind>, kind: Kind): deed is DeedOf<Kind> =>
  deed.changed.kind === kind;

function wayBack(ways: WaysBack, actor: Actor, deed: Deed): Promise<Undoing> {
  const asked = <Kind extends DeedKind>(kind: Kind): Promise<Undoing> | undefined =>
    isOf(deed, kind) ? ways[kind](actor, deed) : undefined;
  const answer = asked(deed.changed.kind);
  if (answer === undefined) throw new RangeError("a deed is of its kind");
  return answer;
}
