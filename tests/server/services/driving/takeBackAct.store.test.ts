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
