import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { foldLedger } from "../../../../server/domain/trips/promiseLedger.ts";
import type { GeneratedRider } from "../../../../server/regions/index.ts";
import { AskChanges } from "../../../../shared/schemas/index.ts";
import { toIso } from "../../../../shared/time/index.ts";
import type { ServiceDay } from "../serviceDay.ts";
import { Asking, as, firstOf } from "./asking.ts";

let asking: Asking;
let day: ServiceDay;
beforeAll(async () => {
  asking = await Asking.begin();
  day = asking.day;
});
afterAll(() => day?.end());

/** The promise as each of its readers has it: the ledger's fold is the row. */
async function ledgerOf({ trip }: TripRecord) {
  const entries = await day.core.db.promises.listEntries(trip.id);
  const { promise } = await day.trip(trip.id);
  expect(foldLedger(entries)).toEqual(promise);
  return entries;
}

describe("a change of a trip", () => {
  const changes = (rider: GeneratedRider, { trip }: TripRecord, change: z.input<typeof AskChanges>) =>
    day.services.askChanges(as(rider), trip.id, AskChanges.parse(change));
  const leaveAt = (time: string) => ({ when: { kind: "leaveAt" as const, at: toIso(day.at(time)) } });

  it("leaves the promise as it is until it is confirmed, and then swaps promise and place at once", async () => {
    const rider = asking.somebody();
    const trip = await asking.confirmed(rider, { leaveAt: "09:30" });
    const answer = await changes(rider, trip, { ...leaveAt("15:00"), companions: 1 });
    expect((await day.trip(trip.trip.id)).promise).toEqual(trip.promise);
    const first = firstOf(answer);
    const outcome = await asking.confirm(rider, first);
    if (outcome.kind !== "confirmed") throw new Error(outcome.code);
    const { trip: now, promise, placement } = outcome.record;
    expect(now).toMatchObject({ id: trip.trip.id, status: "assigned", companions: 1 });
    expect(now.requested.at).toBe(day.at("15:00"));
    expect(promise).toMatchObject({ state: "given", ...first.offered.bounds });
    expect(placement?.pickup.scheduled).toBeGreaterThanOrEqual(day.at("15:00"));
    const stops = (await day.openStops()).filter((stop) => stop.endsWith(now.id));
    expect(stops.sort()).toEqual([`dropoff ${now.id}`, `pickup ${now.id}`]);
    expect((await day.checkPlan()).violations).toEqual([]);
    const entries = await ledgerOf(outcome.record);
    expect(entries.map(({ kind }) => kind)).toEqual(["asked", "given", "changed"]);
    expect(entries[2]).toMatchObject({ consent: "rider", bounds: first.offered.bounds });
    const changed = (await day.trip(now.id)).facts.find(({ kind }) => kind === "trip.wishChanged");
    expect(changed?.details).toMatchObject({ what: ["time", "needs"], was: { at: toIso(day.at("09:30")) } });
  });

  it("is what is planned with when the vehicle is taken away later", async () => {
    const rider = asking.somebody();
    const trip = await asking.confirmed(rider, { leaveAt: "10:30" });
    await asking.confirm(rider, firstOf(await changes(rider, trip, leaveAt("16:00"))));
    await day.services.unassignTrip(day.dispatcher, trip.trip.id);
    const { promise } = await day.trip(trip.trip.id);
    expect(promise.state).toBe("released");
    expect(promise.pickupWindow.from).toBe(day.at("16:00"));
    await ledgerOf(trip);
  });

  it("to another place at the same time fits, since its own place counts as free", async () => {
    const rider = asking.somebody();
    const trip = await asking.confirmed(rider, { leaveAt: "11:30" });
    const first = firstOf(await changes(rider, trip, { dropoff: day.place("hospital") }));
    expect(first.time.reason.code).toBe("asYouAsked");
    const outcome = await asking.confirm(rider, first);
    expect(outcome.kind === "confirmed" && outcome.record.trip.dropoff.label).toBe(
      day.place("hospital").label,
    );
    expect((await day.checkPlan()).violations).toEqual([]);
  });

  it("goes to another day, and leaves its place of before to others", async () => {
    const rider = asking.somebody();
    const trip = await asking.confirmed(rider, { leaveAt: "12:30" });
    const at = toIso((day.at("12:30") + 24 * 3600_000) as ReturnType<typeof day.at>);
    const answer = await changes(rider, trip, { when: { kind: "leaveAt", at } });
    const outcome = await asking.confirm(rider, firstOf(answer));
    if (outcome.kind !== "confirmed") throw new Error(outcome.code);
    expect(outcome.record.trip.serviceDay).not.toBe(day.today);
    expect(outcome.record.placement).toBeDefined();
    expect((await day.openStops()).filter((stop) => stop.endsWith(trip.trip.id))).toEqual([]);
    await day.work();
    expect((await day.checkPlan()).violations).toEqual([]);
  });

  it("of a trip without a vehicle gives it one, at the time that it changed to", async () => {
    const rider = asking.somebody();
    await day.setTime("05:00");
    const early = await day.askAndAssign(rider, { arriveBy: "07:05" });
    await day.setTime("06:30");
    expect(early.trip.status).toBe("unassigned");
    const outcome = await asking.confirm(rider, firstOf(await changes(rider, early, leaveAt("17:00"))));
    if (outcome.kind !== "confirmed") throw new Error(outcome.code);
    expect(outcome.record.trip).toMatchObject({ id: early.trip.id, status: "assigned" });
    expect((await ledgerOf(early)).map(({ kind }) => kind)).toEqual(["asked", "given"]);
  });

  it("keeps the pair that a trip belongs to, and its day", async () => {
    const rider = asking.somebody();
    const there = await asking.confirmed(rider, { leaveAt: "09:00" });
    const back = await day.askAndAssign(rider, {
      ...{ leaveAt: "16:00", pickup: day.place("polyclinic"), dropoff: day.place("hospital") },
      confirmed: ["chain"],
    });
    const tripIds = [there.trip.id, back.trip.id];
    await day.services.linkTrips(day.dispatcher, { linkId: randomUUID(), tripIds, sameVehicle: false });
    const outcome = await asking.confirm(rider, firstOf(await changes(rider, there, leaveAt("10:00"))));
    expect(outcome.kind).toBe("confirmed");
    expect((await day.core.db.links.listOfTrip(there.trip.id))[0]?.tripIds.sort()).toEqual(tripIds.sort());
    const at = toIso((day.at("10:00") + 24 * 3600_000) as ReturnType<typeof day.at>);
    await expect(
      changes(rider, there, { when: { kind: "leaveAt", at }, confirmed: ["chain"] }),
    ).rejects.toMatchObject({ code: "trip.linkedDay" });
  });

  it("of somebody else's trip, of one that is over or fixed, is refused", async () => {
    const rider = asking.somebody();
    const trip = await asking.confirmed(rider, { leaveAt: "13:30" });
    await expect(changes(asking.somebody(), trip, leaveAt("14:00"))).rejects.toMatchObject({
      code: "trip.unknown",
    });
    const shown = await changes(rider, trip, leaveAt("14:30"));
    await day.services.cancelTrip(as(rider), trip.trip.id);
    await expect(changes(rider, trip, leaveAt("14:00"))).rejects.toMatchObject({
      code: "trip.notChangeable",
    });
    await expect(asking.confirm(rider, firstOf(shown))).rejects.toMatchObject({ code: "trip.notChangeable" });
  });
});
