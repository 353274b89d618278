import type { ServiceDay } from "../../../../shared/time/index.ts";
import type { ListedState, ListShape, ReadRow } from "../../../domain/exchange/listShape.ts";
import { listedWho, whoIsMeant } from "../../../domain/exchange/meantRider.ts";
import type { RiderFileRecord } from "../../../domain/people/record.ts";
import type { Stores } from "../../../stores/index.ts";

/** More of one name than this nobody tells apart by a year. */
const MOST_OF_A_NAME = 50;

/** Finds whom rows mean by their IIN, their phone, or their name with the year of birth; what is wrong is said of that cell. */
export async function lookUpRiders(
  tx: Stores,
  rows: readonly ReadRow[],
  { shape, day }: { shape: ListShape; day: ServiceDay },
): Promise<ReadRow[]> {
  const told = rows.flatMap(({ told }) => told ?? []);
  const iins = told.flatMap(({ iin }) => iin ?? []);
  const phones = told.flatMap(({ iin, phone }) => (iin === undefined ? (phone ?? []) : []));
  const holders = await tx.riderRecords.listHolders({ iins, phones });
  const known = await tx.riderRecords.listByIds(holders.map(({ id }) => id));
  const found: ReadRow[] = [];
  for (const row of rows) {
    if (row.told === undefined) found.push(row);
    else
      found.push(
        withRider(row, row.told, { shape, candidates: await candidatesOf(tx, row.told, { known, day }) }),
      );
  }
  return found;
}

async function candidatesOf(
  tx: Stores,
  { iin, phone, name = "" }: ListedState,
  { known, day }: { known: readonly RiderFileRecord[]; day: ServiceDay },
): Promise<readonly RiderFileRecord[]> {
  if (iin !== undefined) return known.filter((each) => each.iin === iin);
  if (phone !== undefined) return known.filter((each) => each.phone === phone);
  const { riders } = await tx.riders.search(name, { offset: 0, limit: MOST_OF_A_NAME }, day);
  return tx.riderRecords.listByIds(riders.map(({ id }) => id));
}

function withRider(
  row: ReadRow,
  told: ListedState,
  { shape, candidates }: { shape: ListShape; candidates: readonly RiderFileRecord[] },
): ReadRow {
  const meant = whoIsMeant(told, candidates);
  if (meant.kind === "fault") {
    const { column, fault } = meant;
    return { ...row, told: undefined, faults: [...row.faults, { column, fault }] };
  }
  const is = { ...told, ...listedWho(meant.record) };
  return { ...row, told: is, key: shape.keyOf(is), name: shape.nameOf(is) };
}

/** Records of those whose IINs begin keys. */
export async function ridersOfKeys(
  tx: Stores,
  keys: readonly string[],
): Promise<ReadonlyMap<string, RiderFileRecord>> {
  const iins = [...new Set(keys.map((key) => key.split(" ")[0] ?? ""))].filter((iin) => /^\d{12}$/.test(iin));
  const records = await tx.riderRecords.listByIins(iins);
  return new Map(records.map((record) => [record.iin, record]));
}
