import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrateToLatest, migrateUntil } from "../../../server/stores/postgres/migrate.ts";
import { createKysely, createPool } from "../../../server/stores/postgres/pool.ts";
import { PostgresRiderStore } from "../../../server/stores/postgres/riderStore.ts";
import { RiderId } from "../../../shared/ids/index.ts";
import { serviceDay } from "../../../shared/time/index.ts";
import { createBareDatabase, type TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createBareDatabase();
  await migrateUntil(database.databaseUrl, "019_doubt");
});
afterAll(() => database?.drop());

it("riders who were known before keep all that was known, and need nothing that nobody has said", async () => {
  const id = RiderId.parse(randomUUID());
  const home = { label: "Home", point: { lat: 44.85, lon: 65.5 } };
  const old = createPool(database.databaseUrl, 1, 0);
  await old.query(
    `INSERT INTO riders (id, iin, name, phone, aid, chair_weight_kg, home, demo)
     VALUES ($1, '000101500012', 'Rider Example', '+77000000001', 'wheelchair', 110, $2, true)`,
    [id, JSON.stringify(home)],
  );
  const before = (await old.query("SELECT * FROM riders")).rows;
  await old.end();
  await migrateToLatest(database.databaseUrl);
  const db = createKysely(createPool(database.databaseUrl, 2, 0));
  const riders = new PostgresRiderStore(db);
  const rows = await db.selectFrom("riders").selectAll().execute();
  expect(rows).toMatchObject(before);
  expect(await riders.find(id, serviceDay("2026-09-07"))).toMatchObject({
    ...{ name: "Rider Example", aid: "wheelchair", chairWeightKg: 110, home, needs: {} },
  });
  await db.destroy();
});
