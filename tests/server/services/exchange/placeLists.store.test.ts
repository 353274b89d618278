import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { ImportRecord } from "../../../../server/stores/index.ts";
import { OperatorId, StaffId } from "../../../../shared/ids/index.ts";
import { csv } from "../../../support/listShapes.ts";
import { ServiceDay } from "../serviceDay.ts";

const folder = mkdtempSync(join(tmpdir(), "places-"));
let day: ServiceDay;
let admin: Actor;

beforeAll(async () => {
  day = await ServiceDay.begin();
  const { id } = await day.core.kysely
    .selectFrom("staff")
    .select("id")
    .where("username", "=", "admin")
    .executeTakeFirstOrThrow();
  admin = { role: "administrator", id: StaffId.parse(id) };
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await day?.end();
});

type Rows = readonly (readonly string[])[];
async function checked(rows: Rows, actor = admin): Promise<ImportRecord> {
  const file = join(folder, "list");
  writeFileSync(file, csv(rows));
  const { import: found, ...why } = await day.services.checkList(actor, {
    ...{ kind: "places", purpose: "import", file },
  });
  if (found === undefined) throw new Error(JSON.stringify(why));
  return found;
}
/** As a worker does it, and this process hears of it. */
async function decided({ id }: ImportRecord, act: "apply" | "undo"): Promise<ImportRecord> {
  if (act === "apply") await day.services.applyImport(admin, id);
  else await day.services.undoImport(admin, id);
  await (act === "apply" ? day.services.runImport(id) : day.services.runUndo(id));
  await day.core.places.load();
  return (await day.services.getImport(admin, id, { outcome: "new", offset: 0, limit: 1 })).import;
}
const rowsOf = async ({ id }: ImportRecord, outcome: "changed" | "wrong") =>
  (await day.services.getImport(admin, id, { outcome, offset: 0, limit: 50 })).rows;
const found = (text: string) => day.core.places.find(text).places[0];

const header = ["Атауы (қазақша)", "Название", "Вид", "Координаты", "Другие названия"];
const hall = [
  "«Сыр самалы» шаңғы кешені",
  "Лыжная база «Сыр самалы»",
  "спорт",
  "44.8500, 65.5100",
  "ГЛК; СЫР",
];

describe("a list of places", () => {
  it("brings a place that is found by any of its names and driven to; while a trip names it, it stays", async () => {
    expect(found("шаңғы кешені Сыр самалы")?.name.kk).not.toBe(hall[0]);
    const list = await decided(await checked([header, hall]), "apply");
    const all = day.core.region.places.length;
    expect(list).toMatchObject({ status: "applied", counts: { new: 1, gone: all, wrong: 0 } });
    for (const text of ["шаңғы кешені", "лыжная база сыр самалы", "ГЛК"])
      expect(found(text)).toMatchObject({
        name: { kk: hall[0], ru: hall[1], en: hall[1] },
        ...{ kind: "sport", point: { lat: 44.85, lon: 65.51 }, unverified: false },
      });
    const { rows: told } = await day.core.pool.query("SELECT 1 FROM outbox WHERE name = 'places.changed'");
    expect(told).toHaveLength(1);

    const [rider] = day.walkers("visual", 1);
    const place = found("ГЛК");
    if (rider === undefined || place === undefined) throw new Error("nobody, or nowhere");
    const dropoff = { point: place.point, label: place.name.ru, placeId: place.placeId };
    const { trip } = await day.ask(rider, { leaveAt: "10:00", dropoff });
    expect(trip.dropoff.placeId).toBe(place.placeId);
    expect(await decided(list, "undo")).toMatchObject({ status: "undone", kept: 1 });
    expect(found("ГЛК")?.placeId).toBe(place.placeId);
  });

  it("changes a place of the region field by field, and puts it back; a place that nobody uses goes", async () => {
    const [known] = day.core.region.places.filter(({ kind }) => kind === "polyclinic");
    if (known === undefined) throw new Error("no polyclinic");
    const moved = [known.name.kk, known.name.ru, "Поликлиника", "44.8400, 65.5000", "Сынақ емханасы"];
    const other = hall.with(0, "Басқа кешен").with(1, "Другая база").with(4, "");
    const list = await checked([header, moved, other]);
    expect((await rowsOf(list, "changed"))[0]?.changes).toEqual([
      { column: "also", was: known.also.join("; "), is: "Сынақ емханасы" },
      {
        ...{ column: "point", was: `${known.point.lat}, ${known.point.lon}`, is: "44.84, 65.5" },
      },
    ]);
    await decided(list, "apply");
    expect(found("Сынақ емханасы")).toMatchObject({ placeId: known.id, point: { lat: 44.84, lon: 65.5 } });
    expect(found("Басқа кешен")?.name.ru).toBe("Другая база");
    expect(await decided(list, "undo")).toMatchObject({ status: "undone", kept: 0 });
    expect(found(known.name.kk)).toMatchObject({ placeId: known.id, point: known.point });
    expect(found("Басқа кешен")?.name.ru).not.toBe("Другая база");
    const facts = await day.core.db.facts.listAfter(0, 100_000);
    expect(facts.map(({ kind }) => kind).filter((kind) => kind.startsWith("place."))).toEqual([
      ...["place.set", "place.set", "place.set", "place.set", "place.takenOut"],
    ]);
  });

  it("names row, column and reason of what is wrong", async () => {
    const list = await checked([
      header,
      hall.with(0, ""),
      hall.with(0, "A1").with(1, ""),
      hall.with(0, "A2").with(2, "ғарыш айлағы"),
      hall.with(0, "A3").with(3, "somewhere"),
      hall.with(0, "A4").with(3, "51.1694, 71.4491"), // Astana
      hall.with(0, "ж".repeat(121)),
      hall.with(0, "A5"),
      hall.with(0, "a5"),
    ]);
    const faults = (await rowsOf(list, "wrong")).map(({ no, faults }) => [
      no,
      ...faults.map(({ column, fault }) => `${column} ${fault}`),
    ]);
    expect(faults).toEqual([
      [2, "nameKk missing"],
      [3, "nameRu missing"],
      [4, "placeKind notAChoice"],
      [5, "point notAPoint"],
      [6, "point outOfRange"],
      [7, "nameKk tooLong"],
      [9, "nameKk twiceInFile"],
    ]);
  });

  it("is the whole region's: no manager and nobody of a district brings it or takes it away", async () => {
    const scope = { operators: [OperatorId.parse("orda-qaisarlary")] };
    const asked = { format: "csv" as const, language: "ru" as const, reason: "Для соседей" };
    for (const actor of [
      { role: "manager", id: StaffId.parse(randomUUID()), scope },
      { role: "chief", id: StaffId.parse(randomUUID()), scope },
    ] satisfies Actor[]) {
      await expect(checked([header, hall], actor)).rejects.toMatchObject({ code: "session.forbidden" });
      await expect(day.services.giveList(actor, "places", asked)).rejects.toMatchObject({
        code: "session.forbidden",
      });
    }
  });

  it.each(["kk", "ru", "en"] as const)(
    "of all leaves as a workbook in %s and comes back unchanged",
    async (language) => {
      const asked = { format: "xlsx" as const, language, reason: "A copy for the archive" };
      const { bytes } = await day.services.giveList(admin, "places", asked);
      const file = join(folder, "given");
      writeFileSync(file, bytes);
      const { import: list } = await day.services.checkList(admin, {
        kind: "places",
        purpose: "import",
        file,
      });
      expect(list?.counts).toMatchObject({ new: 0, changed: 0, gone: 0, wrong: 0 });
      expect(list?.counts.unchanged).toBeGreaterThan(100);
    },
  );
});
