import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { storyOf } from "../../../../server/domain/trips/story.ts";
import type { Instant } from "../../../../shared/time/index.ts";
import { AdasTrip } from "../adasTrip.ts";

const world = AdasTrip.forEachTest();

interface Told {
  actionId: string;
  at?: Instant | undefined;
  correctionId?: string;
  reason?: string;
}
const correct = ({ actionId, at, correctionId = randomUUID(), reason = "her mother called" }: Told) =>
  world.day.services.correctAct(world.day.dispatcher, { actionId, correctionId, at, reason });
const detail = () => world.day.services.getTripDetail(world.day.dispatcher, world.ada.trip.id);
/** The id of what was reported at Ada's pickup, or where she gets out, and stands. */
const idOf = async (action: string, kind: "pickup" | "dropoff" = "pickup") => {
  const found = (await detail()).steps.find((step) => step.action === action && step.stop.kind === kind);
  if (found === undefined) throw new Error(`no ${action} stands`);
  return found.act.actionId;
};
const story = async () =>
  storyOf((await world.day.trip(world.ada.trip.id)).facts).map(({ what, by }) => [what.key, by]);
const statuses = async () => (await world.refresh()).stops.map(({ status }) => status);
const promise = async () => (await world.day.trip(world.ada.trip.id)).promise;

/** The driver stands at Ada's door at 09:00. */
async function arrive() {
  await world.start();
  await world.report("depart");
  await world.day.setTime("09:00");
  await world.report("arrive");
}
async function noShow() {
  await arrive();
  await world.day.setTime("09:12");
  await world.report("noShow");
  expect(await world.status()).toBe("noShow");
}
/** Aboard at 09:05, there at 09:40, out at 09:42. */
async function ride() {
  await arrive();
  await world.day.setTime("09:05");
  await world.report("board");
  await world.report("depart", { stop: world.dropoff });
  await world.day.setTime("09:40");
  await world.report("arrive", { stop: world.dropoff });
  await world.day.setTime("09:42");
  await world.report("dropOff", { stop: world.dropoff });
  expect(await world.status()).toBe("completed");
}

describe("a no-show that was none", () => {
  it("gives the trip and its promise back an hour later, with both in the story and the reason kept", async () => {
    await noShow();
    const told = (await promise()).told;
    await world.day.setTime("10:12");
    await correct({ actionId: await idOf("noShow") });
    expect(await world.status()).toBe("arrived");
    expect(await statuses()).toEqual(["arrived", "planned"]);
    expect(await promise()).toMatchObject({ state: "given", ...told });
    expect((await story()).slice(-2)).toEqual([
      ["story.noShow", "driver"],
      ["story.takenBack", "dispatcher"],
    ]);
    const { facts } = await world.day.trip(world.ada.trip.id);
    const fact = facts.find(({ kind }) => kind === "trip.actTakenBack");
    expect(fact).toMatchObject({ by: { id: world.day.dispatcher.id }, texts: { note: "her mother called" } });
    expect((await world.report("board")).verdict).toBe("applied");
  });

  it("is watched by the clock again", async () => {
    await noShow();
    const watched = `missOverdueTrip ${world.ada.trip.id}`;
    const due = () =>
      world.day.core.kysely.selectFrom("due").select("key").where("key", "=", watched).execute();
    expect(await due()).toEqual([]);
    await correct({ actionId: await idOf("noShow") });
    expect(await due()).toHaveLength(1);
  });

  it("is taken back once, however often it is said, and by one of two who say it at once", async () => {
    await noShow();
    const actionId = await idOf("noShow");
    const correctionId = randomUUID();
    const both = await Promise.allSettled([correct({ actionId, correctionId }), correct({ actionId })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find((each) => each.status === "rejected");
    expect(refused).toMatchObject({ reason: { code: "act.superseded" } });
    const before = await story();
    if (both[0].status === "fulfilled") await correct({ actionId, correctionId }); // the answer was lost
    expect(await story()).toEqual(before);
  });
});

describe("a step that others follow on", () => {
  it("is taken back after them, from the last to the first, until nothing was reported", async () => {
    await ride();
    await expect(correct({ actionId: await idOf("board") })).rejects.toMatchObject({ code: "act.leanedOn" });
    for (const action of ["dropOff", "arrive", "depart"]) {
      const standing = (await detail()).steps.filter(({ stop }) => stop.kind === "dropoff");
      expect(standing.at(-1)).toMatchObject({ action, canTakeBack: true });
      await correct({ actionId: standing.at(-1)?.act.actionId ?? "" });
    }
    expect(await world.status()).toBe("boarded");
    await correct({ actionId: await idOf("board") });
    expect(await statuses()).toEqual(["arrived", "planned"]);
  });

  it("says that a promise which was judged stays so", async () => {
    await ride();
    const { state } = await promise();
    expect(["kept", "missed"]).toContain(state);
    await correct({ actionId: await idOf("dropOff", "dropoff") });
    expect(await world.status()).toBe("boarded");
    expect((await promise()).state).toBe(state);
    expect((await story()).at(-1)).toEqual(["story.takenBackJudged", "dispatcher"]);
    await world.report("dropOff", { stop: world.dropoff }); // and the ride can end again
    expect(await world.status()).toBe("completed");
  });
});

describe("a stop that the vehicle has left since", () => {
  it("is driven to once more: its whole visit is ahead again, after where the vehicle drives now", async () => {
    const other = await world.day.askAndAssign(world.nextRider(), { leaveAt: "12:00" });
    const shiftId = world.run.shift.id;
    const { day } = await world.day.services.previewAssign(world.day.dispatcher, other.trip.id, { shiftId });
    const { planVersion } = day;
    if (other.placement?.shiftId !== shiftId)
      await world.day.services.assignTrip(world.day.dispatcher, other.trip.id, {
        ...{ shiftId, planVersion, despiteDoubt: true }, // its driver begins in a moment
      });
    world.run = await world.refresh();
    await noShow();
    const next = world.run.stops.find(({ tripId }) => tripId === other.trip.id);
    if (next === undefined) throw new Error("the other trip is elsewhere");
    await world.report("depart", { stop: next });
    await correct({ actionId: await idOf("noShow") });
    expect(await world.status()).toBe("assigned");
    const { stops } = await world.refresh();
    expect(stops.map(({ status }) => status)).toEqual(["onTheWay", "planned", "planned", "planned"]);
    expect(stops[0]?.id).toBe(next.id);
    expect((await promise()).state).toBe("given");
  });
});

describe("a time that was wrong", () => {
  it("is corrected between the step before and the next, and the first record stays", async () => {
    await ride();
    const first = await idOf("arrive");
    const at = world.day.at("09:02");
    const pickup = (await detail()).steps.find(
      ({ action, stop }) => action === "arrive" && stop.kind === "pickup",
    );
    expect(pickup).toMatchObject({ from: world.day.at("08:30"), until: world.day.at("09:05") });
    await expect(correct({ actionId: first, at: world.day.at("08:29") })).rejects.toMatchObject({
      code: "act.beforeTheLast",
    });
    await expect(correct({ actionId: first, at: world.day.at("09:06") })).rejects.toMatchObject({
      code: "act.afterTheNext",
    });
    const correctionId = randomUUID();
    const { trip } = await world.day.trip(world.ada.trip.id);
    const corrected = await correct({ actionId: first, at, correctionId });
    expect(corrected.trip.version).toBeGreaterThan(trip.version); // whoever looks at it sees it
    await correct({ actionId: first, at, correctionId }); // said again
    expect((await world.refresh()).stops[0]?.arrivedAt).toBe(at);
    expect(await world.day.core.db.acts.find(first)).toMatchObject({
      ...{ at: world.day.at("09:00"), verdict: "takenBack" },
    });
    expect(await world.day.core.db.acts.find(correctionId)).toMatchObject({ at, verdict: "applied" });
    expect((await story()).filter(([key]) => key?.startsWith("story.timeCorrected"))).toHaveLength(1);
  });

  it("is what the promise is judged by, as long as it has not been", async () => {
    await arrive(); // the window of 09:00 closes at 09:15 at the latest
    await world.day.setTime("11:00");
    await world.report("board");
    const late = world.day.at("10:59");
    await correct({ actionId: await idOf("arrive"), at: late }); // in truth
    await world.report("depart", { stop: world.dropoff });
    await world.day.setTime("11:30");
    await world.report("arrive", { stop: world.dropoff });
    await world.report("dropOff", { stop: world.dropoff });
    expect((await promise()).state).toBe("missed");
  });

  it("does not leave a no-show after too short a wait", async () => {
    await noShow(); // at 09:12; free waiting is ten minutes from 09:00 on
    await expect(
      correct({ actionId: await idOf("arrive"), at: world.day.at("09:11") }),
    ).rejects.toMatchObject({ code: "stop.noShowTooEarly" });
  });
});

describe("what cannot be corrected", () => {
  it("is that somebody did something once the shift is over, since nobody could report it anew: its time can", async () => {
    await ride();
    await world.day.services.endShift(world.day.driverOf(world.run), world.run.shift.id);
    const actionId = await idOf("dropOff", "dropoff");
    await expect(correct({ actionId })).rejects.toMatchObject({ code: "shift.ended" });
    await correct({ actionId, at: world.day.at("09:41") });
    expect((await world.refresh()).stops[1]?.doneAt).toBe(world.day.at("09:41"));
  });

  it("is unknown, not theirs, or of a day that is closed", async () => {
    await arrive();
    const actionId = await idOf("arrive");
    await expect(correct({ actionId: randomUUID() })).rejects.toMatchObject({ code: "act.unknown" });
    const own = { actionId, correctionId: randomUUID(), reason: "I was not there" };
    for (const actor of [world.asAda, world.day.driverOf(world.run)])
      await expect(world.day.services.correctAct(actor, own)).rejects.toMatchObject({
        code: "session.forbidden",
      });
    await world.day.setTime("50:59"); // service days begin at three: still the day after
    expect((await detail()).steps).toHaveLength(2);
    await world.day.setTime("51:00");
    await expect(correct({ actionId })).rejects.toMatchObject({ code: "act.dayClosed" });
    expect((await detail()).steps).toEqual([]);
  });
});
