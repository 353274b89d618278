import { expect, it } from "vitest";
import { KeptPlans } from "../../../server/stores/postgres/keptPlans.ts";

const LONG = "x".repeat(400);
const read = (columns: string) => `SELECT ${columns} FROM trips WHERE note = '${LONG}' AND id = $1`;
const namesOf = (text: string, plans = new KeptPlans()) => [1, 2, 3, 4].map(() => plans.nameOf(text));

it("a long read has a name from the third time on, the same for whoever asks", () => {
  const [first, second, third, fourth] = namesOf(read("id, count(*)"));
  expect([first, second]).toEqual([undefined, undefined]);
  expect(third).toMatch(/^r[0-9a-f]{40}$/);
  expect([fourth, namesOf(read("id, count(*)"))[3]]).toEqual([third, third]);
  expect(namesOf(read("version"))[3]).not.toBe(third);
});

it("what is short, writes, or answers whatever columns there are has none", () => {
  for (const text of [
    "SELECT id FROM trips WHERE id = $1",
    `INSERT INTO trips (id, note) VALUES ($1, '${LONG}')`,
    ...["*", "f.*", "id, f.*", "f.*, (SELECT 1) AS one"].map(read),
  ])
    expect(namesOf(text), text.slice(0, 40)).toEqual([undefined, undefined, undefined, undefined]);
});

it("no connection keeps more than two hundred, however many texts there are", () => {
  const plans = new KeptPlans();
  const named = Array.from({ length: 300 }, (_, no) => namesOf(read(`id, ${no}`), plans)[3]);
  expect(new Set(named.filter((name) => name !== undefined)).size).toBe(200);
});
