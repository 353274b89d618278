import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bySystem } from "../../../../server/domain/facts/fact.ts";
import type { Actor } from "../../../../server/domain/people/model.ts";
import { recordFact } from "../../../../server/services/records/recordFact.ts";
import { StaffId } from "../../../../shared/ids/index.ts";
import { addSeconds, minutes } from "../../../../shared/time/index.ts";
import { beginChannelDay } from "./channelDay.ts";

let world: Awaited<ReturnType<typeof beginChannelDay>>;
beforeAll(async () => {
  world = await beginChannelDay();
});
afterAll(() => world?.end());

describe("somebody of the staff", () => {
  const member = async (role: "dispatcher" | "manager"): Promise<Actor> => {
    const id = StaffId.parse(randomUUID());
    await world.day.core.db.staff.add({ id, username: `of ${id}`, name: "Somebody", role });
    return { role, id };
  };

  it("who does not dispatch links nothing", async () => {
    await expect(world.all.services.readReach(await member("manager"))).rejects.toMatchObject({
      code: "session.forbidden",
    });
  });

  it("is told once what waits at the board while nobody is there, and in quiet hours only if they were there lately", async () => {
    const { day, all, promised, nextRider } = world;
    const [atWork, atHome] = [await member("dispatcher"), await member("dispatcher")];
    const chats = [await world.linkOnly(atWork), await world.linkOnly(atHome)] as const;
    const { trip } = await promised(nextRider(), "17:00");
    await day.core.db.transaction((tx) =>
      recordFact(tx, {
        ...{
          kind: "trip.endangered",
          concerns: { tripId: trip.id, riderId: trip.riderId, serviceDay: day.today },
        },
        ...{ by: bySystem, at: day.core.clock.now(), details: { what: "pickup" } },
      }),
    );
    await all.services.noteWatching([atWork]);
    await world.later(10);
    await all.services.tellBoard();
    await all.work();
    expect([world.saidTo(chats[0]), world.saidTo(chats[1])]).toEqual([[], []]); // somebody is there
    await leftBoard(atWork, 20);
    await day.setTime("21:30");
    await all.services.tellBoard();
    await all.services.tellBoard();
    await all.work();
    const late = expect.stringMatching(/опоздает|кешігеді/);
    expect([world.saidTo(chats[0]).filter(isDanger), world.saidTo(chats[1])]).toEqual([[late], []]);
    await leftBoard(atWork, 600);
    await day.setTime("20:30");
    await all.services.tellBoard();
    await all.work();
    expect([world.saidTo(chats[0]).filter(isDanger), world.saidTo(chats[1]).filter(isDanger)]).toEqual([
      [late],
      [late],
    ]);
  });
});
const isDanger = (text: string): boolean => /опоздает|кешігеді/.test(text);

/** So many minutes ago, in real time. */
async function leftBoard({ id }: Actor, ago: number): Promise<void> {
  await world.day.core.db.staff.noteWatching(
    [StaffId.parse(id)],
    addSeconds(world.day.core.needs.realClock.now(), minutes(-ago)),
  );
}
