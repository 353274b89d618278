import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { StaffId } from "../../../../shared/ids/index.ts";
import { addSeconds, instant, minutes } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let back: TripRecord;
let aliya: Actor;
let berik: Actor;
let chief: Actor;

/** Ada was brought to the polyclinic at ten; the way back at one has lost its vehicle. */
beforeAll(async () => {
  day = await ServiceDay.begin("stayAway");
  aliya = await hire("Aliya Dispatcher", "dispatcher");
  berik = await hire("Berik Dispatcher", "dispatcher");
  chief = await hire("Chief Dispatcher", "chief");
  const [ada] = day.walkers("visual", 1);
  if (ada === undefined) throw new Error("nobody travels");
  const { point, label } = ada.home ?? day.place("hospital");
  const home = { pickup: day.place("polyclinic"), dropoff: { point, label } };
  const out = await day.askAndAssign(ada, { leaveAt: "10:00" });
  back = await day.askAndAssign(ada, { leaveAt: "13:00", ...home });
  await day.services.unassignTrip(day.dispatcher, back.trip.id);
  await day.setTime("09:30");
  const { shift } = await day.runOf(out);
  const run = await day.visit(await day.services.startShift(day.driverOf({ shift }), shift.id));
  await day.services.endShift(day.driverOf({ shift }), (await day.visit(run)).shift.id);
});
afterAll(() => day?.end());

async function hire(name: string, role: "dispatcher" | "chief"): Promise<Actor> {
  const id = StaffId.parse(randomUUID());
  await day.core.db.staff.add({
    id,
    username: name.toLowerCase().replace(" ", "."),
    name,
    role,
    scope: undefined,
  });
  return { role, id };
}
const listed = async () => {
  const all = await day.services.listTroubles(aliya);
  return all.find(({ waiting }) => waiting.some(({ tripId }) => tripId === back.trip.id));
};
const known = async () => {
  const trouble = await listed();
  if (trouble === undefined) throw new Error("nothing is wrong with the way back");
  return trouble;
};
const steps = async () =>
  (await day.core.db.facts.listOfDay(day.today, ["trouble.escalated"])).flatMap(({ kind, details, at }) =>
    kind === "trouble.escalated" ? [`${details.step} ${day.clock(at)}`] : [],
  );
const holder = async () => (await known()).holder?.name;

// One afternoon from one o'clock to the evening: each test goes on where the one before it ended.
describe("somebody who was taken out and is not fetched", () => {
  it("is overdue half an hour after they should have been picked up", async () => {
    const { until } = (await day.trip(back.trip.id)).promise.pickupWindow;
    await day.setTime(addSeconds(until, minutes(29)));
    expect(await listed()).toBeUndefined();
    await day.setTime(addSeconds(until, minutes(30)));
    expect(await known()).toMatchObject({
      ...{ kind: "overdueReturn", since: until, waiting: [{ rider: { id: back.rider.id } }] },
      remedies: ["callRider", "callContact", "moveTrip", "solveOtherwise"],
    });
  });

  it("is taken by one dispatcher at a time: what another did meanwhile is a refusal that names them", async () => {
    const { id: trouble } = await known();
    await day.services.takeTrouble(aliya, { trouble });
    await day.services.takeTrouble(aliya, { trouble });
    expect(await holder()).toBe("Aliya Dispatcher");
    await expect(day.services.takeTrouble(berik, { trouble })).rejects.toMatchObject({
      ...{ code: "trouble.held", values: { name: "Aliya Dispatcher" } },
    });
    await day.services.giveBackTrouble(berik, trouble);
    expect(await holder()).toBe("Aliya Dispatcher");
    await day.services.takeTrouble(berik, { trouble, from: StaffId.parse(aliya.id) });
    expect(await holder()).toBe("Berik Dispatcher");
    const both = [aliya, chief].map((actor) =>
      day.services.takeTrouble(actor, { trouble, from: StaffId.parse(berik.id) }),
    );
    const outcomes = (await Promise.allSettled(both)).map(({ status }) => status);
    expect(outcomes.sort()).toEqual(["fulfilled", "rejected"]);
    await expect(day.services.takeTrouble(aliya, { trouble: "overdueReturn nothing" })).rejects.toMatchObject(
      {
        code: "trouble.unknown",
      },
    );
  });

  it("is nobody's again when it is given back, and when its holder is away", async () => {
    const { id: trouble, holder: last } = await known();
    const mine = [aliya, chief].find(({ id }) => id === last?.id);
    if (mine === undefined) throw new Error("nobody has it");
    await day.services.giveBackTrouble(mine, trouble);
    expect(await holder()).toBeUndefined();
    await day.services.takeTrouble(aliya, { trouble });
    await day.services.watchTroubles();
    expect(await holder()).toBe("Aliya Dispatcher");
    const long = sql`now() - interval '6 minutes'`;
    await sql`UPDATE open_troubles SET held_at = ${long}`.execute(day.core.kysely);
    await day.core.db.staff.noteWatching([StaffId.parse(aliya.id)], instant(Date.now()));
    await day.services.watchTroubles();
    expect(await holder()).toBe("Aliya Dispatcher"); // the board is open before her
    await sql`UPDATE staff SET watched_at = ${long} WHERE id = ${aliya.id}`.execute(day.core.kysely);
    await day.services.watchTroubles();
    expect(await holder()).toBeUndefined();
  });

  it("goes from the person to their contacts, the dispatcher and the chief by the clock, each once", async () => {
    const began = day.core.clock.now();
    const when = (count: number) => day.clock(addSeconds(began, minutes(count)));
    await day.comeDue();
    expect(await steps()).toEqual([`rider ${when(0)}`]);
    await day.services.watchTroubles();
    await day.comeDue();
    for (const count of [4, 5, 10, 19, 20, 40]) {
      await day.setTime(addSeconds(began, minutes(count)));
      await day.services.watchTroubles();
      await day.comeDue();
    }
    expect(await steps()).toEqual([
      ...[`rider ${when(0)}`, `contact ${when(5)}`],
      ...[`dispatcher ${when(10)}`, `chief ${when(20)}`],
    ]);
    expect((await known()).escalated).toBe("chief");
    const told = (await day.core.db.notices.listOfTrip(back.trip.id)).map(
      ({ notice }) => notice.content.kind,
    );
    expect(told).toContain("askedAfter");
  });

  it("stays overdue when the service has written that nobody came, and is gone once it is solved", async () => {
    await day.setTime(addSeconds(day.at("23:00"), minutes(30)));
    await day.comeDue();
    expect((await day.trip(back.trip.id)).trip.status).toBe("missed");
    expect((await known()).kind).toBe("overdueReturn");
    const closing = day.services.closeDay(aliya, day.today);
    await expect(closing).rejects.toMatchObject({ code: "day.notAllHome" });
    await day.services.takeTrouble(aliya, { trouble: (await known()).id });
    await day.services.solveOtherwise(aliya, back.trip.id, { how: "relative", note: "her son" });
    await day.services.watchTroubles();
    expect(await listed()).toBeUndefined();
    expect(await day.core.db.openTroubles.find(`overdueReturn ${back.trip.id}`)).toBeUndefined();
  });

  it("is a figure of the day: by whom taken only for who is over the service", async () => {
    const ofChief = await day.services.readTroubleFigures(chief, day.today);
    expect(ofChief.kinds).toContainEqual(
      expect.objectContaining({ kind: "overdueReturn", raised: 1, taken: 1, gone: 1 }),
    );
    expect(ofChief.takers).toEqual([{ name: "Aliya Dispatcher", taken: 1, gone: 1 }]);
    expect(ofChief.escalated).toEqual(
      ["rider", "contact", "dispatcher", "chief"].map((step) => ({ step, people: 1 })),
    );
    const akimat: Actor = { role: "auditor", id: StaffId.parse(randomUUID()) };
    const ofAkimat = await day.services.readTroubleFigures(akimat, day.today);
    expect([ofAkimat.kinds, ofAkimat.takers]).toEqual([ofChief.kinds, []]);
    const manager: Actor = { role: "manager", id: StaffId.parse(randomUUID()) };
    expect(await day.services.readTroubleFigures(manager, day.today)).toEqual(ofAkimat);
    await expect(day.services.readTroubleFigures(aliya, day.today)).rejects.toMatchObject({
      code: "session.forbidden",
    });
  });
});
