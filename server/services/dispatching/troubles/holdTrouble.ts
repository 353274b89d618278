import type { StaffId } from "../../../../shared/ids/index.ts";
import type { FactBy } from "../../../domain/facts/fact.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import type { OpenTrouble, Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import type { DispatchingNeeds } from "../needs.ts";
import { concernsOf, raiseTroubles } from "./noteTroubles.ts";
import type { TroubleUseCases } from "./troubleUseCases.ts";

/**
 * A dispatcher looks after a trouble: a sign for the others, no lock. Whoever wants to take over what another has says whom they saw
 * there, so that nobody takes something from anybody unseen.
 */
export function createTroubleHolding(
  deps: DispatchingNeeds,
): Pick<TroubleUseCases, "takeTrouble" | "giveBackTrouble"> {
  const { db } = deps;
  return {
    async takeTrouble(actor, { trouble, from }) {
      requireStaff(actor);
      const listed = (await deps.listOpenTroubles()).find(({ id }) => id === trouble);
      if (listed === undefined) throw new AppError("trouble.unknown");
      await db.transaction(async (tx) => {
        await tx.openTroubles.takeTurn();
        await raiseTroubles(tx, deps, [listed]);
        const row = await tx.openTroubles.find(trouble);
        if (row === undefined) throw new AppError("trouble.unknown");
        if (row.holder?.id === actor.id) return;
        if (row.holder?.id !== from && row.holder !== undefined)
          throw new AppError("trouble.held", { values: { name: row.holder.name } });
        await take(tx, deps, { row, actor });
      });
    },

    async giveBackTrouble(actor, trouble) {
      requireStaff(actor);
      await db.transaction(async (tx) => {
        await tx.openTroubles.takeTurn();
        const row = await tx.openTroubles.find(trouble);
        if (row?.holder === undefined || row.holder.id !== actor.id) return;
        const at = deps.clock.now();
        await tx.openTroubles.hold(trouble, { from: row.holder.id, to: undefined, at });
        await noteReleased(tx, { row, by: actor, at, why: "given" });
      });
    },
  };
}

async function take(
  tx: Stores,
  deps: DispatchingNeeds,
  { row, actor }: { row: OpenTrouble; actor: Actor },
): Promise<void> {
  const at = deps.clock.now();
  const to = actor.id as StaffId;
  await tx.openTroubles.hold(row.id, { from: row.holder?.id, to, at });
  if (row.holder !== undefined) await noteReleased(tx, { row, by: actor, at, why: "taken" });
  await recordFact(tx, {
    ...{ kind: "trouble.taken", by: actor, at, concerns: await concernsOf(tx, row) },
    details: { trouble: row.id, kind: row.kind },
  });
}

interface Released {
  row: OpenTrouble;
  by: FactBy;
  at: OpenTrouble["since"];
  why: "given" | "taken";
}

async function noteReleased(tx: Stores, { row, by, at, why }: Released): Promise<void> {
  await recordFact(tx, {
    ...{ kind: "trouble.released", by, at, concerns: await concernsOf(tx, row) },
    details: { trouble: row.id, kind: row.kind, why },
  });
}
