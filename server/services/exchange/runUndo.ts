import { recordFact } from "../records/recordFact.ts";
import type { ExchangeNeeds } from "./needs.ts";
import { beginWork, followRows, rowsOf } from "./runImport.ts";
import type { ExchangeUseCases } from "./useCases.ts";

/** Puts records back as they were before a list was taken over. What was changed since, or is used by now, stays, and is counted. */
export function createRunUndo(deps: ExchangeNeeds): ExchangeUseCases["runUndo"] {
  const { db, clock } = deps;
  return async (importId) => {
    const found = await db.exchange.find(importId);
    if (found === undefined || !["undoing", "undone"].includes(found.status)) return;
    const work = await beginWork(deps, found, true);
    if (found.status === "undoing")
      await db.transaction(async (tx) => {
        const put = { rows: 0, kept: 0 };
        for await (const rows of rowsOf(tx, importId)) {
          const back = await work.open.putBack(tx, rows, work.of);
          put.rows += back;
          put.kept += rows.length - back;
          await db.exchange.setDone(importId, put.rows + put.kept);
        }
        const about = { concerns: {}, by: work.of.by, at: clock.now() };
        await recordFact(tx, { kind: "list.undone", ...about, details: { import: importId, ...put } });
        await tx.exchange.setStatus(importId, "undone", { kept: put.kept });
      });
    await followRows(db, work);
  };
}
