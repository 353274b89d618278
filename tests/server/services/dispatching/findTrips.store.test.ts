import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { DistrictId, StaffId } from "../../../../shared/ids/index.ts";
import { FindTrips } from "../../../../shared/schemas/index.ts";
import { auditAfter } from "../../../support/audit.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let ada: GeneratedRider;
let berik: GeneratedRider;
let toDialysis: TripRecord;
let toStreet: TripRecord;

beforeAll(async () => {
  day = await ServiceDay.begin();
  const [first, second] = day.walkers("visual", 2);
  if (first === undefined || second === undefined) throw new Error("nobody walks");
  [ada, berik] = [first, second];
  const dropoff = { ...day.place("dialysis"), label: "Гемодиализ орталығы" };
  toDialysis = await day.askAndAssign(ada, { leaveAt: "09:00", dropoff });
  const house = {
    point: day.place("hospital").point,
    label: "Абай даңғылы, 77А",
    precision: "exact" as const,
    isMeant: true as const,
  };
  toStreet = await day.askAndAssign(berik, { leaveAt: "10:00", dropoff: house });
});
afterAll(() => day?.end());

const find = (asked: Partial<FindTrips>, actor: Actor = day.dispatcher) =>
  day.services.findTrips(actor, FindTrips.parse(asked));
const foundBy = async (asked: Partial<FindTrips>, actor?: Actor) =>
  (await find(asked, actor)).trips.map(({ id }) => id);

describe("finding trips of any day", () => {
  it("goes by who travels, by name in either alphabet or by telephone", async () => {
    expect(await foundBy({ who: ada.name })).toEqual([toDialysis.trip.id]);
    expect(await foundBy({ who: ada.phone.slice(-7) })).toEqual([toDialysis.trip.id]);
  });

  it("goes by a place under any of its names, and by a street with its house however it is written", async () => {
    expect(await foundBy({ place: "центр гемодиализа" })).toEqual([toDialysis.trip.id]);
    expect(await foundBy({ place: "Гемодиализ орталығы" })).toEqual([toDialysis.trip.id]);
    expect(await foundBy({ place: "Абая 77а" })).toEqual([toStreet.trip.id]);
    expect(await foundBy({ place: "Абая 78" })).toEqual([]);
  });

  it("goes by the plate, with or without spaces", async () => {
    const plate = toStreet.vehicle?.plate ?? "";
    expect(plate).not.toBe("");
    expect(await foundBy({ plate: plate.replaceAll(" ", "").toLowerCase() })).toContain(toStreet.trip.id);
    expect(await foundBy({ plate: "no such" })).toEqual([]);
  });

  it("goes by days and by status, every part of which has to fit", async () => {
    expect(await foundBy({ from: day.today, until: day.today })).toEqual([
      toStreet.trip.id, // the latest first
      toDialysis.trip.id,
    ]);
    expect(await foundBy({ until: "2020-01-01" })).toEqual([]);
    expect(await foundBy({ who: ada.name, statuses: ["cancelled"] })).toEqual([]);
    expect(await foundBy({ who: ada.name, place: "Абая 77а" })).toEqual([]);
  });

  it("shows a part of a long list and counts all of it", async () => {
    const part = await find({ from: day.today, offset: 1, limit: 1 });
    expect(part).toMatchObject({ total: 2, trips: [{ id: toDialysis.trip.id, riderName: ada.name }] });
  });

  it("finds a trip by where it leads to since it was changed", async () => {
    await day.core.db.trips.changeWish(
      { ...toStreet.trip, dropoff: { ...toStreet.trip.dropoff, label: "Желтоқсан көшесі, 12" } },
      toStreet.trip.version,
    );
    expect(await foundBy({ place: "Желтоксан 12" })).toEqual([toStreet.trip.id]);
    expect(await foundBy({ place: "Абая 77а" })).toEqual([]);
  });
});

describe("what a search for trips discloses", () => {
  it("is written down for each trip that is shown", async () => {
    await find({ who: ada.name });
    const looked = (await auditAfter(day.core.db)).filter(
      ({ did, to }) => did === "trip.found" && to.id === toDialysis.trip.id,
    );
    expect(looked.length).toBeGreaterThan(0);
    expect(looked.every(({ by }) => by.id === day.dispatcher.id)).toBe(true);
  });

  it("is nobody beyond the scope of the account, and nobody whose record is restricted", async () => {
    const id = StaffId.parse(randomUUID());
    const ofDistrict = (district: string): Actor => ({
      ...{ role: "chief", id },
      scope: { districts: [DistrictId.parse(district)] },
    });
    expect(await foundBy({ who: ada.name }, ofDistrict("kyzylorda"))).toEqual([toDialysis.trip.id]);
    expect(await foundBy({ who: ada.name }, ofDistrict("aral"))).toEqual([]);
    expect(await foundBy({ from: day.today }, ofDistrict("aral"))).toEqual([]);
    await day.core.pool.query("UPDATE riders SET restricted_at = now() WHERE id = $1", [berik.id]);
    expect(await foundBy({ from: day.today })).toEqual([toDialysis.trip.id]);
    await day.core.pool.query("UPDATE riders SET restricted_at = NULL WHERE id = $1", [berik.id]);
  });

  it("is nothing to riders", async () => {
    const asAda: Actor = { role: "rider", id: ada.id };
    await expect(find({ who: ada.name }, asAda)).rejects.toMatchObject({ code: "session.forbidden" });
  });

  it("is nothing without anything to look for", () => {
    expect(FindTrips.safeParse({ offset: 0 }).success).toBe(false);
    expect(FindTrips.safeParse({ who: "a" }).success).toBe(false);
  });
});

describe("trips of before there was this search", () => {
  it("get their words at the next start", async () => {
    await day.core.pool.query("DELETE FROM trip_places");
    expect(await foundBy({ place: "центр гемодиализа" })).toEqual([]);
    await day.core.db.tripSearch.respell();
    expect(await foundBy({ place: "центр гемодиализа" })).toEqual([toDialysis.trip.id]);
  });
});
