import { expect, it } from "vitest";
import { createPool } from "../../../server/stores/postgres/pool.ts";
import { eventually } from "../../support/eventually.ts";
import { createTestDatabase } from "../../support/testDatabase.ts";

it("a long read that comes again is planned once, and answers by what is asked", async () => {
  const { databaseUrl, drop } = await createTestDatabase();
  const pool = createPool(databaseUrl, 1);
  const read = `SELECT $1::int + 1 AS next /* ${"long ".repeat(100)} */`;
  const answers = [];
  for (const count of [1, 2, 3, 4]) answers.push((await pool.query(read, [count])).rows[0]?.next);
  expect(answers).toEqual([2, 3, 4, 5]);
  const { rows } = await pool.query("SELECT statement FROM pg_prepared_statements WHERE name <> ''");
  expect(rows).toEqual([{ statement: read }]);
  await pool.end();
  await drop();
});

it("a column of another type is read after one refusal", async () => {
  const { databaseUrl, drop } = await createTestDatabase();
  const pool = createPool(databaseUrl, 1);
  await pool.query("CREATE TABLE counted (count int); INSERT INTO counted VALUES (7)");
  const read = () =>
    pool.query(`SELECT count FROM counted WHERE count IS NOT NULL OR $1 /* ${"long ".repeat(100)} */`, [
      true,
    ]);
  for (const _ of [1, 2, 3]) await read();
  await pool.query("ALTER TABLE counted ALTER count TYPE text");
  await expect(read()).rejects.toThrow("cached plan must not change result type");
  expect((await eventually(read)).rows).toEqual([{ count: "7" }]);
  await pool.end();
  await drop();
});
