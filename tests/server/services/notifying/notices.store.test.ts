import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { recordFact } from "../../../../server/services/records/recordFact.ts";
import { addSeconds, seconds } from "../../../../shared/time/index.ts";
import { breakPromise } from "../../../support/breakPromise.ts";
import { ServiceDay } from "../serviceDay.ts";
import { told, withContact } from "./told.ts";

let day: ServiceDay;
let riders: GeneratedRider[];
beforeAll(async () => {
  day = await ServiceDay.begin();
  riders = day.walkers("visual", 40);
});
afterAll(() => day?.end());

const nextRider = (): GeneratedRider => {
  const rider = riders.shift();
  if (rider === undefined) throw new Error("no rider is left");
  return rider;
};
const plateOf = ({ vehicle }: TripRecord): string => vehicle?.plate ?? "none";
/** To the last notice of a trip. */
async function answer({ trip }: TripRecord, text: string, message: string = randomUUID()) {
  const notice = (await told(day, trip.id)).at(-1);
  return day.services.answerOnPhone(notice?.id ?? "", { message, text });
}
const kindsOf = async ({ trip }: TripRecord) => (await told(day, trip.id)).map(({ kind }) => kind);

describe("a promise", () => {
  it("is told once, with the vehicle of today, however often its job runs", async () => {
    const ada = await day.askAndAssign(nextRider(), { leaveAt: "09:00" });
    const [notice] = await told(day, ada.trip.id);
    expect(notice).toMatchObject({ kind: "promised", to: "rider", state: "told" });
    expect(notice?.texts).toHaveLength(1);
    expect(notice?.texts[0]).toContain(ada.vehicle?.plate);
    expect(notice?.texts[0]).toContain("09:00-09:20");

    const facts = (await day.core.db.facts.listOfTrips([ada.trip.id])).get(ada.trip.id) ?? [];
    for (const { id } of facts) {
      await day.services.tellFact(id);
      await day.services.tellFact(id);
    }
    await Promise.all([1, 2, 3].map(() => day.services.carryNotice(notice?.id ?? "")));
    await day.work();
    expect(await told(day, ada.trip.id)).toEqual([notice]);
  });

  it("is told once though everything is handed over again, as when Redis has lost its memory", async () => {
    const ada = await day.askAndAssign(nextRider(), { leaveAt: "09:00" });
    const before = await told(day, ada.trip.id);
    await day.core.kysely
      .updateTable("outbox")
      .set({ published_no: null, settled_at: null })
      .where("kind", "=", "job")
      .execute();
    await day.work();
    expect(await told(day, ada.trip.id)).toEqual(before);
  });

  it("that changes is told with the old window, the new one, why, and what may be answered", async () => {
    const rider = nextRider();
    const mother = await withContact(day, rider, ["beTold"]);
    const ada = await day.askAndAssign(rider, { leaveAt: "09:00" });
    await breakPromise(day.core, ada.trip.id);
    await day.work();
    const changes = (await told(day, ada.trip.id)).filter(({ kind }) => kind === "changed");
    // She is told of it too, and what is told names her child by the first name alone.
    expect(changes.map(({ to }) => to).sort()).toEqual([mother, "rider"].sort());
    for (const { texts } of changes) {
      expect(texts[0]).toContain("09:00-09:20");
      expect(texts[0]).toContain("09:20-09:40");
      expect(texts[0]).toContain("1 = ");
      expect(texts[0]).toContain("2 = ");
      expect(texts[0]).not.toContain(rider.name);
    }
    expect(await kindsOf(ada)).not.toContain("late");
  });
});

describe("who is told", () => {
  it("a mother who may be told hears that her child's trip is late, and not of the vehicle", async () => {
    const rider = nextRider();
    const mother = await withContact(day, rider, ["beTold"]);
    const ada = await day.askAndAssign(rider, { leaveAt: "10:00" });
    await late(ada);
    const notices = await told(day, ada.trip.id);
    expect(notices.filter(({ to }) => to === mother).map(({ kind }) => kind)).toEqual(["late"]);
    expect(notices.filter(({ to }) => to === "rider").map(({ kind }) => kind)).toEqual(["promised", "late"]);
  });

  it("not one who may only ask for trips, nor one whose consent is over", async () => {
    const [first, second] = [nextRider(), nextRider()];
    await withContact(day, first, ["book"]);
    await withContact(day, second, ["beTold"], { consentUntil: "2020-01-01" });
    for (const rider of [first, second]) {
      const ada = await day.askAndAssign(rider, { leaveAt: "10:00" });
      await late(ada);
      expect((await told(day, ada.trip.id)).map(({ to }) => to)).toEqual(["rider", "rider"]);
    }
  });

  it("not whoever called it off themselves, but their mother", async () => {
    const rider = nextRider();
    const mother = await withContact(day, rider, ["beTold"]);
    const ada = await day.askAndAssign(rider, { leaveAt: "10:00" });
    await day.services.cancelTrip({ role: "rider", id: rider.id }, ada.trip.id);
    await day.work();
    const ends = (await told(day, ada.trip.id)).filter(({ kind }) => kind === "cancelled");
    expect(ends.map(({ to }) => to)).toEqual([mother]);
  });
});

async function late({ trip }: TripRecord): Promise<void> {
  await day.core.db.transaction((tx) =>
    recordFact(tx, {
      ...{ kind: "trip.endangered", by: { role: "system" }, at: day.core.clock.now() },
      concerns: { tripId: trip.id, riderId: trip.riderId, serviceDay: trip.serviceDay },
      details: { what: "pickup", expected: new Date(day.at("10:40")).toISOString() },
    }),
  );
  await day.work();
}

describe("before the vehicle comes", () => {
  it("it is announced twenty-five minutes ahead, and later if it is expected later", async () => {
    await day.setTime("06:30");
    const ada = await day.askAndAssign(nextRider(), { leaveAt: "11:00" });
    const expected = ada.placement?.pickup.estimated;
    if (expected === undefined) throw new Error("it has no place");
    await day.setTime(addSeconds(expected, seconds(-26 * 60)));
    await day.comeDue();
    expect(await kindsOf(ada)).not.toContain("soon");
    await day.setTime(addSeconds(expected, seconds(-24 * 60)));
    await day.comeDue();
    await day.comeDue();
    expect((await kindsOf(ada)).filter((kind) => kind === "soon")).toHaveLength(1);
    await day.setTime("06:30");
  });
});

describe("in the evening before", () => {
  it("everybody with a vehicle is reminded of tomorrow with its plate, once, and may say yes or call it off", async () => {
    await day.setTime("08:30"); // earlier nobody is told of tomorrow
    const [first, second] = [nextRider(), nextRider()];
    const ada = await day.askAndAssign(first, { leaveAt: "33:30" }); // half past nine tomorrow
    const bea = await day.askAndAssign(second, { leaveAt: "34:30" });
    const { serviceDay } = ada.trip;
    // Which vehicle comes is not said before the riders of the day are told.
    expect(
      (await told(day, ada.trip.id)).map(({ kind, texts }) => [kind, texts[0]?.includes(plateOf(ada))]),
    ).toEqual([["promised", false]]);
    await day.setTime("18:30");
    const tell = () =>
      day.core.db.transaction((tx) =>
        recordFact(tx, {
          ...{ kind: "day.vehiclesTold", concerns: { serviceDay }, by: { role: "system" } },
          ...{ at: day.core.clock.now(), details: { trips: 2 } },
        }),
      );
    await tell();
    await day.work();
    await tell();
    await day.work();
    for (const record of [ada, bea]) {
      expect(await kindsOf(record)).toEqual(["promised", "reminder"]);
      expect((await told(day, record.trip.id))[1]?.texts).toEqual([expect.stringContaining(plateOf(record))]);
    }
    expect(await answer(ada, "иә")).toEqual({ kind: "done", choice: "yes" });
    expect(await answer(bea, "2")).toEqual({ kind: "done", choice: "cancel" });
    expect([(await day.trip(ada.trip.id)).trip.status, (await day.trip(bea.trip.id)).trip.status]).toEqual([
      ...["assigned", "cancelled"],
    ]);
    await day.setTime("06:30");
  });
});

it("whoever is erased leaves no message behind", async () => {
  const rider = nextRider();
  const { trip } = await day.askAndAssign(rider, { leaveAt: "15:00" });
  expect(await told(day, trip.id)).toHaveLength(1);
  const now = day.core.clock.now();
  const counts = await day.core.db.transaction((tx) => tx.privacy.erase(rider.id, "", now));
  expect(counts.notices).toBe(1);
  expect(await told(day, trip.id)).toEqual([]);
  const left = await day.core.pool.query(
    "SELECT FROM deliveries WHERE notice_id NOT IN (SELECT id FROM notices)",
  );
  expect(left.rowCount).toBe(0);
});

describe("an answer", () => {
  it("by its number agrees, or hands the trip to a dispatcher, once for each message", async () => {
    const ada = await day.askAndAssign(nextRider(), { leaveAt: "15:00" });
    await breakPromise(day.core, ada.trip.id);
    await day.work();
    const message = randomUUID();
    expect(await answer(ada, "2", message)).toEqual({ kind: "handedOver" });
    expect(await answer(ada, "2", message)).toEqual({ kind: "known" });
    const open = async () =>
      (await day.services.listToTell(day.dispatcher)).answers.filter(
        ({ story }) => story.notice.tripId === ada.trip.id,
      );
    const [handed] = await open();
    expect(handed?.story.answers).toMatchObject([{ text: "2", choice: "call", isOpen: true }]);
    await day.services.settleAnswer(day.dispatcher, handed?.story.answers[0]?.id ?? "");
    expect(await open()).toEqual([]);
  });

  it("that cancels, cancels the trip", async () => {
    const ada = await day.askAndAssign(nextRider(), { leaveAt: "15:00" });
    await breakPromise(day.core, ada.trip.id);
    await day.work();
    expect(await answer(ada, "Болдырмау!")).toEqual({ kind: "done", choice: "cancel" });
    expect((await day.trip(ada.trip.id)).trip.status).toBe("cancelled");
  });

  it("in words that nobody foresaw is a dispatcher's", async () => {
    const ada = await day.askAndAssign(nextRider(), { leaveAt: "15:00" });
    expect(await answer(ada, "а можно с мамой?")).toEqual({ kind: "handedOver" });
    expect((await day.trip(ada.trip.id)).trip.status).toBe("assigned");
  });
});
