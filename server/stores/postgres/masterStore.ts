import { type Insertable, type Kysely, sql } from "kysely";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type {
  MasterData,
  MasterStore,
  Newcomers,
  NewRider,
  NewShift,
  NewStaff,
  NewTerms,
  PlacedTemplate,
  Stores,
} from "../index.ts";
import { scopeColumns } from "./accountStore.ts";
import { storesOn } from "./database.ts";
import { listWork } from "./driversWork.ts";
import { CHUNK, insert } from "./insertRows.ts";
import { placeRiders } from "./placeRiders.ts";
import { respellRiders, SPELLING, searchWords } from "./riderSearch.ts";
import type { Schema } from "./schema.ts";
import { days, listTemplates, putTerms } from "./termsSeeding.ts";
import { unknownOf } from "./unknownOf.ts";

type ShiftRow = Insertable<Schema["shifts"]>;
/** A number of its own; the outbox has another. */
const SEEDING_LOCK = 7_208_002;
const range = (from: Instant, until: Instant) => sql`tstzrange(${new Date(from)}, ${new Date(until)})`;

/** Puts in what a region pack says. Everything may be put in again: what is known stays as it is. */
export class PostgresMasterStore implements MasterStore {
  /** `record` writes down what was not there before, in the same transaction. */
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly record: (tx: Stores, newcomers: Newcomers) => Promise<void> = async () => undefined,
  ) {}

  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.db.connection().execute(async (connection) => {
      await sql`SELECT pg_advisory_lock(${SEEDING_LOCK})`.execute(connection);
      try {
        return await work();
      } finally {
        await sql`SELECT pg_advisory_unlock(${SEEDING_LOCK})`.execute(connection);
      }
    });
  }

  async isEmpty(): Promise<boolean> {
    return (await this.db.selectFrom("vehicles").select("id").limit(1).executeTakeFirst()) === undefined;
  }

  putDistricts(districts: MasterData["districts"]): Promise<void> {
    return insert(this.db, "districts", districts.map(named));
  }

  async putFleet(data: MasterData): Promise<void> {
    await this.db.transaction().execute(async (tx) => {
      const vehicles = await unknownOf(tx, "vehicles", data.vehicles);
      const drivers = await unknownOf(tx, "drivers", data.drivers);
      await insert(tx, "districts", data.districts.map(named));
      await insert(
        tx,
        "operators",
        data.operators.map((each) => ({ ...named(each), unverified: each.unverified })),
      );
      await insert(
        tx,
        "contracts",
        data.contracts.map((each) => ({
          id: each.id,
          operator_id: each.operatorId,
          district_id: each.districtId,
          categories: sql<string[]>`${each.categories}::text[]` as never,
          valid: days(each),
          unverified: each.unverified,
        })),
      );
      await insert(tx, "vehicles", data.vehicles.map(vehicleRow));
      await insert(tx, "vehicle_layouts", data.vehicles.flatMap(layoutRows));
      await insert(
        tx,
        "drivers",
        data.drivers.map((each) => ({
          id: each.id,
          name: each.name,
          phone: each.phone,
          operator_id: each.operatorId,
          lift_trained: each.liftTrained,
          pin_hash: each.pinHash,
        })),
      );
      await this.record(storesOn(tx), { vehicles, drivers });
    });
  }

  putTerms(terms: NewTerms): Promise<void> {
    return putTerms(this.db, terms);
  }

  listShiftTemplates(): Promise<PlacedTemplate[]> {
    return listTemplates(this.db);
  }

  async putStaff(staff: readonly NewStaff[]): Promise<void> {
    const rows = staff.map(({ id, username, name, role, passwordHash, scope }) => ({
      id,
      username,
      name,
      role,
      password_hash: passwordHash,
      ...scopeColumns(scope),
    }));
    await this.db.transaction().execute(async (tx) => {
      const newcomers = await unknownOf(tx, "staff", staff);
      await insert(tx, "staff", rows);
      await this.record(storesOn(tx), { staff: newcomers });
    });
  }

  async putRiders(riders: readonly NewRider[]): Promise<void> {
    await this.db.transaction().execute(async (tx) => {
      const newcomers = await unknownOf(tx, "riders", riders);
      await insert(tx, "riders", riders.map(riderRow));
      await insert(
        tx,
        "eligibility",
        riders.map((each) => ({
          rider_id: each.id,
          category_id: each.category,
          legal_basis: each.legalBasis,
          valid: days({ validFrom: each.eligibleFrom, validUntil: each.eligibleUntil }),
        })),
      );
      const guardians = riders.flatMap((each) =>
        each.guardians.map((guardian, position) => ({ rider_id: each.id, position, ...guardian })),
      );
      await insert(tx, "guardians", guardians);
      await this.record(storesOn(tx), { riders: newcomers });
    });
  }

  respellRiders = (): Promise<void> => respellRiders(this.db);
  placeRiders: MasterStore["placeRiders"] = (districtOf) => placeRiders(this.db, districtOf);

  listWork = (from: ServiceDay, until: ServiceDay) => listWork(this.db, { from, until });
  putShifts(shifts: readonly NewShift[]): ReturnType<MasterStore["putShifts"]> {
    return this.db.transaction().execute(async (tx) => {
      const served = await daysWithShifts(tx, shifts);
      const rows = shifts.map((each) => ({
        id: each.id,
        service_day: each.serviceDay,
        vehicle_id: each.vehicleId,
        driver_id: each.driverId,
        period: range(each.starts, each.ends),
        start_place: each.depot as Schema["shifts"]["start_place"],
        end_place: each.depot as Schema["shifts"]["end_place"],
      }));
      const added = await insertShifts(tx, rows);
      const planned = shifts.filter((each) => added.has(each.id));
      const breaks = planned.flatMap((each) =>
        each.breaks.map((one, position) => breakRow(each, one, position)),
      );
      await insert(tx, "shift_breaks", breaks);
      await this.record(storesOn(tx), { shifts: planned });
      const had = new Set(served);
      const days = new Set(planned.map(({ serviceDay }) => serviceDay));
      return [...days].map((day) => ({ day, hadOthers: had.has(day) }));
    });
  }
}

async function daysWithShifts(tx: Kysely<Schema>, shifts: readonly NewShift[]): Promise<ServiceDay[]> {
  const days = [...new Set(shifts.map(({ serviceDay }) => serviceDay))];
  const { rows } = await sql<{ day: ServiceDay }>`
    SELECT day FROM unnest(${days}::date[]) AS day WHERE EXISTS (SELECT FROM shifts WHERE service_day = day)`.execute(
    tx,
  );
  return rows.map(({ day }) => day);
}

/** Those that were not there; a driver or vehicle that is busy already keeps what it has. */
async function insertShifts(tx: Kysely<Schema>, rows: readonly ShiftRow[]): Promise<Set<string>> {
  const known = await tx
    .selectFrom("shifts")
    .select("id")
    .where(sql<boolean>`id = ANY(${rows.map((row) => row.id)})`)
    .execute();
  const knownIds = new Set(known.map((row) => row.id));
  const added = new Set<string>();
  const fresh = rows.filter((row) => !knownIds.has(row.id));
  for (let from = 0; from < fresh.length; from += CHUNK) {
    const inserted = await tx
      .insertInto("shifts")
      .values(fresh.slice(from, from + CHUNK))
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .execute();
    for (const { id } of inserted) added.add(id);
  }
  return added;
}

const breakRow = (
  { id }: NewShift,
  { window, length }: NewShift["breaks"][number],
  position: number,
): object => ({
  shift_id: id,
  position,
  period: range(window.from, window.until),
  length_seconds: length,
});

const named = ({ id, name }: MasterData["districts"][number]) => ({ id, name });

const vehicleRow = (each: MasterData["vehicles"][number]) => ({
  id: each.id,
  plate: each.plate,
  model: each.model,
  operator_id: each.operatorId,
  contract_id: each.contractId,
  district_id: each.districtId,
  lift: each.lift,
  lift_limit_kg: each.liftLimitKg ?? null,
  depot: each.depot as Schema["vehicles"]["depot"],
});

const layoutRows = ({ id, layouts }: MasterData["vehicles"][number]) =>
  layouts.map((layout, position) => ({
    vehicle_id: id,
    position,
    ambulatory: layout.ambulatory,
    wheelchair: layout.wheelchair,
    large_wheelchair: layout.largeWheelchair,
    companion: layout.companion,
  }));

const riderRow = (each: NewRider) => ({
  id: each.id,
  iin: each.iin,
  name: each.name,
  phone: each.phone,
  locale: each.locale,
  aid: each.aid,
  chair_weight_kg: each.chairWeightKg ?? null,
  home: (each.home ?? null) as Schema["riders"]["home"],
  demo: each.demo,
  search_words: searchWords(each.name),
  spelling: SPELLING,
});
