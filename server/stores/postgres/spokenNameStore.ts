import { type Kysely, type RawBuilder, sql } from "kysely";
import { PlaceId } from "../../../shared/ids/index.ts";
import type { NamedTarget, SpokenName } from "../../domain/spokenName.ts";
import type { SpokenNameStore } from "../spokenNames.ts";
import type { Schema } from "./schema.ts";

interface NameRow {
  id: string;
  name: string;
  of_kind: NamedTarget["kind"];
  of_key: string | null;
  lat: number | null;
  lon: number | null;
  is_area: boolean | null;
}

const toName = ({ id, name, ...row }: NameRow): SpokenName => ({ id, name, of: toTarget(row) });

function toTarget({ of_kind: kind, of_key, lat, lon, is_area }: Omit<NameRow, "id" | "name">): NamedTarget {
  if (kind === "point") return { kind, point: { lat: lat ?? 0, lon: lon ?? 0 }, isArea: is_area ?? false };
  const key = of_key ?? "";
  return kind === "street" ? { kind, key } : { kind, placeId: PlaceId.parse(key) };
}

/** The same text for the same thing: nothing has one name twice. */
function keyOf(of: NamedTarget): string {
  if (of.kind === "street") return of.key;
  return of.kind === "place" ? of.placeId : `${of.point.lat.toFixed(5)} ${of.point.lon.toFixed(5)}`;
}

export class PostgresSpokenNameStore implements SpokenNameStore {
  constructor(private readonly db: Kysely<Schema>) {}

  list(): Promise<SpokenName[]> {
    return this.rows(sql`SELECT * FROM spoken_names ORDER BY no`);
  }

  async add({ id, name, of }: SpokenName): Promise<boolean> {
    const point = of.kind === "point" ? of.point : undefined;
    const isArea = of.kind === "point" ? of.isArea : null;
    const { numAffectedRows } = await sql`
      INSERT INTO spoken_names (id, name, of_kind, of_key, lat, lon, is_area)
      VALUES (${id}, ${name}, ${of.kind}, ${keyOf(of)}, ${point?.lat ?? null}, ${point?.lon ?? null}, ${isArea})
      ON CONFLICT DO NOTHING`.execute(this.db);
    return numAffectedRows === 1n;
  }

  async remove(id: string): Promise<SpokenName | undefined> {
    return (await this.rows(sql`DELETE FROM spoken_names WHERE id = ${id} RETURNING *`))[0];
  }

  private async rows(query: RawBuilder<unknown>): Promise<SpokenName[]> {
    const { rows } = await query.execute(this.db);
    return (rows as NameRow[]).map(toName);
  }
}
