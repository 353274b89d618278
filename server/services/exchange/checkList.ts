import { AppError } from "../../errors.ts";
import type { TableRow } from "../../files/index.ts";
import { canChangeByLists } from "../../policies/index.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import { type Measure, measureRows } from "./measureRows.ts";
import type { ExchangeNeeds } from "./needs.ts";
import { inPieces, type ReadList, readList } from "./readList.ts";
import type { ExchangeUseCases } from "./useCases.ts";

const PIECE = 500;
/** The region has 35,604 people with programmes; more than that is another file. */
const MOST_ROWS = 200_000;

/** Measures a list by what we have: nothing is stored but the comparison. */
export function createCheckList(deps: ExchangeNeeds): ExchangeUseCases["checkList"] {
  const { db, clock } = deps;
  return async (actor, { kind, purpose, file }) => {
    if (!canChangeByLists(actor)) throw new AppError("session.forbidden");
    const list = await readList(deps.readTable(file), await db.exchange.listToldColumns(kind));
    const unknownColumns = list.header?.unknown.map(({ name }) => name) ?? list.firstNames;
    const { header } = list;
    if (header === undefined || header.missing.length > 0)
      return { import: undefined, missing: header?.missing ?? ["iin"], unknownColumns };
    const id = deps.createId();
    await db.transaction(async (tx) => {
      const at = clock.now();
      await tx.exchange.addImport({ ...{ id, kind, purpose, staffId: actor.id, at, unknownColumns } });
      const rows = await storeRows(tx, id, { list, measure: measureFor(deps, list, purpose === "import") });
      await tx.exchange.finishCheck(id, rows);
      await recordFact(tx, {
        kind: "list.checked",
        concerns: {},
        by: actor,
        at,
        details: { import: id, rows },
      });
    });
    return { import: await db.exchange.find(id), missing: [], unknownColumns };
  };
}

async function storeRows(
  tx: Stores,
  importId: string,
  { list, measure }: { list: ReadList; measure: Measure },
): Promise<number> {
  let position = 0;
  for await (const piece of inPieces<TableRow>(list.rows, PIECE)) {
    const first = position;
    const rows = await measureRows(tx, piece, measure);
    await tx.exchange.addRows(
      importId,
      rows.map((row, index) => ({ ...row, position: first + index + 1 })),
    );
    position += rows.length;
    if (position > MOST_ROWS) throw new AppError("list.tooLarge");
  }
  return position;
}

function measureFor(deps: ExchangeNeeds, { header }: ReadList, isComplete: boolean): Measure {
  const day = todayOf(deps);
  const { categories } = deps.termsOn(day);
  const basis = new Map<string, string>(categories.map(({ id, legalBasis }) => [id, legalBasis]));
  return {
    places: header?.places ?? new Map(),
    categories: Object.fromEntries(categories.map(({ id, name }) => [id, [name.kk, name.ru, name.en]])),
    usual: { today: day, locale: "kk", basisOf: (category) => basis.get(category) ?? "" },
    ...{ day, isComplete, createId: deps.createId },
    seen: { iins: new Set(), phones: new Map() },
  };
}
