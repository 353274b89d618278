import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { storyOf } from "../../../../server/domain/trips/story.ts";
import { addSeconds, seconds } from "../../../../shared/time/index.ts";
import { AdasTrip } from "../adasTrip.ts";

const world = AdasTrip.forEachTest();

const takeBack = (actionId: string, after: number) => {
  const at = addSeconds(world.day.core.clock.now(), seconds(after));
  return world.day.services.takeBackAct(world.day.driverOf(world.run), { actionId, at });
};
const statuses = async () => (await world.refresh()).stops.map(({ status }) => status);

describe("a wrong tap", () => {
  it("is taken back step by step: stop and trip stand where they stood, and the story tells both", async () => {
    await world.start();
    const [depart, arrive] = [randomUUID(), randomUUID()];
    await world.report("depart", { actionId: depart });
    await world.report("arrive", { actionId: arrive });
    await expect(takeBack(depart, 5)).rejects.toMatchObject({ code: "act.settled" }); // another follows on it
    await takeBack(arrive, 20);
    expect(await world.status()).toBe("onTheWay");
    await takeBack(arrive, 21); // said again
    await takeBack(depart, 29);
    expect(await world.status()).toBe("assigned");
    expect(await statuses()).toEqual(["planned", "planned"]);
    const { facts } = await world.day.trip(world.ada.trip.id);
    expect(
      storyOf(facts)
        .map(({ what }) => what.key)
        .slice(2),
    ).toEqual([...["story.departed", "story.arrived", "story.takenBack", "story.takenBack"]]);
    expect((await world.report("depart")).verdict).toBe("applied");
  });

  it("is taken back with a second tap that meant the same", async () => {
    await world.start();
    const [first, second] = [randomUUID(), randomUUID()];
    await world.report("depart", { actionId: first });
    expect((await world.report("depart", { actionId: second })).verdict).toBe("already");
    await takeBack(first, 10);
    expect(await world.status()).toBe("assigned");
  });

  it("can be a no-show: the rider is expected again, with the promise", async () => {
    await world.start();
    await world.report("depart");
    await world.day.setTime("09:00");
    await world.report("arrive");
    await world.day.setTime("09:12");
    const actionId = randomUUID();
    await world.report("noShow", { actionId });
    expect(await world.status()).toBe("noShow");
    await takeBack(actionId, 10);
    expect(await world.status()).toBe("arrived");
    expect(await statuses()).toEqual(["arrived", "planned"]);
    expect((await world.day.trip(world.ada.trip.id)).promise?.state).toBe("given");
    expect((await world.report("board")).verdict).toBe("applied");
  });

  it("can have been in question: then nothing is to be decided any more", async () => {
    await world.start();
    const actionId = randomUUID();
    expect((await world.report("board", { actionId })).verdict).toBe("questioned"); // nobody has arrived there
    expect(await world.openQuestions()).toHaveLength(1);
    expect((await takeBack(actionId, 8)).verdict).toBe("applied");
    expect(await world.openQuestions()).toEqual([]);
    expect((await takeBack(actionId, 9)).verdict).toBe("already");
    expect(await world.status()).toBe("assigned");
  });

  it("is the dispatcher's after half a minute, and nobody else's at any time", async () => {
    await world.start();
    const actionId = randomUUID();
    await world.report("depart", { actionId });
    await expect(takeBack(actionId, 60)).rejects.toMatchObject({ code: "act.settled" });
    await expect(takeBack(randomUUID(), 1)).rejects.toMatchObject({ code: "act.unknown" });
    const taken = { actionId, at: world.day.core.clock.now() };
    await expect(world.day.services.takeBackAct(world.asAda, taken)).rejects.toMatchObject({
      code: "act.unknown",
    });
    expect(await world.status()).toBe("onTheWay");
  });
});

/** Ada was said not to have come at 09:12, and asks for another trip before that is taken back. */
async function askedAnew(): Promise<string> {
  await world.start();
  await world.report("depart");
  await world.day.setTime("09:00");
  await world.report("arrive");
  await world.day.setTime("09:12");
  const actionId = randomUUID();
  await world.report("noShow", { actionId });
  const rider = world.day.riders.find(({ id }) => id === world.ada.rider.id);
  if (rider === undefined) throw new Error("Ada is a rider");
  await world.day.askAndAssign(rider, { leaveAt: "13:00" });
  return actionId;
}
const decide = (question: string, decision: "taken" | "kept") =>
  world.day.services.answerQuestion(world.day.dispatcher, { question, decision, reason: "Ada says so" });

describe("a no-show taken back when its rider has asked anew", () => {
  it("is a question, once; taken, the rider is expected at the door again", async () => {
    const actionId = await askedAnew();
    expect((await takeBack(actionId, 20)).verdict).toBe("questioned");
    expect((await takeBack(actionId, 21)).verdict).toBe("questioned"); // said again
    expect(await world.status()).toBe("noShow");
    const [question] = await world.openQuestions();
    expect(question).toMatchObject({ action: "noShow", contradiction: "askedAnew" });
    await decide(question?.question ?? "", "taken");
    expect(await world.status()).toBe("arrived");
    world.run = await world.refresh();
    expect([world.pickup, world.dropoff].map(({ status }) => status)).toEqual(["arrived", "planned"]);
    expect((await world.report("board")).verdict).toBe("applied");
  });

  it("stands when the dispatcher keeps the record, and a dispatcher is told to end one of the two first", async () => {
    const actionId = await askedAnew();
    const correction = { actionId, correctionId: randomUUID(), at: undefined, reason: "a wrong tap" };
    await expect(world.day.services.correctAct(world.day.dispatcher, correction)).rejects.toMatchObject({
      code: "act.askedAnew",
    });
    await takeBack(actionId, 20);
    const [question] = await world.openQuestions();
    await decide(question?.question ?? "", "kept");
    expect([await world.status(), await world.openQuestions()]).toEqual(["noShow", []]);
    const others = await world.day.core.db.trips.listByDay(world.day.today);
    for (const { trip } of others)
      if (trip.riderId === world.ada.rider.id && trip.status === "assigned")
        await world.day.services.cancelTrip(world.day.dispatcher, trip.id);
    await world.day.services.correctAct(world.day.dispatcher, correction);
    expect(await world.status()).toBe("arrived");
  });
});
