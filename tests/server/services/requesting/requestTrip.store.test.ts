import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { RiderId } from "../../../../shared/ids/index.ts";
import { addSeconds, hours, nextServiceDay, seconds, toIso } from "../../../../shared/time/index.ts";
import { countRows } from "../../../support/storedRows.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
const anybody = (): GeneratedRider => {
  const [first] = riders;
  if (first === undefined) throw new Error("no rider left");
  return first;
};
/** One who has no trip yet. */
const rider = (): GeneratedRider => {
  const next = anybody();
  riders = riders.slice(1);
  return next;
};

beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 20);
});
afterAll(() => day?.end());

const rows = () => countRows(day.core.kysely);
const added = async (work: () => Promise<unknown>) => {
  const before = await rows();
  await work();
  const after = await rows();
  return Object.fromEntries(
    Object.keys(after)
      .map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)] as const)
      .filter(([, count]) => count !== 0),
  );
};

describe("asking for a trip", () => {
  it("stores request, promise-to-be, fact, key, job and news together", async () => {
    const trips: string[] = [];
    const stored = await added(async () => {
      trips.push((await day.ask(rider(), { arriveBy: "10:00" })).trip.id);
    });
    expect(stored).toEqual({
      trip_requests: 1,
      trip_places: 2, // the words by which they are found
      promise_entries: 1,
      facts: 2, // of the wish and of what was asked for
      idempotency_keys: 1,
      outbox: 1, // the job to assign it; news is not counted
    });
    const { rows: handed } = await day.core.pool.query("SELECT name FROM outbox ORDER BY id DESC LIMIT 2");
    expect(handed.map(({ name }) => name).sort()).toEqual(["assignTrip", "trip.changed"]);
    const { rows: due } = await day.core.pool.query("SELECT job FROM due WHERE payload->>'tripId' = $1", [
      trips[0],
    ]);
    expect(due).toEqual([{ job: "missOverdueTrip" }]); // when nobody has come by then, it is missed
  });

  it("answers with what was asked, who is served first, and nothing promised yet", async () => {
    const ada = rider();
    const { trip, promise, facts } = await day.ask(ada, {
      arriveBy: "10:00",
      purpose: "study",
      note: "two bags",
    });
    expect(trip).toMatchObject({
      riderId: ada.id,
      serviceDay: day.today,
      status: "requested",
      requested: { kind: "arriveBy", at: day.at("10:00") },
      aid: "none",
      priorityClass: 0,
      bookedBy: "rider",
      note: "two bags",
    });
    expect(promise?.state).toBe("asked");
    const by = { role: "rider", id: ada.id };
    expect(facts).toMatchObject([
      { kind: "trip.requested", by },
      { kind: "promise.asked", by },
    ]);
  });

  it("is harmless when said again: the same key and wish is the same trip", async () => {
    const ada = rider();
    const first = await day.ask(ada, { leaveAt: "11:00" }, "a key");
    const again = added(async () => {
      const second = await day.ask(ada, { leaveAt: "11:00" }, "a key");
      expect(second.trip.id).toBe(first.trip.id);
    });
    expect(await again).toEqual({});
  });

  it("stores one trip for five equal calls at once", async () => {
    const ada = rider();
    const stored = await added(async () => {
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => day.ask(ada, { leaveAt: "11:00" }, "one key")),
      );
      expect(new Set(answers.map(({ trip }) => trip.id)).size).toBe(1);
    });
    expect(stored).toMatchObject({ trip_requests: 1, outbox: 1 });
  });

  it("refuses another wish under a key that was used", async () => {
    const ada = rider();
    await day.ask(ada, { leaveAt: "11:00" }, "her key");
    await expect(day.ask(ada, { leaveAt: "12:00" }, "her key")).rejects.toMatchObject({
      code: "request.idempotencyKeyReused",
    });
  });

  it("keeps keys of different people apart", async () => {
    const [ada, bo] = [rider(), rider()];
    const one = await day.ask(ada, { leaveAt: "11:00" }, "common key");
    const other = await day.ask(bo, { leaveAt: "11:00" }, "common key");
    expect(one.trip.id).not.toBe(other.trip.id);
  });
});

describe("a trip of the same person at the same time", () => {
  it("is refused: nobody sits in two vehicles", async () => {
    const ada = rider();
    await day.ask(ada, { leaveAt: "09:00" });
    await expect(day.ask(ada, { leaveAt: "09:10", dropoff: day.place("hospital") })).rejects.toMatchObject({
      code: "trip.overlapsOwnTrip",
      field: "when.at",
    });
    const wayBack = { pickup: day.place("polyclinic"), dropoff: day.wish(ada, {}).pickup, leaveAt: "13:00" };
    await expect(day.ask(ada, wayBack)).resolves.toBeDefined();
  });

  it("is refused to one of two calls that come at once", async () => {
    const ada = rider();
    const asked = await Promise.allSettled([
      day.ask(ada, { leaveAt: "09:00" }),
      day.ask(ada, { leaveAt: "09:05", dropoff: day.place("hospital") }),
    ]);
    expect(asked.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("booking for a caller", () => {
  it("is marked, and the look at the rider's record is written down", async () => {
    const ada = rider();
    const wish = { ...day.wish(ada, { leaveAt: "15:00" }), riderId: RiderId.parse(ada.id) };
    const { trip } = await day.services.requestTrip(day.dispatcher, wish, randomUUID());
    expect(trip).toMatchObject({ riderId: ada.id, bookedBy: "dispatcher" });
    expect(await day.core.db.facts.listOfPerson(RiderId.parse(ada.id))).toMatchObject([
      { kind: "rider.added" },
      { kind: "trip.requested", by: day.dispatcher, concerns: { tripId: trip.id, riderId: ada.id } },
      { kind: "promise.asked", by: day.dispatcher, concerns: { tripId: trip.id, riderId: ada.id } },
    ]);
  });

  it("needs to know for whom", async () => {
    const wish = day.wish(rider(), {});
    await expect(day.services.requestTrip(day.dispatcher, wish, randomUUID())).rejects.toMatchObject({
      code: "request.invalid",
      field: "riderId",
    });
    const nobody = { ...wish, riderId: RiderId.parse(randomUUID()) };
    await expect(day.services.requestTrip(day.dispatcher, nobody, randomUUID())).rejects.toMatchObject({
      code: "rider.unknown",
    });
  });

  it("is nothing a rider does for another", async () => {
    const [ada, bo] = [rider(), rider()];
    const wish = { ...day.wish(ada, {}), riderId: RiderId.parse(bo.id) };
    const asAda = { role: "rider", id: ada.id } as const;
    await expect(day.services.requestTrip(asAda, wish, randomUUID())).rejects.toMatchObject({
      code: "session.forbidden",
    });
  });
});

describe("what is refused, and stores nothing", () => {
  const later = (count: number) => toIso(addSeconds(day.at("10:00"), seconds(count * hours(24))));
  const cases: [string, () => Parameters<ServiceDay["ask"]>[1], object][] = [
    [
      "to where one is",
      () => ({ dropoff: { ...day.wish(anybody(), {}).pickup } }),
      { code: "trip.samePlace", field: "dropoff" },
    ],
    [
      "to another country",
      () => ({ dropoff: { point: { lat: 41.31, lon: 69.28 }, label: "Tashkent" } }),
      { code: "trip.outsideArea", field: "dropoff.point" },
    ],
    [
      "to the leased city, which is another administration's",
      () => ({ dropoff: { point: { lat: 45.617, lon: 63.317 }, label: "Baikonur" } }),
      { code: "trip.outsideArea", field: "dropoff.point" },
    ],
    [
      "to a place that nobody knows",
      () => ({ dropoff: { ...day.place("polyclinic"), placeId: "no-such-place" } }),
      { code: "trip.unknownPlace", field: "dropoff.placeId" },
    ],
    ["yesterday", () => ({ leaveAt: "06:29" }), { code: "trip.inThePast", field: "when.at" }],
    [
      "at night",
      () => ({ leaveAt: "23:30" }),
      { code: "trip.outsideServiceHours", field: "when.at", values: { from: "07:00", until: "22:00" } },
    ],
  ];
  it.each(cases)("%s", async (_, wish, refusal) => {
    const ada = anybody();
    const stored = await added(() => expect(day.ask(ada, wish())).rejects.toMatchObject(refusal));
    expect(stored).toEqual({});
  });

  it("too many days ahead", async () => {
    const ada = anybody();
    const wish = { ...day.wish(ada, {}), when: { kind: "leaveAt" as const, at: later(8) } };
    const asAda = { role: "rider", id: ada.id } as const;
    await expect(day.services.requestTrip(asAda, wish, randomUUID())).rejects.toMatchObject({
      code: "trip.tooFarAhead",
      values: { days: 7 },
    });
  });

  it("on a day after one's eligibility has ended", async () => {
    const ada = rider();
    await sql`
      UPDATE eligibility SET valid = daterange(lower(valid), ${day.today}::date) WHERE rider_id = ${ada.id}`.execute(
      day.core.kysely,
    );
    await expect(day.ask(ada, {})).rejects.toMatchObject({ code: "rider.eligibilityEnds" });
    const past = nextServiceDay(day.today, -1);
    expect(await day.core.db.riders.isEligible(RiderId.parse(ada.id), past)).toBe(true);
  });
});
