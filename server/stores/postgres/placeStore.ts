import { type Kysely, sql } from "kysely";
import type { LatLng } from "../../../shared/geo/index.ts";
import { PlaceId } from "../../../shared/ids/index.ts";
import { HOUSE } from "../../../shared/schemas/index.ts";
import type { KnownHouse, KnownPlace } from "../../domain/place.ts";
import type { LearnedHouse, PlaceRow, PlaceStore } from "../places.ts";
import { insert } from "./insertRows.ts";
import type { Schema } from "./schema.ts";

const placeColumns = ({ id, place }: PlaceRow) => ({
  ...{ id, code: place.id, name_kk: place.name.kk, name_ru: place.name.ru, name_en: place.name.en },
  ...{ also: [...place.also], kind: place.kind, lat: place.point.lat, lon: place.point.lon },
  unverified: place.unverified,
});

interface HouseRow {
  id: string;
  key: string;
  street_kk: string;
  street_ru: string;
  street_en: string;
  house: string;
  lat: number;
  lon: number;
  is_sure: boolean;
  same_as: string | null;
}

function toKnown({
  id,
  key,
  house,
  lat,
  lon,
  is_sure: isSure,
  same_as: sameAs,
  ...row
}: HouseRow): KnownHouse {
  const street = { kk: row.street_kk, ru: row.street_ru, en: row.street_en };
  const name = { kk: `${street.kk}, ${house}`, ru: `${street.ru}, ${house}`, en: `${street.en}, ${house}` };
  const said = { name, kind: HOUSE, also: [], unverified: !isSure };
  return {
    ...{ id: PlaceId.parse(id), key, point: { lat, lon }, ...said },
    ...(sameAs !== null && { sameAs: PlaceId.parse(sameAs) }),
  };
}

export class PostgresPlaceStore implements PlaceStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async list(): Promise<PlaceRow[]> {
    const rows = await this.db.selectFrom("places").selectAll().orderBy("no").execute();
    return rows.map(({ id, code, name_kk: kk, name_ru: ru, name_en: en, lat, lon, ...row }) => {
      const { also, kind, unverified } = row;
      const place: KnownPlace = {
        ...{ id: PlaceId.parse(code), name: { kk, ru, en }, also, kind, point: { lat, lon }, unverified },
      };
      return { id, place };
    });
  }

  async lock(): Promise<void> {
    await sql`LOCK TABLE places IN SHARE ROW EXCLUSIVE MODE`.execute(this.db);
  }

  async put(row: PlaceRow): Promise<void> {
    const { id, code: _code, ...written } = placeColumns(row);
    await this.db
      .insertInto("places")
      .values(placeColumns(row))
      .onConflict((conflict) => conflict.column("id").doUpdateSet(written))
      .execute();
  }

  putUnknown(rows: readonly PlaceRow[]): Promise<void> {
    return insert(this.db, "places", rows.map(placeColumns));
  }

  async listHouses(): Promise<KnownHouse[]> {
    const { rows } = await sql<HouseRow>`SELECT * FROM houses ORDER BY no`.execute(this.db);
    return rows.map(toKnown);
  }

  async learnHouse({ id, key, street, house, point, isSure }: LearnedHouse): Promise<boolean> {
    const { numAffectedRows } = await sql`
      INSERT INTO houses AS known (id, key, street_kk, street_ru, street_en, house, lat, lon, is_sure)
      VALUES (${id}, ${key}, ${street.kk}, ${street.ru}, ${street.en}, ${house}, ${point.lat}, ${point.lon}, ${isSure})
      ON CONFLICT (key) DO UPDATE SET lat = excluded.lat, lon = excluded.lon, is_sure = true
      WHERE excluded.is_sure AND (NOT known.is_sure OR (known.lat, known.lon) <> (excluded.lat, excluded.lon))`.execute(
      this.db,
    );
    return (numAffectedRows ?? 0n) > 0n;
  }

  async findHouseForUpdate(id: PlaceId): Promise<KnownHouse | undefined> {
    const { rows } = await sql<HouseRow>`SELECT * FROM houses WHERE id::text = ${id} FOR UPDATE`.execute(
      this.db,
    );
    return rows.map(toKnown)[0];
  }

  async moveHouse(id: PlaceId, { lat, lon }: LatLng): Promise<void> {
    await sql`UPDATE houses SET lat = ${lat}, lon = ${lon}, is_sure = true WHERE id = ${id}`.execute(this.db);
  }

  async setSameHouse(id: PlaceId, sameAs: PlaceId | undefined): Promise<void> {
    await sql`UPDATE houses SET same_as = ${sameAs ?? null} WHERE id = ${id}`.execute(this.db);
    if (sameAs === undefined) return;
    await sql`UPDATE houses SET same_as = ${sameAs} WHERE same_as = ${id}`.execute(this.db);
    await sql`
      UPDATE entrances e SET place = ${sameAs}, is_usual = e.is_usual AND NOT EXISTS (
        SELECT FROM entrances o WHERE o.place = ${sameAs} AND o.is_usual AND NOT o.is_closed)
      WHERE e.place = ${id}`.execute(this.db);
    await sql`UPDATE entrance_corrections SET place = ${sameAs} WHERE place = ${id} AND outcome IS NULL`.execute(
      this.db,
    );
  }

  async removeUnused(id: string): Promise<boolean> {
    const { numAffectedRows } = await sql`
      DELETE FROM places p WHERE id = ${id}
        AND NOT EXISTS (SELECT FROM trip_requests t WHERE p.code IN (t.pickup->>'placeId', t.dropoff->>'placeId'))
        AND NOT EXISTS (SELECT FROM riders r WHERE r.home->>'placeId' = p.code)
        AND NOT EXISTS (SELECT FROM staff s WHERE p.code = ANY (s.places))`.execute(this.db);
    return (numAffectedRows ?? 0n) > 0n;
  }
}
