import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isOutage } from "../../../server/errors.ts";
import { createPool, type WatchedPool } from "../../../server/stores/postgres/pool.ts";
import { eventually } from "../../support/eventually.ts";
import { type Relayed, relayTo, timed } from "../../support/relays.ts";
import { createTestDatabase, type TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;
let postgres: Relayed;
let pool: WatchedPool;
beforeEach(async () => {
  database = await createTestDatabase();
  postgres = await relayTo(database.databaseUrl);
  pool = createPool(postgres.url, 2);
  await pool.query("SELECT 1");
});
afterEach(async () => {
  await pool?.end();
  await postgres?.relay.close();
  await database?.drop();
});

const ask = () => timed(pool.query("SELECT 1"));
const worksAgain = () => eventually(async () => expect((await ask()).error).toBeUndefined());

describe.each(["hang", "lose"] as const)("a Postgres that does not answer (%s)", (way) => {
  it("is found out soon by whoever is at work or waits, then refuses at once, then works again", async () => {
    const inTransaction = await pool.connect();
    await inTransaction.query("BEGIN");
    postgres.relay[way]();
    // Of two connections one is taken: the first query gets the other, the last two wait for their turn.
    const asked = [timed(inTransaction.query("SELECT 1")), ask(), ask(), ask()];
    for (const { ms, error } of await Promise.all(asked)) {
      expect(isOutage(error)).toBe(true);
      expect(ms).toBeLessThan(8_000); // 3.5 s on a quiet machine
    }
    inTransaction.release();
    const next = await ask();
    expect(isOutage(next.error)).toBe(true);
    expect(next.ms).toBeLessThan(500);
    await expect(pool.check()).rejects.toThrow();

    await postgres.relay.restore();
    await worksAgain();
    await eventually(() => pool.check());
    for (let time = 0; time < 5; time++) expect((await ask()).error).toBeUndefined();
  });
});

describe("a Postgres that is there", () => {
  it("is not given up because somebody waits long for a lock, nor because all connections are taken", async () => {
    const [holder, waiter] = [await pool.connect(), await pool.connect()];
    await holder.query("SELECT pg_advisory_lock(1)");
    const waits = timed(waiter.query("SELECT pg_advisory_lock(1)"));
    const turn = ask();
    await sleep(4_000); // longer than one that hangs is given
    await pool.check();
    await holder.query("SELECT pg_advisory_unlock(1)");
    expect((await waits).error).toBeUndefined();
    for (const client of [holder, waiter]) client.release();
    expect((await turn).error).toBeUndefined();
  });

  it("is asked again at once after the connection was cut that it is watched by", async () => {
    await postgres.relay.cut();
    await postgres.relay.restore();
    await worksAgain();
  });
});
