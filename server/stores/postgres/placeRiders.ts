import { type Kysely, sql } from "kysely";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { DistrictId } from "../../../shared/ids/index.ts";
import type { Schema } from "./schema.ts";

/** Says in which district riders live of whom that is not known yet: of those from before it was kept, and of a seeded list. */
export async function placeRiders(
  db: Kysely<Schema>,
  districtOf: (point: LatLng) => DistrictId | undefined,
): Promise<void> {
  const rows = await db
    .selectFrom("riders")
    .select(["id", "home"])
    .where("district_id", "is", null)
    .where("home", "is not", null)
    .execute();
  const placed = rows.flatMap(({ id, home }) => {
    const district = home === null ? undefined : districtOf(home.point);
    return district === undefined ? [] : [{ id, district }];
  });
  if (placed.length === 0) return;
  await sql`
    UPDATE riders r SET district_id = given.district
    FROM unnest(${placed.map(({ id }) => id)}::uuid[], ${placed.map(({ district }) => district)}::text[])
      AS given(id, district)
    WHERE r.id = given.id`.execute(db);
}
