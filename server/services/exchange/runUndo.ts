import type { RiderId } from "../../../shared/ids/index.ts";
import { changesOf } from "../../domain/exchange/compareRider.ts";
import type { Fact } from "../../domain/facts/fact.ts";
import type { CheckedRow, KnownRider, Stores } from "../../stores/index.ts";
import { recordFacts } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import type { ExchangeNeeds } from "./needs.ts";
import { byWhom } from "./runImport.ts";
import type { ExchangeUseCases } from "./useCases.ts";

const PIECE = 500;

/** Puts people back as they were before a list was taken over. Who was changed since, or rides by now, stays, and is counted. */
export function createRunUndo(deps: ExchangeNeeds): ExchangeUseCases["runUndo"] {
  const { db, clock } = deps;
  return async (importId) => {
    const found = await db.exchange.find(importId);
    if (found?.status !== "undoing") return;
    await db.transaction(async (tx) => {
      const by = await byWhom(tx, found);
      const about = { import: importId };
      const put = { rows: 0, kept: 0 };
      for (let after = 0; ; ) {
        const rows = await tx.exchange.listToApply(importId, after, PIECE);
        const last = rows.at(-1);
        if (last === undefined) break;
        after = last.position;
        const { back, out } = await putBack(deps, tx, rows);
        const told =
          (kind: "rider.putBack" | "rider.takenOut") =>
          (riderId: RiderId): Fact => ({
            ...{ kind, concerns: { riderId }, by, at: clock.now(), details: about },
          });
        await recordFacts(tx, [...back.map(told("rider.putBack")), ...out.map(told("rider.takenOut"))]);
        put.rows += back.length + out.length;
        put.kept += rows.length - back.length - out.length;
        await db.exchange.setDone(importId, put.rows + put.kept);
      }
      const at = clock.now();
      await recordFacts(tx, [{ kind: "list.undone", concerns: {}, by, at, details: { ...about, ...put } }]);
      await tx.exchange.setStatus(importId, "undone", { kept: put.kept });
    });
  };
}

async function putBack(
  deps: ExchangeNeeds,
  tx: Stores,
  rows: readonly CheckedRow[],
): Promise<{ back: RiderId[]; out: RiderId[] }> {
  const iins = rows.map(({ iin }) => iin);
  await tx.exchange.lockRiders(iins);
  const known = await tx.exchange.listRiders(iins, todayOf(deps));
  const holders = await tx.exchange.listHolders(rows.flatMap(({ was }) => was?.phone ?? []));
  const untouched = rows.filter((row) => isAsTaken(row, known.get(row.iin)));
  const back = untouched.flatMap(({ riderId, iin, was, is }) =>
    riderId === undefined || was === undefined || is === undefined || (holders.get(was.phone) ?? iin) !== iin
      ? []
      : [{ id: riderId, was: is, state: was }],
  );
  await tx.exchange.changeRiders(back, todayOf(deps));
  const fresh = untouched.flatMap(({ outcome, riderId }) =>
    outcome === "new" && riderId !== undefined ? [riderId] : [],
  );
  return { back: back.map(({ id }) => id), out: await tx.exchange.removeRiders(fresh) };
}

const isAsTaken = ({ is }: CheckedRow, now: KnownRider | undefined): boolean =>
  is !== undefined && now !== undefined && changesOf(is, now.state).length === 0;
