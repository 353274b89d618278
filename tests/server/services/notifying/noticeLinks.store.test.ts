import { afterAll, beforeAll, expect, it } from "vitest";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { breakPromise } from "../../../support/breakPromise.ts";
import { ServiceDay } from "../serviceDay.ts";
import { byWays, told, withContact } from "./told.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
beforeAll(async () => {
  day = await ServiceDay.begin("come", { PUBLIC_ORIGIN: "https://taxi.example" });
  riders = day.walkers("visual", 10);
});
afterAll(() => day?.end());

const nextRider = (): GeneratedRider => {
  const rider = riders.shift();
  if (rider === undefined) throw new Error("no rider is left");
  return rider;
};
/** By a name in Latin letters: one Cyrillic letter makes an SMS cost double. */
async function speaks(rider: GeneratedRider, locale: "kk" | "en"): Promise<void> {
  const record = await day.core.db.riderRecords.find(rider.id);
  if (record === undefined) throw new Error("no such rider");
  await day.core.db.riderRecords.replace([{ ...record, name: "Omarova Ada", locale }]);
}
const linkIn = (text = "") => /https:\/\/taxi\.example\/trip\?lang=\w\w#([\w-]{43})$/.exec(text)?.[1];
const ways = () => byWays(day, [{ provider: "bot", canAnswer: true }]);

it("each person has one link to a trip, the same in every message, which ends with the trip", async () => {
  const by = ways();
  const rider = nextRider();
  await speaks(rider, "en");
  const mother = await withContact(day, rider, ["beTold"]);
  const { trip } = await day.ask(rider, { leaveAt: "12:00" });
  await by.work();
  await breakPromise(day.core, trip.id);
  await by.work();
  const sent = await told(day, trip.id);
  const of = (to: string) => sent.filter((each) => each.to === to).map(({ texts }) => linkIn(texts[0]));
  const [own] = of("rider");
  const [mothers] = of(mother);
  if (own === undefined || mothers === undefined) throw new Error("there is no link");
  // The promise and the change to the rider, the change to the mother: two people, two links.
  expect(of("rider")).toEqual([own, own]);
  expect(of(mother)).toEqual([mothers]);
  expect(mothers).not.toBe(own);
  const shares = await day.core.db.tripShares.listOfTrip(trip.id);
  expect(shares.map(({ purpose, madeBy }) => `${purpose} ${madeBy}`)).toEqual([
    ...["notice system", "notice system"],
  ]);

  const { record } = await day.services.readSharedTrip(mothers, "10.0.0.1");
  expect(record.trip.id).toBe(trip.id);

  await day.services.cancelTrip(day.dispatcher, trip.id);
  const { until } = await day.services.readSharedTrip(own, "10.0.0.1");
  await day.setTime(until);
  await expect(day.services.readSharedTrip(own, "10.0.0.1")).rejects.toMatchObject({
    code: "share.unusable",
  });
  await day.setTime("06:30");
});

it("whoever has ended it gets messages without it", async () => {
  const by = ways();
  const rider = nextRider();
  const { trip } = await day.ask(rider, { leaveAt: "13:00" });
  await by.work();
  const [share] = await day.core.db.tripShares.listOfTrip(trip.id);
  await day.services.endTripShare({ role: "rider", id: rider.id }, trip.id, share?.id ?? "");
  await breakPromise(day.core, trip.id);
  await by.work();
  const links = (await told(day, trip.id)).map(({ kind, texts }) => [kind, linkIn(texts[0]) !== undefined]);
  expect(links).toEqual([
    ["promised", true],
    ["changed", false],
  ]);
});

it("none is made where the message has no room for it", async () => {
  // In Kazakh the change takes three parts of an SMS without it.
  const rider = nextRider();
  await speaks(rider, "kk");
  const silent = byWays(day, []);
  const { trip } = await day.ask(rider, { leaveAt: "14:00" });
  await silent.work();
  await breakPromise(day.core, trip.id);
  await ways().work();
  expect((await told(day, trip.id)).map(({ kind, tries }) => [kind, tries.length])).toEqual([
    ["promised", 0],
    ["changed", 1],
  ]);
  expect(await day.core.db.tripShares.listOfTrip(trip.id)).toEqual([]);
});
