import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { RiderId } from "../../../../shared/ids/index.ts";
import { RiderTrip } from "../../../../shared/schemas/index.ts";
import { presentersAt } from "../../presenters/presentersAt.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let ada: Actor & { role: "rider" };
let trip: TripRecord;

beforeAll(async () => {
  day = await ServiceDay.begin();
});
afterAll(() => day?.end());

/** Ada has a vehicle, a dispatcher takes it away: at 07:00 she stands without one for 09:00. */
beforeEach(async () => {
  await day.setTime("06:30");
  const [rider] = day.walkers("visual", 1);
  if (rider === undefined) throw new Error("nobody");
  ada = { role: "rider", id: rider.id };
  trip = await day.askAndAssign(rider, { leaveAt: "09:00" });
  await day.setTime("07:00");
  const { version: tripVersion } = trip.trip;
  await day.services.unassignTrip(day.dispatcher, trip.trip.id, { tripVersion });
  trip = await day.services.getTrip(ada, trip.trip.id);
  return async () => {
    await day.services.cancelTrip(ada, trip.trip.id).catch(() => undefined);
  };
});

const appeal = (text?: string, appealId: string = randomUUID()) =>
  day.services.makeAppeal(ada, trip.trip.id, { appealId, ...(text !== undefined && { text }) });
const waiting = async () =>
  (await day.services.listAppeals(day.dispatcher)).filter(({ record }) => record.trip.id === trip.trip.id);
const shown = async () =>
  RiderTrip.parse(
    presentersAt(day.core.clock.now()).riderTrip(await day.services.getTrip(ada, trip.trip.id)),
  );

describe("whoever got no vehicle asks a person", () => {
  it("who reads it with the trip and the rider's words, and answers with a reason that the rider reads", async () => {
    expect(await shown()).toMatchObject({ canAppeal: "refusal" });
    const { id, dueBy } = await appeal("I have dialysis at nine");
    expect(day.clock(dueBy)).toBe("08:00"); // an hour before 09:00
    const [open, ...others] = await waiting();
    expect(others).toEqual([]);
    expect(open?.made).toMatchObject({ details: { appeal: id }, texts: { note: "I have dialysis at nine" } });
    expect((await shown()).canAppeal).toBeUndefined();

    await day.services.answerAppeal(day.dispatcher, id, {
      outcome: "granted",
      reason: "A vehicle comes at 08:20",
    });
    expect(await waiting()).toEqual([]);
    expect(await shown()).toMatchObject({
      appeal: { about: "refusal", answer: { outcome: "granted", note: "A vehicle comes at 08:20" } },
    });
    await day.work();
    // Whoever has no page hears of it, too.
    const told = await day.core.db.notices.listOfTrip(trip.trip.id);
    expect(told.map(({ notice }) => notice.content)).toContainEqual({
      ...{ kind: "appealAnswered", outcome: "granted", wished: day.at("09:00") },
    });
    expect((await shown()).story.map(({ what }) => what.key)).toEqual(
      expect.arrayContaining(["story.appealed", "story.appealGranted"]),
    );
  });

  it("once: the same again is the same, and there is nothing more to ask meanwhile", async () => {
    const first = await appeal("please", "0f9c0d0e-1c52-4c0e-9f5a-0b6f4a1f2d01");
    expect(await appeal("please", first.id)).toMatchObject({ id: first.id, dueBy: first.dueBy });
    expect(await waiting()).toHaveLength(1);
    await expect(appeal("another")).rejects.toMatchObject({ code: "appeal.nothing" });
  });

  it("and is answered once", async () => {
    const { id } = await appeal();
    await day.services.answerAppeal(day.dispatcher, id, { outcome: "declined", reason: "Nobody is free" });
    const again = day.services.answerAppeal(day.dispatcher, id, { outcome: "granted", reason: "After all" });
    await expect(again).rejects.toMatchObject({ code: "appeal.unknown" });
    expect((await shown()).appeal?.answer).toMatchObject({ outcome: "declined" });
  });

  it("of two dispatchers who answer at once one does", async () => {
    const { id } = await appeal();
    const answers = await Promise.allSettled(
      (["granted", "declined"] as const).map((outcome) =>
        day.services.answerAppeal(day.dispatcher, id, { outcome, reason: outcome }),
      ),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const record = await day.services.getTrip(ada, trip.trip.id);
    expect(record.facts.filter(({ kind }) => kind === "appeal.answered")).toHaveLength(1);
  });
});

describe("nobody else's business", () => {
  it("another rider finds no trip, and no rider reads or answers what waits", async () => {
    const other: Actor = { role: "rider", id: RiderId.parse(randomUUID()) };
    const body = { appealId: randomUUID() };
    await expect(day.services.makeAppeal(other, trip.trip.id, body)).rejects.toMatchObject({
      code: "trip.unknown",
    });
    const { id } = await appeal();
    expect(() => day.services.listAppeals(ada)).toThrow();
    await expect(
      day.services.answerAppeal(ada, id, { outcome: "granted", reason: "mine" }),
    ).rejects.toMatchObject({ code: "session.forbidden" });
  });
});

it("a trip that goes as promised has nothing to put before a person", async () => {
  const [, rider] = day.walkers("visual", 2);
  if (rider === undefined) throw new Error("nobody");
  const fine = await day.askAndAssign(rider, { leaveAt: "10:00" });
  const asked = day.services.makeAppeal({ role: "rider", id: rider.id }, fine.trip.id, {
    appealId: randomUUID(),
  });
  await expect(asked).rejects.toMatchObject({ code: "appeal.nothing" });
});
