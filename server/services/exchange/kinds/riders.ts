import { RiderId } from "../../../../shared/ids/index.ts";
import { blankRider, listedRider, withListed } from "../../../domain/exchange/listedRider.ts";
import { changesOf } from "../../../domain/exchange/listShape.ts";
import { riderShape } from "../../../domain/exchange/riderShape.ts";
import type { Fact } from "../../../domain/facts/fact.ts";
import type { RiderFileRecord } from "../../../domain/people/record.ts";
import type { Stores } from "../../../stores/index.ts";
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
  const { categories } = deps.termsOn(day);
  const basis = new Map<string, string>(categories.map(({ id, legalBasis }) => [id, legalBasis]));
  const shape = riderShape({
    today: day,
    categories: Object.fromEntries(categories.map(({ id, name }) => [id, [name.kk, name.ru, name.en]])),
    basisOf: (category) => basis.get(category) ?? "",
  });
  const known = async (tx: Stores, records: readonly RiderFileRecord[]): Promise<Rider[]> => {
    const told = await tx.addresses.listOpen(records.map(({ id }) => id));
    return records.map((kept) => ({
      ...{ id: kept.id, kept },
      state: listedRider(kept, day, told.get(kept.id)),
    }));
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
        ids.map((riderId) => factOf("rider.takenOut", riderId, of, deps.clock.now())),
      );
      return ids;
    },
  };
};

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

async function writeRiders(
  deps: ExchangeNeeds,
  tx: Stores,
  list: { shape: Riders["shape"]; writings: readonly ListWriting<RiderFileRecord>[]; of: WritingOf },
): Promise<number> {
  const { shape, writings, of } = list;
  const moved = writings.filter(({ is, known }) => is.address !== known?.state.address);
  const homes = of.isUndo
    ? await withdrawAddresses(
        tx,
        moved.map(({ id }) => RiderId.parse(id)),
      )
    : new Map<RiderId, Pick<RiderFileRecord, "home" | "districtId">>();
  const written = writings.map(({ id, is, known }) => {
    const stored = known?.kept;
    const record = withListed(stored ?? blankRider(RiderId.parse(id), is.iin ?? ""), is, of.day);
    return { record: { ...record, ...homes.get(record.id) }, stored };
  });
  if ((await writeRecords(tx, deps, written)) !== undefined) return 0;
  const homeOf = new Map<string, string | undefined>(
    written.map(({ record }) => [record.id, record.home?.label]),
  );
  await tellAddresses(
    tx,
    moved.flatMap(({ id, is: { address } }) =>
      address === undefined || address === homeOf.get(id) ? [] : [{ riderId: RiderId.parse(id), address }],
    ),
  );
  const at = deps.clock.now();
  await recordFacts(
    tx,
    writings.map(({ id, is, known }): Fact => {
      const riderId = RiderId.parse(id);
      if (of.isUndo) return factOf("rider.putBack", riderId, of, at);
      if (known === undefined)
        return { kind: "rider.added", concerns: { riderId }, by: of.by, at, details: {} };
      const fields = changesOf(known.state, is, shape).map(({ column }) => column);
      const details = { import: of.importId, fields };
      return { kind: "rider.imported", concerns: { riderId }, by: of.by, at, details };
    }),
  );
  return writings.length;
}

const factOf = (
  kind: "rider.putBack" | "rider.takenOut",
  riderId: RiderId,
  { by, importId }: WritingOf,
  at: Fact["at"],
): Fact => ({ kind, concerns: { riderId }, by, at, details: { import: importId } });
