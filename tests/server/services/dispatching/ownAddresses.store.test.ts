import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EntranceId, PlaceId } from "../../../../shared/ids/index.ts";
import type { NamedThing } from "../../../../shared/schemas/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
beforeAll(async () => {
  day = await ServiceDay.begin();
});
afterAll(() => day?.end());
beforeEach(async () => {
  await day.core.pool.query("DELETE FROM entrances; DELETE FROM houses; DELETE FROM spoken_names");
});

const all = { q: "", offset: 0, limit: 20 };
const facts = async (kind: string) =>
  (
    await day.core.pool.query("SELECT role, details FROM facts WHERE kind = $1 ORDER BY id DESC LIMIT 1", [
      kind,
    ])
  ).rows[0];
const street = () => {
  const [found] = day.core.places.find("проспект Абая").places;
  if (found?.kind !== "street") throw new Error("there is no such avenue");
  return found;
};

/** A house of the avenue as some rider has pinned it. */
async function pinned(house: string, north = 0.0004): Promise<PlaceId> {
  const { point, name } = street();
  const door = day.core.places.readDoor(`${name.ru}, ${house}`, { lat: point.lat + north, lon: point.lon });
  if (door === undefined) throw new Error("no house");
  const id = day.core.needs.stableId(`house ${door.key}`);
  const row = { ...door, id, isSure: false, point: { lat: point.lat + north, lon: point.lon } };
  await day.core.db.places.learnHouse(row);
  await day.core.places.load();
  return PlaceId.parse(id);
}
const found = async (text: string) => {
  await day.core.places.load();
  return day.core.places.find(text).places[0];
};

describe("houses that were pinned", () => {
  it("are found by street and number in any alphabet, those that nobody has looked at first", async () => {
    const sure = await pinned("12");
    const other = await pinned("77А");
    await day.services.correctHouse(day.dispatcher, sure, street().point);
    const list = async (q: string) =>
      (await day.services.listHouses(day.dispatcher, { ...all, q })).houses.map(({ house }) => house.id);
    expect(await list("")).toEqual([other, sure]);
    expect(await list("abay 77a")).toEqual([other]);
    expect(await list("Абай 12")).toEqual([sure]);
    expect(await list("Абай 13")).toEqual([]);
  });

  it("stand where a dispatcher puts them, and no rider's pin moves them again", async () => {
    const id = await pinned("77А");
    const point = { lat: street().point.lat + 0.0009, lon: street().point.lon };
    await day.services.correctHouse(day.dispatcher, id, point);
    await pinned("77А", 0.0001);
    expect(await found("Абая 77а")).toMatchObject({ placeId: id, point, unverified: false });
    expect(await facts("place.moved")).toMatchObject({ role: "dispatcher", details: { place: id } });
    const faraway = { lat: 51.1, lon: 71.4 };
    await expect(day.services.correctHouse(day.dispatcher, id, faraway)).rejects.toMatchObject({
      code: "trip.outsideArea",
    });
  });

  it("are led to the one that they turned out to be, with their doors, until they are set apart again", async () => {
    const wrong = await pinned("77А", 0.0004);
    const right = await pinned("77/1", 0.0006);
    const door = { id: EntranceId.parse(randomUUID()), placeId: wrong, dog: false, isUsual: true };
    await day.core.db.entrances.put(door);
    await day.services.mergeHouse(day.dispatcher, wrong, right);
    await day.core.entrances.load();

    expect(await found("Абая 77а")).toMatchObject({ placeId: right });
    const { houses } = await day.services.listHouses(day.dispatcher, all);
    expect(houses).toMatchObject([{ house: { id: right }, doors: 1, also: [{ id: wrong }] }]);
    // A trip that was asked for by the other one is still somewhere, by the same door.
    expect(day.core.places.all().find(({ id }) => id === wrong)?.point).toEqual(houses[0]?.house.point);
    expect(day.core.entrances.listAt(wrong).map(({ id }) => id)).toEqual([door.id]);
    expect(await facts("place.merged")).toMatchObject({ details: { place: wrong, into: right } });

    await day.services.divideHouse(day.dispatcher, wrong);
    expect(await found("Абая 77а")).toMatchObject({ placeId: wrong });
  });

  it("are not merged with themselves, in a circle, or with nothing", async () => {
    const [one, other] = [await pinned("1"), await pinned("3", 0.0006)];
    const merge = (id: PlaceId, into: PlaceId) => day.services.mergeHouse(day.dispatcher, id, into);
    await expect(merge(one, one)).rejects.toMatchObject({ code: "house.same" });
    await merge(one, other);
    await merge(one, other); // twice is once
    await expect(merge(other, one)).rejects.toMatchObject({ code: "house.same" });
    await expect(merge(one, PlaceId.parse("nothing"))).rejects.toMatchObject({ code: "house.unknown" });
  });
});

describe("a name that a dispatcher tells", () => {
  const add = (name: string, of: NamedThing, id = randomUUID()) =>
    day.services.addPlaceName(day.dispatcher, { id, name, of });
  const listPlaceNames = () => day.services.listPlaceNames(day.dispatcher, all);

  it("is found from then on, is told once, and is gone when it is taken away", async () => {
    const { name, point } = street();
    const of = { kind: "street", name: name.kk, point } as const;
    const id = randomUUID();
    expect(await found("ул. Ленина 5")).toBeUndefined();
    await add("Ленина", of, id);
    await add("Ленина", of, id);
    await add("ленина", of);
    expect(await found("ул. Ленина 5")).toMatchObject({ name, knownAs: "Ленина", kept: "5" });
    const { names, total } = await listPlaceNames();
    expect(total).toBe(1);
    expect(names).toMatchObject([{ spoken: { id, name: "Ленина" }, of: { name } }]);
    expect(await facts("place.named")).toMatchObject({ details: { name: id, text: "Ленина" } });

    await day.services.removePlaceName(day.dispatcher, id);
    expect(await found("ул. Ленина 5")).toBeUndefined();
    expect(await facts("place.unnamed")).toMatchObject({ details: { name: id, text: "Ленина" } });
    await expect(day.services.removePlaceName(day.dispatcher, id)).rejects.toMatchObject({
      code: "placeName.unknown",
    });
  });

  it("may be of a point that has no other, of a place, or of a house", async () => {
    const house = await pinned("77А");
    await add("мкр Мерей", { kind: "point", point: street().point, isArea: true });
    await add("Дом ветеранов", { kind: "place", placeId: house });
    await add("Собес", { kind: "place", placeId: PlaceId.parse("city-akimat") });
    expect(await found("микрорайон Мерей")).toMatchObject({ kind: "quarter", precision: "approximate" });
    expect(await found("дом ветеранов")).toMatchObject({ placeId: house });
    expect(await found("sobes")).toMatchObject({ placeId: "city-akimat", knownAs: "Собес" });
  });

  it("is refused of what is not there, and to who is not of the service", async () => {
    const nothing = { kind: "place", placeId: PlaceId.parse("nothing") } as const;
    await expect(add("Собес", nothing)).rejects.toMatchObject({ code: "placeName.unknownPlace" });
    const away = { kind: "point", point: { lat: 51.1, lon: 71.4 }, isArea: false } as const;
    await expect(add("Байтерек", away)).rejects.toMatchObject({ code: "trip.outsideArea" });
    const [rider] = day.walkers("visual", 1);
    const actor = { role: "rider", id: rider?.id } as never;
    await expect(day.services.listHouses(actor, all)).rejects.toMatchObject({ code: "session.forbidden" });
  });
});
