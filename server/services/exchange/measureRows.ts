import { RiderId } from "../../../shared/ids/index.ts";
import type { CellFaultView, RiderColumn } from "../../../shared/schemas/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import {
  type Compared,
  compareRider,
  type RiderState,
  type Usual,
} from "../../domain/exchange/compareRider.ts";
import { type CategoryNames, type ReadRow, readRider } from "../../domain/exchange/readRider.ts";
import type { TableRow } from "../../files/index.ts";
import type { CheckedRow, KnownRider, Stores } from "../../stores/index.ts";

export interface Measure {
  places: ReadonlyMap<RiderColumn, number>;
  categories: CategoryNames;
  usual: Usual;
  day: ServiceDay;
  isComplete: boolean;
  createId(): string;
  /** What earlier rows of the same file have. */
  seen: { iins: Set<string>; phones: Map<string, string> };
}

/** Rows of a list, measured by what we have of the same people. */
export async function measureRows(
  tx: Pick<Stores, "exchange">,
  rows: readonly TableRow[],
  measure: Measure,
): Promise<Omit<CheckedRow, "position">[]> {
  const read = rows.map((row) => ({ row, ...readRider(row.cells, measure.places, measure.categories) }));
  const known = await tx.exchange.listRiders(
    read.map(({ iin }) => iin),
    measure.day,
  );
  const phones = read.flatMap(({ told }) => told?.phone ?? []);
  const holders = await tx.exchange.listHolders(phones);
  return read.map(({ row, ...each }) => {
    const before = known.get(each.iin);
    const compared = measureOne(each, before, { ...measure, holders });
    const { outcome, changes } = compared;
    const isNew = outcome === "new" && measure.isComplete;
    return {
      ...{ no: row.no, outcome, changes, iin: each.iin, faults: compared.faults },
      name: each.name || (before?.state.name ?? ""),
      riderId: before?.id ?? (isNew ? RiderId.parse(measure.createId()) : undefined),
      was: outcome === "changed" ? before?.state : undefined,
      is: outcome === "changed" || isNew ? compared.is : undefined,
    };
  });
}

function measureOne(
  { iin, told, faults }: ReadRow,
  before: KnownRider | undefined,
  { seen, usual, isComplete, holders }: Measure & { holders: ReadonlyMap<string, string> },
): Compared {
  const isTwice = seen.iins.has(iin);
  seen.iins.add(iin);
  const more: CellFaultView[] = isTwice && iin !== "" ? [{ column: "iin", fault: "twiceInFile" }] : [];
  if (told === undefined) return wrong([...faults, ...more]);
  const { phone } = told;
  if (phone !== undefined) {
    const other = seen.phones.get(phone);
    if (other !== undefined && other !== iin) more.push({ column: "phone", fault: "twiceInFile" });
    else if ((holders.get(phone) ?? iin) !== iin) more.push({ column: "phone", fault: "takenByOther" });
    seen.phones.set(phone, other ?? iin);
  }
  if (more.length > 0) return wrong(more);
  const compared = compareRider(told, before?.state, { usual, isComplete });
  const overlaps = before?.otherTimes.some((times) => isOverlapping(times, compared.is)) ?? false;
  return overlaps && compared.outcome === "changed"
    ? wrong([{ column: "from", fault: "overlapsOther" }])
    : compared;
}

const wrong = (faults: readonly CellFaultView[]): Compared => ({ outcome: "wrong", changes: [], faults });

type Times = Pick<RiderState, "from" | "until">;
const LAST = "9999-12-31";
/** Days, inclusive; no beginning and no end are known where there is none. */
const isOverlapping = (one: Times, other: Times | undefined): boolean =>
  other !== undefined &&
  (one.from ?? "") <= (other.until ?? LAST) &&
  (other.from ?? "") <= (one.until ?? LAST);
