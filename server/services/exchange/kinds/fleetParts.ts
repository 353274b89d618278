import type { CellFaultView, FleetOperator, ListColumn } from "../../../../shared/schemas/index.ts";
import type { ListShape } from "../../../domain/exchange/listShape.ts";
import type { Fact } from "../../../domain/facts/fact.ts";
import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import type { RosterQuery } from "../../../stores/roster.ts";
import { recordFacts } from "../../records/recordFact.ts";
import type { KnownRecord, ListDescription } from "../listDescription.ts";

const PIECE = 500;

/** A plate as it is told apart from others, in any writing of it. */
export const plainPlate = (plate: string): string => plate.replace(/[\s-]/g, "").toUpperCase();

/** Everything of the fleet that is the actor's, in pieces. */
export async function* allOf<Kept>(
  scope: RosterQuery["scope"],
  read: (query: RosterQuery) => Promise<readonly Kept[]>,
): AsyncGenerator<readonly Kept[]> {
  for (let offset = 0; ; offset += PIECE) {
    const piece = await read({ scope, text: "", offset, limit: PIECE });
    if (piece.length > 0) yield piece;
    if (piece.length < PIECE) return;
  }
}

/** What is the actor's by key: a fleet has hundreds, so all of it is read. */
export const findAmong =
  <Kept>(
    listAll: ListDescription<Kept>["listAll"],
    keyOf: ListShape["keyOf"],
  ): ListDescription<Kept>["find"] =>
  async (tx) => {
    const found = new Map<string, KnownRecord<Kept>>();
    for await (const piece of listAll(tx)) for (const each of piece) found.set(keyOf(each.state), each);
    return found;
  };

/** What another record has already, row by row. */
export async function judgeTaken<Row>(
  rows: readonly Row[],
  column: ListColumn,
  isTaken: (row: Row) => Promise<boolean>,
): Promise<CellFaultView[][]> {
  const faults: CellFaultView[][] = [];
  for (const row of rows) faults.push((await isTaken(row)) ? [{ column, fault: "takenByOther" }] : []);
  return faults;
}

/** Operators that are the actor's, by id, with what they are called. */
export const operatorNames = (operators: readonly FleetOperator[]): Record<string, readonly string[]> =>
  Object.fromEntries(operators.map(({ id, name }) => [id, [name.kk, name.ru, name.en]]));

/** What the schema of the office's form finds, said of the columns that the parts stand in. */
export function schemaFaults(
  error: { issues: readonly { code?: string | undefined; path: readonly PropertyKey[] }[] },
  columnOf: (part: string) => ListColumn | undefined,
): CellFaultView[] {
  const faults = error.issues.map((issue): CellFaultView => {
    const column = columnOf(String(issue.path[0])) ?? columnOf(String(issue.path[1]));
    const isRange = issue.code === "too_big" || issue.code === "too_small";
    return { column: column ?? "plate", fault: isRange ? "outOfRange" : "notTogether" };
  });
  return faults.filter(({ column }, index) => faults.findIndex((each) => each.column === column) === index);
}

/** Writes one after another by the door of the office's form; answers with how many it took. */
export async function writeEach<Item>(
  items: readonly Item[],
  write: (item: Item) => Promise<unknown>,
): Promise<number> {
  let written = 0;
  for (const item of items) {
    try {
      await write(item);
      written += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return written;
}

/** Takes out what nobody uses, with the fact of each. */
export async function takeOutEach(
  tx: Stores,
  ids: readonly string[],
  { remove, factOf }: { remove: (id: string) => Promise<boolean>; factOf: (id: string) => Fact },
): Promise<string[]> {
  const out: string[] = [];
  for (const id of ids) if (await remove(id)) out.push(id);
  await recordFacts(tx, out.map(factOf));
  return out;
}
