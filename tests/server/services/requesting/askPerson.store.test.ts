import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import type { TripId } from "../../../../shared/ids/index.ts";
import { type AskPerson, RiderTrip } from "../../../../shared/schemas/index.ts";
import { presentersAt } from "../../presenters/presentersAt.ts";
import type { ServiceDay } from "../serviceDay.ts";
import { Asking, as } from "./asking.ts";

let asking: Asking;
let day: ServiceDay;
beforeAll(async () => {
  asking = await Asking.begin();
  day = asking.day;
  await sql`INSERT INTO contract_conditions (contract_id, conditions, valid, unverified, note)
    SELECT id, '{"quota": {"trips": 1}}'::jsonb, daterange(NULL, NULL), true, 'of the test' FROM contracts`.execute(
    day.core.kysely,
  );
  await day.core.terms.load();
});
afterAll(() => day?.end());

const asked = (rider: GeneratedRider, leaveAt: string): AskPerson => ({
  ...{ wish: day.wish(rider, { leaveAt }), appealId: randomUUID(), text: "It is my last examination" },
});
/** Somebody who has had their one trip of the month. */
async function somebodyWithoutQuota(): Promise<GeneratedRider> {
  const rider = asking.somebody();
  await asking.confirmed(rider, { leaveAt: "09:00" });
  return rider;
}
const ask = (rider: GeneratedRider, body: AskPerson, key: string = randomUUID()) =>
  day.services.askPerson(as(rider), body, key);

/** With the first vehicle that can take it. */
async function placed(id: TripId): Promise<void> {
  for (const { shift } of (await day.loadDay()).runs) {
    const looked = await day.services.previewAssign(day.dispatcher, id, { shiftId: shift.id });
    if (looked.preview.violations.length > 0) continue;
    const { planVersion } = looked.day;
    await day.services.assignTrip(day.dispatcher, id, { shiftId: shift.id, planVersion });
    return;
  }
  throw new Error("no vehicle can take it");
}

describe("a wish that a rule speaks against", () => {
  it("is put before a person with a deadline, is placed by nobody else, and the answer reaches the rider", async () => {
    const rider = await somebodyWithoutQuota();
    await expect(asking.ask(rider, { leaveAt: "15:00", confirmed: ["chain"] })).rejects.toMatchObject({
      code: "rider.quotaUsed",
    });
    const { record, appeal } = await ask(rider, asked(rider, "15:00"));
    expect(appeal).toMatchObject({ about: "refusal" });
    expect(record.trip).toMatchObject({ status: "unassigned", reason: { key: "reason.ruleQuota" } });
    await day.work();
    await day.services.tryWaiting(day.today);
    await day.work();
    expect((await day.trip(record.trip.id)).trip.status).toBe("unassigned");
    const open = (await day.services.listAppeals(day.dispatcher)).find(
      ({ made }) => made.details.appeal === appeal.id,
    );
    expect(open?.made.texts?.note).toBe("It is my last examination");

    await placed(record.trip.id);
    await day.services.answerAppeal(day.dispatcher, appeal.id, {
      outcome: "granted",
      reason: "Taken over the quota",
    });
    const now = await day.services.getTrip(as(rider), record.trip.id);
    const shown = RiderTrip.strict().parse(presentersAt(day.core.clock.now()).riderTrip(now));
    expect(shown).toMatchObject({
      status: "assigned",
      appeal: { answer: { outcome: "granted", note: "Taken over the quota" } },
    });
    const kinds = now.facts.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["appeal.made", "appeal.answered", "trip.assigned"]));
  });

  it("asked twice, also at once, is one; another wish under the same key is an error", async () => {
    const rider = await somebodyWithoutQuota();
    const [body, key] = [asked(rider, "16:00"), randomUUID()];
    const [first, atOnce] = await Promise.all([ask(rider, body, key), ask(rider, body, key)]);
    for (const again of [atOnce, await ask(rider, body, key)])
      expect([again.record.trip.id, again.appeal.id]).toEqual([first.record.trip.id, first.appeal.id]);
    const { facts } = await day.trip(first.record.trip.id);
    expect(facts.filter(({ kind }) => kind === "appeal.made")).toHaveLength(1);
    await expect(ask(rider, asked(rider, "17:00"), key)).rejects.toMatchObject({
      code: "request.idempotencyKeyReused",
    });
  });

  it("is nothing for a person where it can be asked for, or where nobody can decide otherwise", async () => {
    const rider = asking.somebody();
    await expect(ask(rider, asked(rider, "11:00"))).rejects.toMatchObject({ code: "appeal.nothing" });
    await expect(ask(rider, asked(rider, "05:00"))).rejects.toMatchObject({ code: "trip.inThePast" });
    const other = asking.somebody();
    await expect(
      day.services.askPerson(
        as(other),
        {
          ...asked(rider, "11:00"),
          wish: { ...day.wish(rider, { leaveAt: "11:00" }), riderId: rider.id as never },
        },
        randomUUID(),
      ),
    ).rejects.toMatchObject({ code: "session.forbidden" });
  });
});
