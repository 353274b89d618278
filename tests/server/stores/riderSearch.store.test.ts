import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedIfEmpty } from "../../../server/compose/seed.ts";
import { daysOf } from "../../../server/regions/index.ts";
import { serviceDayOf } from "../../../shared/time/index.ts";
import { createTestCore, type TestCore } from "../../support/testCore.ts";

let core: TestCore;

/** Everybody else is put aside; these six are the whole world. */
const people = [
  ["Ұзақбаев Мейірбек Нұрпейісұлы", "+77000004001"],
  ["Ұзақбаев Айдос Өмірұлы", "+77000004002"],
  ["Құдайбергенов Қайсар Әбенұлы", "+77000004003"],
  ["Әбілова Гүлмира Шәкірқызы", "+77000004004"],
  ["Морозова Анна", "+79161234567"],
  ["Төлепов Ерасыл Ыбырайұлы", "+77242234567"],
] as const;
const [meirbek, aidos, kaisar, gulmira, anna, erasyl] = people.map(([name]) => name);

beforeAll(async () => {
  core = await createTestCore();
  const { rows } = await sql<{
    id: string;
  }>`SELECT id FROM riders ORDER BY id LIMIT ${people.length}`.execute(core.kysely);
  await sql`DELETE FROM riders WHERE id <> ALL(${rows.map(({ id }) => id)}::uuid[])`.execute(core.kysely);
  // As they were before there were search words: the start makes them.
  for (const [index, [name, phone]] of people.entries())
    await sql`UPDATE riders SET name = ${name}, phone = ${phone}, search_words = '', spelling = 0
              WHERE id = ${rows[index]?.id}`.execute(core.kysely);
  await seedIfEmpty(core);
});
afterAll(() => core?.end());

const search = (text: string, page = { offset: 0, limit: 12 }) =>
  core.db.riders.search(text, page, serviceDayOf(core.clock.now(), daysOf(core.region)));
const names = async (text: string) => (await search(text)).riders.map(({ name }) => name);

describe("the search for riders", () => {
  it.each([
    ["Ұзақбаев Мейірбек Нұрпейісұлы", meirbek],
    ["Мейірбек Ұзақбаев", meirbek],
    ["мейирбек узакбаев", meirbek],
    ["УЗАКБАЕВ МЕЙИРБЕК", meirbek],
    ["ұзақбаев мейірбек", meirbek],
    ["Узакбаев  Мейирбек", meirbek],
    ["Uzakbaev Meirbek", meirbek],
    ["Uzaqbayev Meyirbek", meirbek],
    ["Узaкбаeв Мейирбек", meirbek], // Latin a and e
    ["Узакбаев М.", meirbek],
    ["узак мей", meirbek],
    ["Нурпеисулы", meirbek],
    ["Узакбаеву Мейирбеку", meirbek],
    ["Узокбаев Мейрбек", meirbek],
    ["Кудайбергенов", kaisar],
    ["Kudaibergenov Kaisar", kaisar],
    ["Кайсар Кудайберген", kaisar],
    ["Абилова Гулмира", gulmira],
    ["Əбілова", gulmira], // Latin schwa
    ["Abilova G", gulmira],
    ["Анна Морозова", anna],
    ["Morozova Anna", anna],
    ["Морозовой Анне", anna],
    ["Толепов", erasyl],
    ["Тулепов Ерасыл", erasyl],
    ["Yerasyl Tolepov", erasyl],
  ])("finds by name: %s", async (typed, expected) => {
    expect((await names(typed))[0]).toBe(expected);
  });

  it.each([
    ["+77000004001", meirbek],
    ["87000004001", meirbek],
    ["8 700 000 40 01", meirbek],
    ["8(700)000-40-01", meirbek],
    ["+7 (700) 000-4001", meirbek],
    ["77000004001", meirbek],
    ["7000004001", meirbek],
    ["8 700 000–40–01", meirbek],
    ["+7.700.000.40.01 доб. 5", meirbek],
    ["８７０００００４００１", meirbek],
    ["40 01", meirbek],
    ["4001", meirbek],
    ["тел. 8 700 000 40 01", meirbek],
    ["Узакбаев 4001", meirbek],
    ["8 916 123-45-67", anna],
    ["8 (7242) 23-45-67", erasyl],
    ["7242 23", erasyl],
    ["8 7242", erasyl],
  ])("finds by phone: %s", async (typed, expected) => {
    expect(await names(typed)).toEqual([expected]);
  });

  it("gives both namesakes, and one when the given name is said", async () => {
    expect(await names("Узакбаев")).toEqual([aidos, meirbek]);
    expect(await names("Айдос Узакбаев")).toEqual([aidos]);
  });

  it("is not emptied by a word or a number too many", async () => {
    expect(await names("Узакбаев Мейирбек инвалид")).toEqual([meirbek]);
    expect(await names("Морозова Анна 999888")).toEqual([anna]);
  });

  it.each(["Иванов", "Сергей Петров", "5", "12", "%", "_", "999888777", "Ленина"])(
    "finds nobody for %s",
    async (typed) => {
      expect(await search(typed)).toEqual({ riders: [], total: 0 });
    },
  );

  it("counts all and gives them page by page", async () => {
    const all = await search("700");
    expect(all.total).toBe(4);
    const pages = await Promise.all([0, 3, 6].map((offset) => search("700", { offset, limit: 3 })));
    expect(pages.map(({ riders }) => riders.length)).toEqual([3, 1, 0]);
    expect(pages.map(({ total }) => total)).toEqual([4, 4, 4]);
    expect(pages.flatMap(({ riders }) => riders)).toEqual(all.riders);
  });
});
