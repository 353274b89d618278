import { type Kysely, sql } from "kysely";

/** Old street names, parts of towns, landmarks: what people say and no map has, told by people of the service. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE spoken_names (
      id uuid PRIMARY KEY,
      no bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
      name text NOT NULL CHECK (name <> ''),
      of_kind text NOT NULL CHECK (of_kind IN ('place', 'street', 'point')),
      -- A place by what trips name it by, a street by its words and where it lies, a point by itself.
      of_key text NOT NULL CHECK (of_key <> ''),
      lat double precision CHECK (lat BETWEEN -90 AND 90),
      lon double precision CHECK (lon BETWEEN -180 AND 180),
      is_area boolean,
      CHECK ((of_kind = 'point') = (lat IS NOT NULL AND lon IS NOT NULL AND is_area IS NOT NULL))
    );
    CREATE UNIQUE INDEX spoken_names_once ON spoken_names (lower(name), of_kind, of_key)`.execute(db);
}
