import type { Kysely } from "kysely";
import { createKysely, createPool } from "../../server/stores/postgres/pool.ts";
import type { Schema } from "../../server/stores/postgres/schema.ts";
import { createTestDatabase } from "./testDatabase.ts";

export interface TestTables {
  databaseUrl: string;
  kysely: Kysely<Schema>;
  end(): Promise<void>;
}

/** An empty database with the latest schema and a way to its tables. */
export async function createTestTables(): Promise<TestTables> {
  const { databaseUrl, drop } = await createTestDatabase();
  const kysely = createKysely(createPool(databaseUrl, 8));
  return {
    databaseUrl,
    kysely,
    end: async () => {
      await kysely.destroy();
      await drop();
    },
  };
}
