import type { StaffId } from "../../../shared/ids/index.ts";
import { changesOf } from "../../domain/exchange/compareRider.ts";
import type { Fact, FactBy } from "../../domain/facts/fact.ts";
import type { CheckedRow, ImportRecord, KnownRider, Stores } from "../../stores/index.ts";
import { recordFacts } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import type { ExchangeNeeds } from "./needs.ts";
import type { ExchangeUseCases } from "./useCases.ts";

const PIECE = 500;

/** A record has changed since the list was checked. Ends the transaction, and is no fault. */
class Stale extends Error {}

/** Takes over what a checked list says, all of it or nothing, and tells meanwhile how far it is. */
export function createRunImport(deps: ExchangeNeeds): ExchangeUseCases["runImport"] {
  const { db, clock } = deps;
  return async (importId) => {
    const found = await db.exchange.find(importId);
    if (found?.status !== "applying") return;
    try {
      await db.transaction(async (tx) => {
        const by = await byWhom(tx, found);
        const rows = await takeOver(deps, tx, { found, by });
        const at = clock.now();
        await recordFacts(tx, [
          { kind: "list.applied", concerns: {}, by, at, details: { import: importId, rows } },
        ]);
        await tx.exchange.setStatus(importId, "applied", { appliedAt: at });
      });
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      await db.exchange.setStatus(importId, "stale");
    }
  };
}

export async function byWhom(tx: Stores, { staffId }: ImportRecord): Promise<FactBy> {
  const account = await tx.accounts.findStaffById(staffId as StaffId);
  return account === undefined ? { role: "nobody" } : { role: account.role, id: account.id };
}

async function takeOver(
  deps: ExchangeNeeds,
  tx: Stores,
  { found, by }: { found: ImportRecord; by: FactBy },
): Promise<number> {
  const day = todayOf(deps);
  let done = 0;
  for (let after = 0; ; ) {
    const rows = await tx.exchange.listToApply(found.id, after, PIECE);
    const last = rows.at(-1);
    if (last === undefined) return done;
    after = last.position;
    await requireUnchanged(deps, tx, rows);
    const state = (row: CheckedRow) => required(row.is);
    const fresh = rows.filter(({ outcome }) => outcome === "new");
    const changed = rows.filter(({ outcome }) => outcome === "changed");
    await tx.exchange.addRiders(
      fresh.map((row) => ({ id: required(row.riderId), iin: row.iin, state: state(row) })),
    );
    await tx.exchange.changeRiders(
      changed.map((row) => ({ id: required(row.riderId), was: required(row.was), state: state(row) })),
      day,
    );
    const at = deps.clock.now();
    await recordFacts(
      tx,
      rows.map((row): Fact => factOf(row, found.id, { by, at })),
    );
    done += rows.length;
    await deps.db.exchange.setDone(found.id, done);
  }
}

function factOf(
  { outcome, riderId, changes }: CheckedRow,
  importId: string,
  when: Pick<Fact, "by" | "at">,
): Fact {
  const concerns = { riderId };
  if (outcome === "new") return { kind: "rider.added", concerns, ...when, details: {} };
  const fields = changes.map(({ column }) => column);
  return { kind: "rider.imported", concerns, ...when, details: { import: importId, fields } };
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError("a row to be taken over lacks a part");
  return value;
}

/** Throws Stale where a record is not as the check has seen it, or somebody else has got the phone. */
async function requireUnchanged(deps: ExchangeNeeds, tx: Stores, rows: readonly CheckedRow[]): Promise<void> {
  const iins = rows.map(({ iin }) => iin);
  await tx.exchange.lockRiders(iins);
  const known = await tx.exchange.listRiders(iins, todayOf(deps));
  const holders = await tx.exchange.listHolders(rows.flatMap(({ is }) => is?.phone ?? []));
  const isFree = ({ iin, is }: CheckedRow) => (holders.get(is?.phone ?? "") ?? iin) === iin;
  if (!rows.every((row) => isFree(row) && isAsSeen(row, known.get(row.iin)))) throw new Stale();
}

function isAsSeen({ was }: CheckedRow, now: KnownRider | undefined): boolean {
  if (was === undefined || now === undefined) return was === undefined && now === undefined;
  return changesOf(was, now.state).length === 0;
}
