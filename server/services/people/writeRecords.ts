import type { ErrorCode } from "../../../shared/errors/index.ts";
import { faultOfPeriods, type RiderFileRecord } from "../../domain/people/record.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import type { RiderHolder } from "../../stores/riderRecords.ts";
import type { CommonNeeds } from "../records/needs.ts";
import { todayOf } from "../records/today.ts";

/** A record as it is to be, and as it stands; without one it is new. */
export interface RecordWriting {
  record: RiderFileRecord;
  stored?: RiderFileRecord | undefined;
}
export interface RecordFault {
  code: ErrorCode;
  field: "eligibility" | "iin" | "phone";
}

/**
 * The one door through which records are written, one by the office's form and tens of thousands by a list: all of them, or none and what
 * stands against it. The caller has locked those that stand, and writes down what happened.
 */
export async function writeRecords(
  tx: Pick<Stores, "riderRecords">,
  deps: Pick<CommonNeeds, "clock" | "dayRules" | "termsOn">,
  writings: readonly RecordWriting[],
): Promise<RecordFault | undefined> {
  const categories = new Set<string>(deps.termsOn(todayOf(deps)).categories.map(({ id }) => id));
  const records = writings.map(({ record }) => record);
  const holders = await tx.riderRecords.listHolders({
    iins: records.map(({ iin }) => iin),
    phones: records.map(({ phone }) => phone),
  });
  const taken = takenBy(holders, writings);
  for (const writing of writings) {
    const fault = faultOf(writing, { categories, taken });
    if (fault !== undefined) return fault;
  }
  // Whoever gives a number away does so before somebody else gets it.
  await tx.riderRecords.replace(writings.flatMap(({ record, stored }) => (stored ? [record] : [])));
  const added = writings.flatMap(({ record, stored }) => (stored ? [] : [record]));
  // Somebody else wrote one of the numbers since they were looked for: asked once more, it is known whose it is.
  if (!(await tx.riderRecords.create(added))) throw new AppError("rider.stale");
  return undefined;
}

interface Taken {
  iins: ReadonlyMap<string, string>;
  phones: ReadonlyMap<string, string>;
}
const takenBy = (holders: readonly RiderHolder[], writings: readonly RecordWriting[]): Taken => {
  const written = new Set<string>(writings.map(({ record }) => record.id));
  const others = holders.filter(({ id }) => !written.has(id));
  return {
    iins: new Map(others.map(({ iin, id }) => [iin, id])),
    phones: new Map(others.map(({ phone, id }) => [phone, id])),
  };
};

function faultOf(
  { record, stored }: RecordWriting,
  { categories, taken }: { categories: ReadonlySet<string>; taken: Taken },
): RecordFault | undefined {
  const { iin, phone, eligibility } = record;
  const fault = faultOfPeriods(eligibility);
  if (fault !== undefined) return { code: fault, field: "eligibility" };
  const isKnown = (category: string) =>
    categories.has(category) || stored?.eligibility.some((each) => each.category === category) === true;
  if (!eligibility.every(({ category }) => isKnown(category)))
    return { code: "category.unknown", field: "eligibility" };
  if (taken.iins.has(iin)) return { code: "rider.iinTaken", field: "iin" };
  if (taken.phones.has(phone)) return { code: "rider.phoneTaken", field: "phone" };
  return undefined;
}
