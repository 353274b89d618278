import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { dutyAt } from "../../../../server/domain/runs/duty.ts";
import { changesOf } from "../../../../server/domain/runs/runChanges.ts";
import { DriverId } from "../../../../shared/ids/index.ts";
import { addSeconds, type Instant, seconds, toIso } from "../../../../shared/time/index.ts";
import { ReliefWorld } from "./reliefWorld.ts";

const world = ReliefWorld.forEachTest();

describe("a driver hands over to another in the middle of a shift", () => {
  it("is shown with who could come and who rides, and nothing is done", async () => {
    const plan = await world.preview();
    expect(plan.people.map(({ tripId }) => tripId)).toContain(world.pickup.tripId);
    const own = plan.candidates.find(({ driver }) => driver.id === world.spare);
    expect(own).toMatchObject({ liftTrained: true, breaches: [] });
    expect(own?.bar).toBeUndefined();
    // Everybody else's shift is at the same time; who can comes before all who cannot.
    const bars = plan.candidates.map(({ bar }) => bar !== undefined);
    expect(bars).toEqual(bars.toSorted());
    expect(plan.candidates.some(({ bar }) => bar === "busy")).toBe(true);
    expect((await world.fresh()).shift.driver.id).toBe(world.run.shift.driver.id);
  });

  it("gives the run to the other at once, who has yet to understand it; the former sees it no more", async () => {
    const { wanted, outcome } = await world.accept();
    expect(outcome).toMatchObject({ result: "accepted", relief: { state: "taken", next: world.spare } });
    const taken = await world.fresh();
    expect(taken.shift).toMatchObject({ driver: { id: world.spare }, status: "started" });
    expect(changesOf(taken).map(({ of }) => of.tripId)).toContain(world.pickup.tripId);
    expect((await world.day.services.getManifest(world.spareActor())).run?.shift.id).toBe(world.run.shift.id);
    expect((await world.day.services.getManifest(world.former)).run?.shift.id).not.toBe(world.run.shift.id);
    const [own] = await world.day.services.listOwnReliefs(world.former);
    expect(own).toMatchObject({ next: world.spare, state: "taken" });
    expect((await world.day.trip(world.pickup.tripId)).vehicle?.driverName).toMatch(/^A spare/);
    // Sent again it is the same one.
    await world.day.services.acceptRelief(world.day.dispatcher, wanted);
    const facts = await world.day.core.db.facts.listOfShift(world.run.shift.id);
    expect(facts.filter(({ kind }) => kind === "run.relieved")).toHaveLength(1);
    expect(facts.find(({ kind }) => kind === "run.reliefAgreed")?.by).toMatchObject({ role: "dispatcher" });
  });

  it("what the former did before counts as theirs however late it arrives; what they say of later does not", async () => {
    const before = world.later(5);
    await world.day.setTime(world.later(10));
    await world.accept();
    await world.day.setTime(world.later(12));
    const { run: seen, verdict } = await world.report(world.former, before);
    expect(verdict).toBe("applied");
    expect(seen).toMatchObject({ shift: { status: "ended" }, stops: [] }); // nothing of who rides now
    const departed = (await world.day.trip(world.pickup.tripId)).facts.findLast(
      ({ kind }) => kind === "trip.departed",
    );
    expect(departed).toMatchObject({ by: world.former, concerns: { driverId: world.former.id }, at: before });
    await expect(world.report(world.former, world.now())).rejects.toMatchObject({ code: "stop.notYours" });
    await expect(world.day.services.endShift(world.former, world.run.shift.id)).rejects.toMatchObject({
      code: "shift.notYours",
    });
    // Nor do they say what the other one knows of it.
    await world.day.services
      .understandChanges(world.former, world.run.shift.id, { version: 9_999, stops: [] }, undefined)
      .catch(({ code }: { code: string }) => expect(code).toBe("shift.notYours"));
    expect((await world.fresh()).known?.stops).toEqual([]);
  });

  it("what a dispatcher is told by telephone of that time concerns who drove then", async () => {
    await world.day.setTime(world.later(10));
    await world.accept();
    await world.day.setTime(world.later(12));
    const { services, dispatcher } = world.day;
    const checkOf = async (at: Instant) => {
      const checkId = randomUUID();
      const told = { at, reason: "The driver rang" };
      await services.checkVehicle(dispatcher, world.run.shift.id, { checkId, failed: [] }, told);
      const facts = await world.day.core.db.facts.listOfShift(world.run.shift.id);
      return facts.find((fact) => fact.kind === "vehicle.checked" && fact.details.check === checkId);
    };
    expect(await checkOf(world.later(5))).toMatchObject({ concerns: { driverId: world.former.id } });
    expect(await checkOf(world.later(11))).toMatchObject({ concerns: { driverId: world.spare } });
  });

  it("a position that waited belongs to who drove then", async () => {
    await world.day.setTime(world.later(5));
    await world.accept();
    await world.day.setTime(world.later(10));
    const spans = await world.day.core.db.fleet.listDuties(
      { vehicleId: world.run.shift.vehicle.id },
      world.now(),
    );
    const driverAt = (at: Instant) => {
      const duty = dutyAt(spans, at, world.now());
      return duty.kind === "on" ? duty.span.driverId : duty.kind;
    };
    expect(driverAt(addSeconds(world.later(5), seconds(-1)))).toBe(world.former.id);
    expect(driverAt(world.later(7))).toBe(world.spare);
    const point = world.run.shift.startPlace.point;
    const fix = (at: Instant) => ({ at: toIso(at), point, accuracy: 5 });
    const refused = { code: "shift.ended" };
    await expect(world.day.services.reportPosition(world.former, fix(world.now()))).rejects.toMatchObject(
      refused,
    );
    await world.day.services.reportPosition(world.former, fix(world.later(3)));
  });

  it("what was said to the former before can still be told to have come", async () => {
    const { services, dispatcher } = world.day;
    const messageId = randomUUID();
    await services.sendDriverMessage(dispatcher, world.run.shift.id, { messageId, phrase: "callOffice" });
    await world.accept();
    await world.day.setTime(world.later(5));
    await services.receiveMessages(world.former, [messageId]);
    const [message] = await services.listDriverMessages(dispatcher, world.run.shift.id);
    expect(message).toMatchObject({ id: messageId, deliveredAt: world.now() });
  });

  it("hours are counted by who drove when", async () => {
    await world.day.setTime(world.later(5));
    await world.accept();
    const turnOf = async (id: string) => {
      const own = await world.day.core.db.roster.listOfDriver(
        DriverId.parse(id),
        world.day.today,
        world.day.today,
      );
      const turn = own.findLast((each) => each.id === world.run.shift.id);
      return turn && { from: turn.from, until: turn.until };
    };
    expect(await turnOf(world.former.id)).toMatchObject({ until: world.later(5) });
    expect(await turnOf(world.spare)).toEqual({ from: world.later(5), until: world.run.shift.ends });
  });
});
