import { readConfig } from "../config.ts";
import { migrateToLatest } from "../stores/postgres/migrate.ts";
import { createKysely, createPool } from "../stores/postgres/pool.ts";

/**
 * `npm run migrate`: brings the tables of DATABASE_URL up to this program's version, as the first process of an update does, and says what
 * it changed and how long that took. For a trial on a copy; forward only.
 */
const { DATABASE_URL } = readConfig(process.env);
const before = await listDone();
const begun = performance.now();
await migrateToLatest(DATABASE_URL);
const took = ((performance.now() - begun) / 1000).toFixed(1);
const done = [...(await listDone())].filter((name) => !before.has(name));
const what = done.length === 0 ? "Nothing was to be changed" : `Changed: ${done.join(", ")}`;
process.stdout.write(`${what}; ${took} s.\n`);

async function listDone(): Promise<Set<string>> {
  const kysely = createKysely(createPool(DATABASE_URL, 1));
  try {
    const names = (await kysely.introspection.getTables({ withInternalKyselyTables: true })).map(
      ({ name }) => name,
    );
    if (!names.includes("kysely_migration")) return new Set();
    const rows = await kysely.withTables<{ kysely_migration: { name: string } }>();
    return new Set(
      (await rows.selectFrom("kysely_migration").select("name").execute()).map(({ name }) => name),
    );
  } finally {
    await kysely.destroy();
  }
}
