import { type Kysely, sql } from "kysely";
import { PlaceId } from "../../../shared/ids/index.ts";
import type { KnownPlace } from "../../domain/place.ts";
import type { PlaceRow, PlaceStore } from "../places.ts";
import { insert } from "./insertRows.ts";
import type { Schema } from "./schema.ts";

const placeColumns = ({ id, place }: PlaceRow) => ({
  ...{ id, code: place.id, name_kk: place.name.kk, name_ru: place.name.ru, name_en: place.name.en },
  ...{ also: [...place.also], kind: place.kind, lat: place.point.lat, lon: place.point.lon },
  unverified: place.unverified,
});

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

  async removeUnused(id: string): Promise<boolean> {
    const { numAffectedRows } = await sql`
      DELETE FROM places p WHERE id = ${id}
        AND NOT EXISTS (SELECT FROM trip_requests t WHERE p.code IN (t.pickup->>'placeId', t.dropoff->>'placeId'))
        AND NOT EXISTS (SELECT FROM riders r WHERE r.home->>'placeId' = p.code)
        AND NOT EXISTS (SELECT FROM staff s WHERE p.code = ANY (s.places))`.execute(this.db);
    return (numAffectedRows ?? 0n) > 0n;
  }
}
