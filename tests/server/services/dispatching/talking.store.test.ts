import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { looks } from "../../../../server/domain/facts/looks.ts";
import type { Actor } from "../../../../server/domain/people/model.ts";
import type { TripId } from "../../../../shared/ids/index.ts";
import type { SendDriverMessage } from "../../../../shared/schemas/index.ts";
import { retentionKeys } from "../../../../shared/schemas/serviceRules.ts";
import { addSeconds, seconds, toIso } from "../../../../shared/time/index.ts";
import { AdasTrip } from "../adasTrip.ts";

const world = AdasTrip.forEachTest();
const driver = () => world.day.driverOf(world.run);
const shiftId = () => world.run.shift.id;
const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code });
/** The day goes on from test to test: each looks at its own. */
const mine = new Set<string>();
beforeEach(() => mine.clear());

describe("a message to a driver", () => {
  const send = (part: Partial<SendDriverMessage> = { phrase: "waitAtEntrance" }) => {
    const message = { messageId: randomUUID(), ...part };
    mine.add(message.messageId);
    return world.day.services.sendDriverMessage(world.day.dispatcher, shiftId(), message);
  };
  const seen = async () =>
    (await world.day.services.listDriverMessages(world.day.dispatcher, shiftId())).filter(({ id }) =>
      mine.has(id),
    );

  it("is sent, then on the device, then understood, each at its time, and answered", async () => {
    await world.start();
    const { id } = await send();
    expect(await seen()).toMatchObject([{ id, sentAt: world.day.at("08:30") }]);
    expect((await seen())[0]?.deliveredAt).toBeUndefined();
    await world.day.setTime("08:31");
    expect((await world.day.services.listOwnMessages(driver())).map((each) => each.id)).toContain(id);
    await world.day.services.receiveMessages(driver(), [id]);
    await world.day.setTime("08:35");
    await world.day.services.receiveMessages(driver(), [id]); // said again
    await world.day.services.readMessage(driver(), shiftId(), { messageId: id, answer: "yes" });
    await world.day.services.readMessage(driver(), shiftId(), { messageId: id, answer: "no" });
    expect(await seen()).toMatchObject([
      {
        ...{ id, phrase: "waitAtEntrance", deliveredAt: world.day.at("08:31") },
        ...{ readAt: world.day.at("08:35"), answer: "yes" },
      },
    ]);
  });

  it("that is understood without a line was on the device, whenever that is heard of", async () => {
    await world.start();
    const { id } = await send({ text: "Ада апай екінші кіреберісте" });
    await world.day.services.readMessage(driver(), shiftId(), { messageId: id });
    const at = world.day.at("08:30");
    expect(await seen()).toMatchObject([
      { text: "Ада апай екінші кіреберісте", deliveredAt: at, readAt: at, answer: undefined },
    ]);
  });

  it("goes to runs under way alone, about people of that run, and the same once more is the same one", async () => {
    await refused(send(), "shift.notStarted");
    await world.start();
    await refused(send({ phrase: "riderComes", tripId: randomUUID() as TripId }), "trip.unknown");
    const messageId = randomUUID();
    const twice = () => send({ messageId, phrase: "riderComes", tripId: world.ada.trip.id });
    await Promise.all([twice(), twice()]);
    expect(await seen()).toMatchObject([{ id: messageId, tripId: world.ada.trip.id }]);
  });

  it("is read by nobody but its driver", async () => {
    await world.start();
    const { id } = await send();
    const stranger: Actor = { role: "driver", id: randomUUID() as never };
    expect(await world.day.services.listOwnMessages(stranger)).toEqual([]);
    await world.day.services.receiveMessages(stranger, [id]);
    expect((await seen())[0]?.deliveredAt).toBeUndefined();
    await refused(world.day.services.readMessage(stranger, shiftId(), { messageId: id }), "shift.notYours");
    await refused(
      world.day.services.readMessage(driver(), shiftId(), { messageId: randomUUID() }),
      "message.unknown",
    );
    expect(() => world.day.services.listDriverMessages(driver(), shiftId())).toThrow();
  });
});

describe("a driver who asks to be called", () => {
  it("is off the list as soon as a dispatcher has called", async () => {
    await world.start();
    const helpId = randomUUID();
    await world.day.services.askForHelp(driver(), shiftId(), { helpId, need: "callMe" });
    await world.day.services.settleHelp(world.day.dispatcher, shiftId(), { helpId, called: true });
    const own = await world.day.services.listOwnHelp(driver(), shiftId());
    expect(own.find(({ id }) => id === helpId)?.answer).toMatchObject({ called: true, note: undefined });
  });
});

describe("a call for help at once", () => {
  const listed = async () =>
    (await world.day.services.listTroubles(world.day.dispatcher)).filter(
      ({ sos }) => sos && mine.has(sos.id),
    );
  const call = (sosId = randomUUID()) => {
    mine.add(sosId);
    return world.day.services.callSos(driver(), shiftId(), sosId);
  };
  const callAsAda = (sosId = randomUUID()) => {
    mine.add(sosId);
    return world.day.services.callSosOfTrip(world.asAda, world.ada.trip.id, sosId);
  };
  const endAll = async () => {
    for (const { sos } of await world.day.services.listTroubles(world.day.dispatcher))
      if (sos) await world.day.services.endSos(world.day.dispatcher, sos.id, "An ambulance came");
  };

  it("of a driver stands before all else, with who is aboard, until a dispatcher says what was done", async () => {
    await world.start();
    for (const action of ["depart", "arrive"] as const) await world.report(action);
    await world.day.setTime("09:00");
    await world.report("board");
    const { id } = await call();
    await call(); // pressed again: the same one
    const all = await world.day.services.listTroubles(world.day.dispatcher);
    expect(all[0]).toMatchObject({
      ...{ kind: "sos", sos: { id, by: "driver" }, since: world.day.at("09:00") },
      ...{ waiting: [{ tripId: world.ada.trip.id }], remedies: ["callRider", "callContact", "callDriver"] },
    });
    expect(await listed()).toHaveLength(1);
    await endAll();
    expect(await listed()).toEqual([]);
    const state = await world.day.services.getOwnSos(driver(), shiftId());
    expect(state?.ended).toMatchObject({ at: world.day.at("09:00"), note: "An ambulance came" });
  });

  it("of a rider names them, and is for trips on the road alone", async () => {
    await refused(callAsAda(), "sos.notOnTheRoad");
    await world.start();
    await world.report("depart");
    const { id } = await callAsAda();
    expect(await listed()).toMatchObject([
      {
        sos: { id, by: "rider" },
        waiting: [{ tripId: world.ada.trip.id }],
        runs: [{ shift: { id: shiftId() } }],
      },
    ]);
    const stranger: Actor = { role: "rider", id: randomUUID() as never };
    await refused(
      world.day.services.callSosOfTrip(stranger, world.ada.trip.id, randomUUID()),
      "trip.unknown",
    );
    await endAll();
    await refused(world.day.services.endSos(world.day.dispatcher, randomUUID(), "Nothing"), "sos.unknown");
  });

  it("goes up to the chief by the clock, also with nobody aboard", async () => {
    await world.start();
    const { id } = await call();
    const row = async () =>
      (await world.day.core.db.openTroubles.list()).find((each) => each.id.endsWith(id));
    await world.day.services.watchTroubles();
    await world.day.services.escalateTrouble((await row())?.id ?? "");
    expect((await row())?.escalated).toBe("dispatcher"); // at once
    await world.day.setTime("08:35");
    await world.day.services.escalateTrouble((await row())?.id ?? "");
    expect((await row())?.escalated).toBe("chief"); // after 5 minutes, when others' contacts are told
    await endAll();
  });
});

describe("an incident", () => {
  const dispatcher = () => world.day.dispatcher;
  const open = (part: object = {}) =>
    world.day.services.openIncident(dispatcher(), {
      ...{ incidentId: randomUUID(), kind: "medical" as const, happenedAt: toIso(world.day.at("08:20")) },
      ...{ tripId: world.ada.trip.id, place: "Polyclinic 3", text: "She fainted", ...part },
    });
  const entry = (text: string, entryId = randomUUID()) => ({ entryId, at: world.day.at("08:25"), text });

  it("keeps what was done when, is only added to, and is closed with an outcome once", async () => {
    const { incident } = await open();
    expect(incident).toMatchObject({
      ...{ kind: "medical", shiftId: shiftId(), plate: world.run.shift.vehicle.plate, place: "Polyclinic 3" },
      people: [{ tripId: world.ada.trip.id, name: world.ada.rider.name }],
    });
    const { id } = incident;
    const noted = entry("The ambulance is there");
    await world.day.services.noteIncident(dispatcher(), id, noted);
    await world.day.services.noteIncident(dispatcher(), id, noted);
    const last = { entryId: randomUUID(), text: "At the hospital", outcome: "hospital" as const };
    await world.day.services.closeIncident(dispatcher(), id, last);
    const file = await world.day.services.closeIncident(dispatcher(), id, last);
    expect(file.entries.map(({ at, text }) => [world.day.clock(at), text])).toEqual([
      ["08:20", "She fainted"],
      ["08:25", "The ambulance is there"],
      ["08:30", "At the hospital"],
    ]);
    expect(file.incident.closed).toEqual({ at: world.day.at("08:30"), outcome: "hospital" });
    await refused(world.day.services.noteIncident(dispatcher(), id, entry("And more")), "incident.closed");
    await expect(
      world.day.core.pool.query("UPDATE incident_entries SET text = 'x' WHERE incident_id = $1", [id]),
    ).rejects.toMatchObject({ constraint: "incident_entry_frozen" });
  });

  it("has everybody who is aboard of its run, and that it was read is written down", async () => {
    await world.start();
    for (const action of ["depart", "arrive"] as const) await world.report(action);
    await world.day.setTime("09:00");
    await world.report("board");
    const { incident } = await open({ tripId: undefined, shiftId: shiftId(), kind: "accident" });
    expect(incident.people.map(({ tripId }) => tripId)).toEqual([world.ada.trip.id]);
    await world.day.services.getIncident(dispatcher(), incident.id);
    const facts = await world.day.core.db.facts.listOfDay(world.day.today, ["incident.read"]);
    expect(
      facts.filter(({ details }) => "incident" in details && details.incident === incident.id),
    ).toHaveLength(1);
  });

  it("loses its words with the person who is erased, and once it has been closed for long enough", async () => {
    const { today, core } = world.day;
    const erased = (await open()).incident.id;
    await core.services.cancelTrip(dispatcher(), world.ada.trip.id);
    await core.db.transaction((tx) => tx.privacy.erase(world.ada.rider.id, "", core.clock.now()));
    const file = await world.day.services.getIncident(dispatcher(), erased);
    expect(file.incident).toMatchObject({ place: undefined, kind: "medical" });
    expect(file.incident.people.map(({ name }) => name)).toEqual(["—"]);
    expect(file.entries.map(({ text }) => text)).toEqual([undefined]);

    const about = { tripId: undefined, shiftId: shiftId() };
    const [old, unclosed] = [(await open(about)).incident.id, (await open(about)).incident.id];
    const last = { entryId: randomUUID(), text: "All is well", outcome: "nobodyHurt" as const };
    await world.day.services.closeIncident(dispatcher(), old, last);
    const { rules } = core.terms.on(today);
    const later = addSeconds(core.clock.now(), seconds((rules.keepNotes.value.days + 1) * 86_400));
    const days = Object.fromEntries(retentionKeys.map((key) => [key, rules[key].value.days])) as never;
    await core.db.transaction((tx) =>
      tx.retention.apply(days, { service: later, real: later, reads: looks }),
    );
    const wordsOf = async (id: string) =>
      (await world.day.services.getIncident(dispatcher(), id)).entries.map(({ text }) => text);
    expect(await wordsOf(old)).toEqual([undefined, undefined]);
    expect(await wordsOf(unclosed)).toEqual(["She fainted"]);
  });

  it("is for dispatchers and the chief alone, and not ahead of time", async () => {
    expect(() => world.day.services.listIncidents(driver())).toThrow();
    expect(() => world.day.services.listIncidents(world.asAda)).toThrow();
    await refused(world.day.services.getIncident(dispatcher(), randomUUID()), "incident.unknown");
    expect(() => open({ happenedAt: toIso(world.day.at("10:00")) })).toThrow();
  });
});
