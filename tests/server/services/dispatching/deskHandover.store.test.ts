import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { presentDeskHandover, presentHandedOver } from "../../../../server/presenters/index.ts";
import { StaffId } from "../../../../shared/ids/index.ts";
import { addSeconds, minutes } from "../../../../shared/time/index.ts";
import { ServiceDay } from "../serviceDay.ts";

let day: ServiceDay;
let trip: TripRecord;
let aliya: Actor;
let berik: Actor;
beforeAll(async () => {
  day = await ServiceDay.begin("stayAway");
  const hire = async (name: string): Promise<Actor> => {
    const id = StaffId.parse(randomUUID());
    await day.core.db.staff.add({ id, username: name, name, role: "dispatcher", scope: undefined });
    return { role: "dispatcher", id };
  };
  [aliya, berik] = [await hire("Aliya"), await hire("Berik")];
  const [ada] = day.walkers("visual", 1);
  if (ada === undefined) throw new Error("nobody travels");
  trip = await day.askAndAssign(ada, { leaveAt: "10:00" });
  const hold = { kind: "rider" as const, tripId: trip.trip.id };
  await day.services.setLock(aliya, { lockId: randomUUID(), hold, reason: "her chair is fixed there" });
});
afterAll(() => day?.end());

const read = async (actor: Actor) => {
  const { now, handovers } = await day.services.listDeskHandovers(actor);
  return {
    now: presentHandedOver(now),
    handovers: handovers.map((each) => presentDeskHandover(each, actor)),
  };
};

describe("the hand-over at the end of a dispatcher's shift", () => {
  it("keeps what is open as it is then, with the note, and is written once", async () => {
    const id = randomUUID();
    const written = { handoverId: id, note: "Ada's mother rings at nine" };
    await Promise.all([1, 2].map(() => day.services.writeDeskHandover(aliya, written)));
    const { now, handovers } = await read(berik);
    expect(now.locks).toMatchObject([{ kind: "rider", person: { name: trip.rider.name } }]);
    expect(handovers).toMatchObject([
      { id, by: "Aliya", isMine: false, note: written.note, locks: now.locks },
    ]);
    const [fact] = await day.core.db.facts.listOfDay(day.today, ["desk.handedOver"]);
    expect(fact).toMatchObject({ by: { id: aliya.id }, texts: { note: written.note } });
    const rewriting = sql`UPDATE desk_handovers SET record = '{}'`.execute(day.core.kysely);
    await expect(rewriting).rejects.toMatchObject({ constraint: "desk_handover_frozen" });
  });

  it("names nobody in what is kept, so that who is forgotten is forgotten there, too", async () => {
    const { rows } = await sql<{ record: unknown }>`SELECT record FROM desk_handovers`.execute(
      day.core.kysely,
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(trip.rider.name);
    expect(JSON.stringify(rows)).not.toContain(trip.rider.phone);
  });

  it("is read by the next one, once, and says by whom", async () => {
    const [handover] = (await read(berik)).handovers;
    if (handover === undefined) throw new Error("nothing was handed over");
    await Promise.all([berik, aliya].map((each) => day.services.readDeskHandover(each, handover.id)));
    const [first] = (await read(berik)).handovers;
    expect(["Aliya", "Berik"]).toContain(first?.read?.by);
    await day.services.readDeskHandover(berik, handover.id);
    expect((await read(berik)).handovers[0]?.read).toEqual(first?.read);
    expect(await day.core.db.facts.listOfDay(day.today, ["desk.handoverRead"])).toHaveLength(1);
    await expect(day.services.readDeskHandover(berik, randomUUID())).rejects.toMatchObject({
      code: "deskHandover.unknown",
    });
  });

  it("tells each of several with its own note and the calls that were open then, by their numbers", async () => {
    const { clock, db } = day.core;
    const [began, realNow] = [clock.now(), clock.now()];
    const call = { id: randomUUID(), exchange: "city", callId: "1", serviceDay: day.today, began, realNow };
    await db.phoneCalls.open(call);
    const progress = { state: "missed", isOver: true, waited: undefined, phone: "+77000008888" } as const;
    await db.phoneCalls.setProgress(call.id, { ...progress, realNow });
    await day.setTime(addSeconds(began, minutes(1)));
    await day.services.writeDeskHandover(berik, { handoverId: randomUUID() });
    const { now, handovers } = await read(aliya);
    const missed = [{ callId: call.id, phone: progress.phone }];
    expect(now.calls).toMatchObject(missed);
    expect(handovers).toMatchObject([
      { by: "Berik", calls: missed },
      { by: "Aliya", note: "Ada's mother rings at nine", calls: [] },
    ]);
    expect(handovers[0]).not.toHaveProperty("note");
  });

  it("shows who is at the board and what they have before them, until their page is closed", async () => {
    const tripId = trip.trip.id;
    await day.services.noteAtDesk(aliya, "page 1", { day: day.today, tripId });
    await day.services.noteAtDesk(berik, "page 2", { day: day.today });
    expect(await day.services.listColleagues(berik)).toEqual([
      { id: aliya.id, name: "Aliya", isMe: false, at: [{ day: day.today, tripId }] },
      { id: berik.id, name: "Berik", isMe: true, at: [{ day: day.today }] },
    ]);
    await day.services.leaveDesk("page 1");
    expect((await day.services.listColleagues(berik)).map(({ name }) => name)).toEqual(["Berik"]);
    const rider = { role: "rider" as const, id: trip.rider.id };
    await expect(day.services.noteAtDesk(rider, "page 3", {})).rejects.toMatchObject({
      code: "session.forbidden",
    });
  });
});
