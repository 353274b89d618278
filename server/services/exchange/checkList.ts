import { AppError } from "../../errors.ts";
import type { TableRow } from "../../files/index.ts";
import { canChangeByLists } from "../../policies/index.ts";
import type { CheckedRow, Stores } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import { kinds } from "./kinds/index.ts";
import type { ExchangeNeeds } from "./needs.ts";
import { type Measuring, nothingSeen, type OpenList } from "./openList.ts";
import { inPieces, type ReadList, readList } from "./readList.ts";
import type { ExchangeUseCases } from "./useCases.ts";

const PIECE = 2000;
/** The region has 35,604 people with programmes; more than that is another file. */
const MOST_ROWS = 200_000;

/** Measures a list by what we have: nothing is stored but the comparison. */
export function createCheckList(deps: ExchangeNeeds): ExchangeUseCases["checkList"] {
  const { db, clock } = deps;
  return async (actor, { kind, purpose, file }) => {
    if (!canChangeByLists(actor, kind)) throw new AppError("session.forbidden");
    const open = await kinds[kind](deps, { actor, day: todayOf(deps) });
    const told = await db.exchange.listToldColumns(kind);
    const list = await readList(deps.readTable(file), { columns: open.shape.columns, told });
    const unknownColumns = list.header?.unknown.map(({ name }) => name) ?? list.firstNames;
    const { header } = list;
    if (header === undefined || header.missing.length > 0)
      return {
        ...{ import: undefined, unknownColumns },
        missing:
          header?.missing ?? open.shape.columns.flatMap(({ key, required }) => (required ? [key] : [])),
      };
    const id = deps.createId();
    await db.transaction(async (tx) => {
      const at = clock.now();
      await tx.exchange.addImport({ ...{ id, kind, purpose, staffId: actor.id, at, unknownColumns } });
      const rows = await storeRows(deps, tx, { id, list, open, isComplete: purpose === "import" });
      await tx.exchange.finishCheck(id);
      const details = { import: id, rows };
      await recordFact(tx, { kind: "list.checked", concerns: {}, by: actor, at, details });
    });
    return { import: await db.exchange.find(id), missing: [], unknownColumns };
  };
}

interface Storing {
  id: string;
  list: ReadList;
  open: OpenList;
  isComplete: boolean;
}

/** Answers with how many rows the list has; what it does not have stands behind them. */
async function storeRows(
  { createId }: ExchangeNeeds,
  tx: Stores,
  { id, list, open, isComplete }: Storing,
): Promise<number> {
  const places = list.header?.places ?? new Map();
  const measuring: Measuring = { places, isComplete, createId, seen: nothingSeen() };
  let position = 0;
  const add = async (rows: readonly Omit<CheckedRow, "position">[]) => {
    const first = position + 1;
    position += rows.length;
    await tx.exchange.addRows(
      id,
      rows.map((row, index) => ({ ...row, position: first + index })),
    );
  };
  for await (const piece of inPieces<TableRow>(list.rows, PIECE)) {
    await add(await open.measure(tx, piece, measuring));
    if (position > MOST_ROWS) throw new AppError("list.tooLarge");
  }
  const told = position;
  const { keyOf, nameOf } = open.shape;
  for await (const piece of open.listAll(tx)) {
    const gone = piece.filter(({ state }) => !measuring.seen.keys.has(keyOf(state)));
    await add(
      gone.map(({ id: recordId, state }) => ({
        ...{ outcome: "gone", key: keyOf(state), name: nameOf(state), recordId, changes: [], faults: [] },
      })),
    );
  }
  return told;
}
