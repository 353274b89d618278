import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { HelpNeed } from "../../../../shared/lifeCycle/help.ts";
import { AdasTrip } from "../adasTrip.ts";

const world = AdasTrip.forEachTest();
const driver = () => world.day.driverOf(world.run);
/** The day goes on from test to test: each looks at its own. */
const mine = new Set<string>();
beforeEach(() => mine.clear());
const ask = (need: HelpNeed, part: object = {}) => {
  const asked = { helpId: randomUUID(), need, ...part };
  mine.add(asked.helpId);
  return world.day.services.askForHelp(driver(), world.run.shift.id, asked);
};
const open = async () =>
  (await world.day.services.listHelp(world.day.dispatcher)).filter(({ help }) => mine.has(help.id));
const settle = (helpId: string, note = "A taxi comes for them") =>
  world.day.services.settleHelp(world.day.dispatcher, world.run.shift.id, { helpId, note });
const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code });

describe("a driver who asks for help", () => {
  it("stands before a dispatcher until somebody says what is done, which the driver reads", async () => {
    await world.start();
    const { id } = await ask("lift", { note: "It does not come up" });
    expect(await open()).toMatchObject([{ help: { id, need: "lift", note: "It does not come up" } }]);
    await settle(id);
    expect(await open()).toEqual([]);
    const own = await world.day.services.listOwnHelp(driver(), world.run.shift.id);
    expect(own.filter((each) => mine.has(each.id))).toMatchObject([
      {
        id,
        since: world.day.at("08:30"),
        answer: { at: world.day.at("08:30"), note: "A taxi comes for them" },
      },
    ]);
  });

  it("asks once, however often it is sent, and is answered once", async () => {
    const helpId = randomUUID();
    await Promise.all([ask("ill", { helpId }), ask("ill", { helpId })]);
    await ask("ill", { helpId });
    expect(await open()).toHaveLength(1);
    await settle(helpId, "Stay at home");
    await settle(helpId, "Come all the same");
    const own = await world.day.services.listOwnHelp(driver(), world.run.shift.id);
    expect(own.find(({ id }) => id === helpId)?.answer?.note).toBe("Stay at home");
  });

  it("comes before others the more urgent it is", async () => {
    await world.start();
    for (const need of ["callMe", "breakdown", "danger"] as const) await ask(need);
    expect((await open()).map(({ help }) => help.need)).toEqual(["danger", "breakdown", "callMe"]);
  });

  it("says who cannot be taken, whose trip stays as it is: it is no no-show", async () => {
    await world.start();
    const tripId = world.ada.trip.id;
    await ask("cannotTake", { tripId, why: "chair" });
    expect(await open()).toMatchObject([{ help: { tripId, why: "chair" } }]);
    expect(await world.status()).toBe("assigned");
    await refused(ask("cannotTake", { tripId: randomUUID(), why: "chair" }), "trip.unknown");
  });

  it("asks for their own shift alone, and nobody settles what was never asked", async () => {
    const stranger = { role: "driver" as const, id: randomUUID() as never };
    const asked = { helpId: randomUUID(), need: "callMe" as const };
    await refused(world.day.services.askForHelp(stranger, world.run.shift.id, asked), "shift.notYours");
    await refused(settle(randomUUID()), "help.unknown");
  });
});
