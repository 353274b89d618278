import { Redis } from "ioredis";
import pg from "pg";
import { expect, it } from "vitest";
import { createTestDatabase } from "./testDatabase.ts";
import { createTestRedis } from "./testRedis.ts";

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it("each test database has the latest schema and is nobody else's", async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await query(one.databaseUrl, "create table mine (id int)");
  const mine =
    "select to_regclass('mine') is not null as here, to_regclass('kysely_migration') is not null as migrated";
  expect(await query(one.databaseUrl, mine)).toEqual([{ here: true, migrated: true }]);
  expect(await query(other.databaseUrl, mine)).toEqual([{ here: false, migrated: true }]);
  await Promise.all([one.drop(), other.drop()]);
  await expect(query(one.databaseUrl, "select 1")).rejects.toThrow("does not exist");
});

it("capital letters of Kazakh words are told from small ones", async () => {
  const { databaseUrl, drop } = await createTestDatabase();
  expect(await query(databaseUrl, "select lower('ҚЫЗЫЛОРДА ҰҒӘ') as low")).toEqual([
    { low: "қызылорда ұғә" },
  ]);
  await drop();
});

it("each test Redis is empty and nobody else's", async () => {
  const [one, other] = [await createTestRedis(), await createTestRedis()];
  const [here, there] = [new Redis(one.redisUrl), new Redis(other.redisUrl)];
  await here.set("key", "mine");
  expect(await there.get("key")).toBeNull();
  await one.clear();
  expect(await here.get("key")).toBeNull();
  here.disconnect();
  there.disconnect();
});
