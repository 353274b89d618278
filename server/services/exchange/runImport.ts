import { StaffId } from "../../../shared/ids/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import type { CheckedRow, ImportRecord, Stores } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import { kinds } from "./kinds/index.ts";
import type { WritingOf } from "./listDescription.ts";
import type { ExchangeNeeds } from "./needs.ts";
import type { OpenList } from "./openList.ts";
import type { ExchangeUseCases } from "./useCases.ts";

const PIECE = 2000;

/** A record has changed since the list was checked. Ends the transaction, and is no fault. */
class Stale extends Error {}

/** Takes over what a checked list says, all of it or nothing, and tells meanwhile how far it is. */
export function createRunImport(deps: ExchangeNeeds): ExchangeUseCases["runImport"] {
  const { db, clock } = deps;
  return async (importId) => {
    const found = await db.exchange.find(importId);
    if (found === undefined || !["applying", "applied"].includes(found.status)) return;
    const work = await beginWork(deps, found, false);
    if (found.status === "applied") return followRows(db, work); // it was cut short
    try {
      await db.transaction(async (tx) => {
        const rows = await takeOver(deps, tx, work);
        const at = clock.now();
        const about = { concerns: {}, by: work.of.by, at };
        await recordFact(tx, { kind: "list.applied", ...about, details: { import: importId, rows } });
        await tx.exchange.setStatus(importId, "applied", { appliedAt: at });
      });
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      await db.exchange.setStatus(importId, "stale");
      return;
    }
    await followRows(db, work);
  };
}

export interface ListWork {
  found: ImportRecord;
  open: OpenList;
  of: WritingOf;
}

/** As whoever has decided it, with what is theirs now. */
export async function beginWork(
  deps: ExchangeNeeds,
  found: ImportRecord,
  isUndo: boolean,
): Promise<ListWork> {
  const account = await deps.db.accounts.findStaffById(StaffId.parse(found.staffId));
  if (account === undefined) throw new AppError("session.forbidden");
  const { role, id, scope } = account;
  const actor: Actor = { role, id, scope };
  const context = { actor, day: todayOf(deps) };
  const of = { ...context, importId: found.id, by: { role, id }, isUndo };
  return { found, of, open: await kinds[found.kind](deps, context) };
}

/** Rows that a list would change or has changed, in pieces. */
export async function* rowsOf(
  stores: Pick<Stores, "exchange">,
  importId: string,
): AsyncGenerator<CheckedRow[]> {
  for (let after = 0; ; ) {
    const rows = await stores.exchange.listToApply(importId, after, PIECE);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.position;
  }
}

/** What comes of it beyond what was written, once that is stored. */
export async function followRows(stores: Pick<Stores, "exchange">, { found, open }: ListWork): Promise<void> {
  for await (const rows of rowsOf(stores, found.id)) await open.follow(rows);
}

async function takeOver(
  { db }: Pick<ExchangeNeeds, "db">,
  tx: Stores,
  { found, open, of }: ListWork,
): Promise<number> {
  let done = 0;
  for await (const rows of rowsOf(tx, found.id)) {
    if (!(await open.takeOver(tx, rows, of))) throw new Stale();
    done += rows.length;
    await db.exchange.setDone(found.id, done);
  }
  return done;
}
