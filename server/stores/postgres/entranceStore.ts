import { type Kysely, type RawBuilder, sql } from "kysely";
import type { EntranceId, PlaceId, TripId } from "../../../shared/ids/index.ts";
import type { StopKind } from "../../../shared/lifeCycle/stop.ts";
import type { CorrectionKind, CorrectionOutcome, LiftState } from "../../../shared/schemas/index.ts";
import type { Correction, Entrance } from "../../domain/entrance.ts";
import type { EntrancePhoto, EntranceStore } from "../entrances.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

interface EntranceRow {
  id: EntranceId;
  place: PlaceId;
  name: string | null;
  steps: number | null;
  ramp: boolean | null;
  lift: LiftState | null;
  code: string | null;
  dog: boolean;
  stop_lat: number | null;
  stop_lon: number | null;
  notes: string | null;
  photo_id: string | null;
  is_usual: boolean;
}
interface CorrectionRow {
  id: string;
  trip_id: TripId;
  stop_kind: StopKind;
  place: PlaceId;
  entrance_id: EntranceId | null;
  what: CorrectionKind;
  lat: number | null;
  lon: number | null;
  photo_id: string | null;
  told_at: Date;
}

/** Any number that no other lock of two parts uses. */
const LOCK = 620_001;

const pointOf = (lat: number | null, lon: number | null) =>
  lat === null || lon === null ? undefined : { lat, lon };

const toEntrance = (row: EntranceRow): Entrance => ({
  ...{ id: row.id, placeId: row.place, name: row.name ?? undefined, dog: row.dog, isUsual: row.is_usual },
  ...{ steps: row.steps ?? undefined, ramp: row.ramp ?? undefined, lift: row.lift ?? undefined },
  ...{ code: row.code ?? undefined, notes: row.notes ?? undefined, photoId: row.photo_id ?? undefined },
  stopsAt: pointOf(row.stop_lat, row.stop_lon),
});
const toCorrection = (row: CorrectionRow): Correction => ({
  ...{ id: row.id, tripId: row.trip_id, end: row.stop_kind, placeId: row.place, what: row.what },
  ...{ entranceId: row.entrance_id ?? undefined, photoId: row.photo_id ?? undefined },
  ...{ point: pointOf(row.lat, row.lon), at: toInstantOf(row.told_at) },
});

export class PostgresEntranceStore implements EntranceStore {
  constructor(private readonly db: Kysely<Schema>) {}

  list(): Promise<Entrance[]> {
    return this.read(sql`NOT is_closed ORDER BY no`);
  }

  async findForUpdate(id: EntranceId): Promise<Entrance | undefined> {
    return (await this.read(sql`id = ${id} AND NOT is_closed FOR UPDATE`))[0];
  }

  async put(entrance: Entrance): Promise<void> {
    const { id, placeId, name, steps, ramp, lift, code, dog, stopsAt, notes, photoId, isUsual } = entrance;
    // Two that are to be the usual one wait for each other, also where the place has none yet.
    await sql`SELECT pg_advisory_xact_lock(${LOCK}, hashtext(${placeId}))`.execute(this.db);
    if (isUsual)
      await sql`UPDATE entrances SET is_usual = false WHERE place = ${placeId} AND is_usual AND id <> ${id}`.execute(
        this.db,
      );
    const row = {
      ...{
        id,
        place: placeId,
        name: name ?? null,
        dog,
        is_usual: isUsual,
        steps: steps ?? null,
        ramp: ramp ?? null,
      },
      ...{ lift: lift ?? null, code: code ?? null, notes: notes ?? null, photo_id: photoId ?? null },
      ...{ stop_lat: stopsAt?.lat ?? null, stop_lon: stopsAt?.lon ?? null },
    };
    const { id: _id, place: _place, ...written } = row;
    await this.db
      .insertInto("entrances")
      .values(row)
      .onConflict((conflict) => conflict.column("id").doUpdateSet(written))
      .execute();
  }

  async close(id: EntranceId): Promise<void> {
    await sql`
      WITH closed AS (UPDATE entrances SET is_closed = true, is_usual = false, code = NULL, notes = NULL WHERE id = ${id}
                      RETURNING photo_id)
      DELETE FROM entrance_photos p USING closed WHERE p.id = closed.photo_id`.execute(this.db);
  }

  async addPhoto({ id, bytes, at }: EntrancePhoto): Promise<void> {
    await this.db
      .insertInto("entrance_photos")
      .values({ id, bytes: Buffer.from(bytes), taken_at: new Date(at) })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  }

  async findPhoto(id: string): Promise<EntrancePhoto | undefined> {
    const row = await this.db
      .selectFrom("entrance_photos")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst();
    return row && { id: row.id, bytes: row.bytes, at: toInstantOf(row.taken_at) };
  }

  async removePhoto(id: string): Promise<void> {
    await this.db.deleteFrom("entrance_photos").where("id", "=", id).execute();
  }

  async addCorrection(correction: Correction): Promise<boolean> {
    const { id, tripId, end, placeId, entranceId = null, what, point, photoId = null, at } = correction;
    const { numAffectedRows } = await sql`
      INSERT INTO entrance_corrections (id, trip_id, stop_kind, place, entrance_id, what, lat, lon, photo_id, told_at)
      VALUES (${id}, ${tripId}, ${end}, ${placeId}, ${entranceId}, ${what}, ${point?.lat ?? null}, ${point?.lon ?? null},
              ${photoId}, ${new Date(at)})
      ON CONFLICT (id) DO NOTHING`.execute(this.db);
    return numAffectedRows === 1n;
  }

  async listOpenCorrections(): Promise<Correction[]> {
    return this.readCorrections(sql`outcome IS NULL ORDER BY no`);
  }

  async findOpenCorrection(id: string): Promise<Correction | undefined> {
    return (await this.readCorrections(sql`id = ${id} AND outcome IS NULL FOR UPDATE`))[0];
  }

  async settleCorrection(id: string, outcome: CorrectionOutcome): Promise<void> {
    await sql`UPDATE entrance_corrections SET outcome = ${outcome} WHERE id = ${id}`.execute(this.db);
  }

  private async read(which: RawBuilder<unknown>): Promise<Entrance[]> {
    const { rows } = await sql<EntranceRow>`SELECT * FROM entrances WHERE ${which}`.execute(this.db);
    return rows.map(toEntrance);
  }

  private async readCorrections(which: RawBuilder<unknown>): Promise<Correction[]> {
    const { rows } = await sql<CorrectionRow>`SELECT * FROM entrance_corrections WHERE ${which}`.execute(
      this.db,
    );
    return rows.map(toCorrection);
  }
}
