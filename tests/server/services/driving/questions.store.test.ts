import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Run, RunStopRecord } from "../../../../server/domain/runs/model.ts";
import { storyOf } from "../../../../server/domain/trips/story.ts";
import { addSeconds, type Instant, minutes, toIso } from "../../../../shared/time/index.ts";
import { AdasTrip } from "../adasTrip.ts";

const world = AdasTrip.forEachTest();

/** Ada's whole ride as her driver did it, each step in its time, told together afterwards. */
async function tellWholeRide(times = ["08:50", "09:00", "09:03", "09:04", "09:15", "09:17"]) {
  const steps = [
    ...(["depart", "arrive", "board"] as const).map((action) => ({ action, stop: world.pickup })),
    ...(["depart", "arrive", "dropOff"] as const).map((action) => ({ action, stop: world.dropoff })),
  ];
  const verdicts: string[] = [];
  for (const [index, { action, stop }] of steps.entries()) {
    const at = world.day.at(times[index] ?? "09:20");
    verdicts.push((await world.report(action, { stop, at })).verdict);
  }
  return verdicts;
}
const answer = async (decision: "taken" | "kept") => {
  const [question] = await world.openQuestions();
  const id = question?.question ?? randomUUID();
  return world.day.services.answerQuestion(world.day.dispatcher, {
    question: id,
    decision,
    reason: "by phone",
  });
};
const story = async () =>
  storyOf((await world.day.trip(world.ada.trip.id)).facts).map(({ what }) => what.key);
const statusOf = ({ stops }: Run, { id }: RunStopRecord) => stops.find((stop) => stop.id === id)?.status;

describe("a ride that was driven although a dispatcher had cancelled it", () => {
  const drivenAndTold = async () => {
    await world.start();
    await world.day.services.cancelTrip(world.day.dispatcher, world.ada.trip.id, {
      note: "the clinic called",
    });
    await world.day.setTime("09:30");
    expect(await tellWholeRide()).toEqual(Array(6).fill("questioned"));
  };

  it("is kept whole, in one question, and changes nothing until somebody decides", async () => {
    await drivenAndTold();
    expect(await world.status()).toBe("cancelled");
    expect(await world.openQuestions()).toMatchObject([{ contradiction: "tripOver", action: "depart" }]);
    const [asked] = await world.day.services.listQuestions(world.day.dispatcher);
    expect(asked?.acts.map(({ action }) => action)).toHaveLength(6);
  });

  it("is completed at the driver's times when their version is taken; the cancellation stays in the story", async () => {
    await drivenAndTold();
    const { trip, placement } = await answer("taken");
    expect(trip.status).toBe("completed");
    expect(placement?.pickup.actual).toBe(world.day.at("09:03"));
    expect(placement?.dropoff.actual).toBe(world.day.at("09:17"));
    expect(await story()).toEqual([
      ...["story.requested", "story.assigned", "story.cancelled", "story.questioned"],
      ...["story.answeredTaken", "story.amended"],
      ...["story.departed", "story.arrived", "story.boarded", "story.droppedOff"],
    ]);
    expect(await world.openQuestions()).toEqual([]);
    await expect(answer("taken")).rejects.toMatchObject({ code: "question.unknown" });
  });

  it("stays cancelled when the record is kept, and the story tells that it was asked", async () => {
    await drivenAndTold();
    expect((await answer("kept")).trip.status).toBe("cancelled");
    expect((await story()).slice(-2)).toEqual(["story.questioned", "story.answeredKept"]);
    expect((await world.refresh()).stops).toEqual([]);
  });
});

describe("a ride that was declared missed, or taken off its vehicle", () => {
  it("is kept, and completed when the driver's version is taken", async () => {
    await world.start();
    await world.day.services.unassignTrip(world.day.dispatcher, world.ada.trip.id);
    await world.day.setTime("09:30");
    expect(await tellWholeRide()).toEqual(Array(6).fill("questioned"));
    expect(await world.status()).toBe("unassigned");
    await world.day.setTime("12:00");
    await world.day.services.missOverdueTrip(world.ada.trip.id);
    expect(await world.status()).toBe("missed");
    expect((await answer("taken")).trip.status).toBe("completed");
  });
});

describe("a driver who goes to another stop first than the plan says", () => {
  it("is followed by the plan, and the stop that was skipped stays ahead", async () => {
    await world.day.takeAllowancesAway(); // two of the same hour fit into one run by driving times alone
    await world.day.setTime("06:30");
    const other = await world.day.askAndAssign(world.nextRider(), { leaveAt: "08:45" });
    await placeOn(other.trip.id, world.run);
    await world.day.setTime("08:30");
    await world.start();
    world.run = await world.refresh();
    const planned = world.day.next(world.run);
    const chosen = world.run.stops.find(({ kind, tripId }) => kind === "pickup" && tripId !== planned.tripId);
    expect((await world.report("depart", { stop: chosen ?? planned })).verdict).toBe("applied");
    world.run = await world.refresh();
    expect(world.day.next(world.run).id).toBe(chosen?.id);
    const skipped = world.run.stops.filter(({ tripId }) => tripId === planned.tripId);
    expect(skipped.map(({ status }) => status)).toEqual(["planned", "planned"]);
    await world.day.work();
    expect((await world.day.checkPlan()).violations).toEqual([]);
  });

  const placeOn = async (tripId: (typeof world.ada.trip)["id"], { shift }: Run) => {
    const { placement } = await world.day.trip(tripId);
    if (placement?.shiftId === shift.id) return;
    const planVersion = await world.day.core.db.plans.getVersion(world.day.today);
    await world.day.services.assignTrip(world.day.dispatcher, tripId, { shiftId: shift.id, planVersion });
  };
});

describe("what positions say to a report", () => {
  /** A position of Ada's vehicle, so far north of her door. */
  const seen = async (at: Instant, kilometers: number) => {
    await world.day.setTime(at);
    const { lat, lon } = world.ada.trip.pickup.point;
    const point = { lat: lat + kilometers / 111.2, lon };
    await world.day.services.reportPosition(world.day.driverOf(world.run), { point, at: toIso(at) });
  };

  it("is nothing where there are none: a no-show without any is believed", async () => {
    await world.start();
    world.run = await world.day.visit(world.run, "noShow");
    expect(await world.status()).toBe("noShow");
  });

  it("puts a no-show in question that was told while the vehicle was eight kilometers off", async () => {
    await world.start();
    for (const time of ["08:55", "09:05", "09:12", "09:17"]) await seen(world.day.at(time), 8);
    await world.day.setTime("09:18");
    await world.report("depart", { at: world.day.at("08:40") });
    await world.report("arrive", { at: world.day.at("09:01") });
    expect((await world.report("noShow")).verdict).toBe("questioned");
    expect(await world.status()).toBe("arrived");
    expect(await world.openQuestions()).toMatchObject([
      { contradiction: "positions", evidence: { apart: expect.closeTo(8000, -2) } },
    ]);
    world.run = await world.refresh();
    expect(world.pickup.inQuestion).toBe(true); // the vehicle goes on meanwhile
    expect((await answer("kept")).trip.status).toBe("arrived");
    expect((await world.refresh()).stops.map(({ inQuestion }) => inQuestion)).toEqual([false, false]);
  });

  it("leaves one as it is that was told at the door", async () => {
    await world.start();
    await world.report("depart");
    for (const time of ["09:00", "09:06", "09:11"]) await seen(world.day.at(time), 0.2);
    await world.report("arrive", { at: world.day.at("09:00") });
    await world.day.setTime("09:12");
    expect((await world.report("noShow")).verdict).toBe("applied");
    const { facts } = await world.day.trip(world.ada.trip.id);
    expect(facts.find(({ kind }) => kind === "trip.noShow")?.details).toEqual({
      evidence: { verdict: "plausible" },
    });
  });
});

describe("a ride that is told in one second", () => {
  it("an hour before its promised time is boarded at most, and a dispatcher is asked", async () => {
    await world.day.setTime("08:00");
    await world.start();
    const verdicts = await tellWholeRide(Array(6).fill("08:00"));
    expect(verdicts).toEqual([...Array(5).fill("applied"), "questioned"]);
    expect(await world.status()).toBe("boarded");
    expect(await world.openQuestions()).toHaveLength(1);
    const { trip } = await answer("taken");
    expect(trip.status).toBe("completed");
  });
});

describe("reports of a shift that is not under way", () => {
  it("are kept before it was started, and count once it is", async () => {
    await world.report("depart");
    expect(await world.status()).toBe("assigned");
    await world.start();
    await world.day.setTime(addSeconds(world.day.core.clock.now(), minutes(10)));
    expect((await world.report("arrive")).verdict).toBe("applied");
    expect(statusOf(await world.refresh(), world.pickup)).toBe("arrived");
    expect((await story()).slice(-4)).toEqual([
      ...["story.questioned", "story.departed", "story.arrived", "story.answeredSettled"],
    ]);
  });
});
