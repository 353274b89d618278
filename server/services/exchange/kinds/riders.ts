import { RiderId } from "../../../../shared/ids/index.ts";
import type { ServiceDay } from "../../../../shared/time/index.ts";
import { blankRider, listedRider, withListed } from "../../../domain/exchange/listedRider.ts";
import { changesOf, type ListShape } from "../../../domain/exchange/listShape.ts";
import { riderShape } from "../../../domain/exchange/riderShape.ts";
import type { Fact } from "../../../domain/facts/fact.ts";
import type { RiderFileRecord } from "../../../domain/people/record.ts";
import type { Home, Stores } from "../../../stores/index.ts";
import { tellAddresses, withdrawAddresses, writeRecords } from "../../people/index.ts";
import { recordFacts } from "../../records/recordFact.ts";
import type {
  DescribeList,
  KnownRecord,
  ListDescription,
  ListWriting,
  WritingOf,
} from "../listDescription.ts";
import type { ExchangeNeeds } from "../needs.ts";

const PIECE = 2000;
type Rider = KnownRecord<RiderFileRecord>;
type Riders = ListDescription<RiderFileRecord>;

/** People of the whole region, by their IIN. */
export const describeRiders: DescribeList<RiderFileRecord> = async (deps, { day }) => {
  const shape = shapeOn(deps, day);
  const known = async (tx: Stores, records: readonly RiderFileRecord[]): Promise<Rider[]> => {
    const told = await tx.addresses.listOpen(records.map(({ id }) => id));
    return records.map((kept) => {
      return { id: kept.id, kept, state: listedRider(kept, day, told.get(kept.id)) };
    });
  };
  return {
    shape,
    find: async (tx, keys) => {
      const found = await known(tx, await tx.riderRecords.listByIins(keys));
      return new Map(found.map((each) => [each.kept.iin, each]));
    },
    lock: (tx, keys) => tx.riderRecords.lockByIins(keys),
    judge: judgeRiders,
    async *listAll(stores) {
      for (let after = ""; ; ) {
        const records = await stores.riderRecords.listAfter(after, PIECE);
        const last = records.at(-1);
        if (last === undefined) return;
        yield await known(stores, records);
        after = last.iin;
      }
    },
    write: (tx, writings, of) => writeRiders(deps, tx, { shape, writings, of }),
    takeOut: async (tx, records, of) => {
      const ids = await tx.riderRecords.removeUnused(records.map(({ kept }) => kept.id));
      await recordFacts(
        tx,
        ids.map((riderId) => factOf("rider.takenOut", riderId, { ...of, at: deps.clock.now() })),
      );
      return ids;
    },
  };
};

function shapeOn(deps: ExchangeNeeds, day: ServiceDay): ListShape {
  const { categories } = deps.termsOn(day);
  const basis = new Map<string, string>(categories.map(({ id, legalBasis }) => [id, legalBasis]));
  return riderShape({
    today: day,
    categories: Object.fromEntries(categories.map(({ id, name }) => [id, [name.kk, name.ru, name.en]])),
    basisOf: (category) => basis.get(category) ?? "",
  });
}

/** Nobody's phone becomes somebody else's, and periods of one person share no day. */
const judgeRiders: NonNullable<Riders["judge"]> = async (tx, rows) => {
  const phones = rows.flatMap(({ is }) => is.phone ?? []);
  const holders = await tx.riderRecords.listHolders({ iins: [], phones });
  const iinOf = new Map(holders.map(({ phone, iin }) => [phone, iin]));
  return rows.map(({ is, known }) => {
    const holder = iinOf.get(is.phone ?? "");
    if (holder !== undefined && holder !== is.iin) return [{ column: "phone", fault: "takenByOther" }];
    if (known === undefined) return [];
    const present = known.state;
    const others = known.kept.eligibility.filter(
      (each) => each.from !== present.from || each.until !== present.until,
    );
    return others.some((times) => isOverlapping(times, is))
      ? [{ column: "from", fault: "overlapsOther" }]
      : [];
  });
};

interface Times {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}
const LAST = "9999-12-31";
/** Days, inclusive; no beginning and no end are known where there is none. */
const isOverlapping = (one: Times, other: Times): boolean =>
  (one.from ?? "") <= (other.until ?? LAST) && (other.from ?? "") <= (one.until ?? LAST);

interface WritingRiders {
  shape: ListShape;
  writings: readonly ListWriting<RiderFileRecord>[];
  of: WritingOf;
}

async function writeRiders(
  deps: ExchangeNeeds,
  tx: Stores,
  { shape, writings, of }: WritingRiders,
): Promise<number> {
  const moved = writings.filter(({ is, known }) => is.address !== known?.state.address);
  const movedIds = moved.map(({ id }) => RiderId.parse(id));
  const homes = of.isUndo ? await withdrawAddresses(tx, movedIds) : new Map<RiderId, Home>();
  const written = writings.map(({ id, is, known }) => {
    const stored = known?.kept;
    const record = withListed(stored ?? blankRider(RiderId.parse(id), is.iin ?? ""), is, of.day);
    return { record: { ...record, ...homes.get(record.id) }, stored };
  });
  if ((await writeRecords(tx, deps, written)) !== undefined) return 0;
  const homeOf = new Map<string, string | undefined>(
    written.map(({ record }) => [record.id, record.home?.label]),
  );
  const told = moved.flatMap(({ id, is: { address } }) =>
    address === undefined || address === homeOf.get(id) ? [] : [{ riderId: RiderId.parse(id), address }],
  );
  await tellAddresses(tx, told);
  const at = deps.clock.now();
  await recordFacts(
    tx,
    writings.map((each) => factOfWriting(each, { shape, of, at })),
  );
  return writings.length;
}

function factOfWriting(
  { id, is, known }: ListWriting<RiderFileRecord>,
  { shape, of, at }: Pick<WritingRiders, "shape" | "of"> & { at: Fact["at"] },
): Fact {
  const riderId = RiderId.parse(id);
  const about = { concerns: { riderId }, by: of.by, at };
  if (of.isUndo) return factOf("rider.putBack", riderId, { ...of, at });
  if (known === undefined) return { kind: "rider.added", ...about, details: {} };
  const fields = changesOf(known.state, is, shape).map(({ column }) => column);
  return { kind: "rider.imported", ...about, details: { import: of.importId, fields } };
}

const factOf = (
  kind: "rider.putBack" | "rider.takenOut",
  riderId: RiderId,
  { by, importId, at }: Pick<WritingOf, "by" | "importId"> & { at: Fact["at"] },
): Fact => ({ kind, concerns: { riderId }, by, at, details: { import: importId } });
