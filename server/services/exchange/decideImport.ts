import { type ListColumn, type ListKind, listColumns } from "../../../shared/schemas/index.ts";
import { addSeconds, hours } from "../../../shared/time/index.ts";
import { plainName } from "../../domain/exchange/matchColumns.ts";
import type { Actor } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import { canChangeByLists, canReadLists, seesAllLists } from "../../policies/index.ts";
import type { CheckedRow, ImportRecord } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import { kinds } from "./kinds/index.ts";
import type { ExchangeNeeds } from "./needs.ts";
import type { ExchangeUseCases, ShownRow } from "./useCases.ts";

const UNDO_FOR = hours(24);
const RECENT = 30;

type Deciding = Pick<
  ExchangeUseCases,
  "sayColumns" | "listImports" | "getImport" | "applyImport" | "undoImport"
>;

const known = (found: ImportRecord | undefined): ImportRecord => {
  if (found === undefined) throw new AppError("list.unknown");
  return found;
};

/** Of whoever sees it not, it does not exist. */
function requireSeen(actor: Actor, found: ImportRecord | undefined): ImportRecord {
  const { kind, staffId } = known(found);
  if (!canReadLists(actor, kind)) throw new AppError("session.forbidden");
  if (!seesAllLists(actor) && staffId !== actor.id) throw new AppError("list.unknown");
  return known(found);
}

/** What became of rows that were taken over, where that is more than a record. */
async function withResults(
  deps: ExchangeNeeds,
  { actor, found, rows }: { actor: Actor; found: ImportRecord; rows: readonly CheckedRow[] },
): Promise<ShownRow[]> {
  if (found.status !== "applied") return [...rows];
  const open = await kinds[found.kind](deps, { actor, day: todayOf(deps) });
  const results = await open.results(
    deps.db,
    rows.flatMap(({ key, is }) => (is === undefined ? [] : [key])),
  );
  return rows.map((row) => ({ ...row, ...results.get(row.key) }));
}

const isColumnOf = (kind: ListKind, column: ListColumn): boolean =>
  listColumns[kind].some((each) => each === column);

type Status = ImportRecord["status"];
interface Step {
  readonly from: Status;
  readonly via: "applying" | "undoing";
  readonly to: Status;
}
const applying: Step = { from: "checked", via: "applying", to: "applied" };
const undoing: Step = { from: "applied", via: "undoing", to: "undone" };

/** What becomes of a checked list. */
export function createDecideImport(deps: ExchangeNeeds): Deciding {
  const { db, clock } = deps;
  return {
    applyImport: (actor, importId) => begin(deps, { actor, importId }, applying),
    undoImport: (actor, importId) => begin(deps, { actor, importId }, undoing),
    listImports: async (actor) =>
      db.exchange.list(RECENT, seesAllLists(actor) ? undefined : { staffId: actor.id }),
    async getImport(actor, importId, { outcome, ...page }) {
      const found = requireSeen(actor, await db.exchange.find(importId));
      const { rows, total } = await db.exchange.listRows(importId, outcome, page);
      return { import: found, rows: await withResults(deps, { actor, found, rows }), total };
    },
    sayColumns: (actor, kind, { columns }) =>
      db.transaction(async (tx) => {
        if (!canChangeByLists(actor, kind)) throw new AppError("session.forbidden");
        if (columns.some(({ column }) => column !== null && !isColumnOf(kind, column)))
          throw new AppError("list.columnUnknown", { field: "columns" });
        const named = columns.map(({ name, column }) => ({ name: plainName(name), meaning: column }));
        await tx.exchange.tellColumns(kind, named);
        const details = { list: kind, columns: named.map(({ meaning }) => meaning ?? "") };
        await recordFact(tx, { kind: "list.columnsTold", concerns: {}, by: actor, at: clock.now(), details });
      }),
  };
}

/** The same wish once more finds the work under way or done. */
function begin(
  { db, clock }: ExchangeNeeds,
  { actor, importId }: { actor: Actor; importId: string },
  { from, via, to }: Step,
): Promise<ImportRecord> {
  return db.transaction(async (tx) => {
    const found = requireSeen(actor, await tx.exchange.lock(importId));
    if (!canChangeByLists(actor, found.kind)) throw new AppError("session.forbidden");
    if (found.status === via || found.status === to) return found;
    if (found.status !== from || found.purpose !== "import") throw new AppError("list.decided");
    const until = addSeconds(found.appliedAt ?? clock.now(), UNDO_FOR);
    if (via === "undoing" && clock.now() > until) throw new AppError("list.undoOver");
    await tx.exchange.setStatus(importId, via, { staffId: actor.id });
    await tx.exchange.setDone(importId, 0);
    await tx.outbox.addJob(via === "applying" ? "applyImport" : "undoImport", { importId });
    return known(await tx.exchange.find(importId));
  });
}
