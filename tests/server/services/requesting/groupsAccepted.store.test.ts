import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TripId } from "../../../../shared/ids/index.ts";
import { as } from "./asking.ts";
import {
  ask,
  beginGroups,
  day,
  first,
  idOf,
  leaveAt,
  now,
  partner,
  somebodies,
  statusesOf,
  wishOf,
} from "./groupsWorld.ts";

beforeAll(beginGroups);
afterAll(() => day?.end());

it("a group that waits is refused as a whole", async () => {
  const riders = somebodies(2);
  const wish = wishOf(riders, { when: leaveAt("18:00") });
  const members = wish.members.with(1, {
    ...first(wish.members),
    riderId: idOf(riders[1] ?? first(riders)),
    needs: { stretcher: true },
  });
  const group = await ask(day.dispatcher, { ...wish, members });
  await day.work();
  await day.services.refuseTrip(day.dispatcher, first(group.trips).trip.id, "Nobody can lie in our vehicles");
  expect(statusesOf(await now(group))).toEqual(["refused", "refused"]);
});

describe("after it was promised", () => {
  const accepted = async (time: string) => {
    const riders = somebodies(3);
    const leader = await partner("facility", riders);
    const group = await ask(leader, wishOf(riders, { when: leaveAt(time) }));
    await day.work();
    return { riders, leader, group };
  };

  it("a member leaves alone, and the others' promises stand", async () => {
    const { riders, group } = await accepted("16:00");
    const before = await now(group);
    const [trip] = before;
    if (trip === undefined) throw new Error("no trip");
    await day.services.cancelTrip(as(first(riders)), trip.trip.id);
    const after = await now(group);
    expect(statusesOf(after)).toEqual(["cancelled", "assigned", "assigned"]);
    expect(after.slice(1).map(({ promise }) => promise.told)).toEqual(
      before.slice(1).map(({ promise }) => promise.told),
    );
    await expect(
      day.services.cancelTrip(as(first(riders)), before[1]?.trip.id as TripId),
    ).rejects.toMatchObject({
      code: "trip.unknown",
    });
  });

  it("who is taken off a vehicle gets another without the others", async () => {
    const { group } = await accepted("16:30");
    const [one] = await now(group);
    if (one?.placement === undefined) throw new Error("no place");
    const { shiftId } = one.placement;
    await day.services.unassignTrip(day.dispatcher, one.trip.id, { tripVersion: one.trip.version });
    expect(statusesOf(await now(group))).toEqual(["unassigned", "assigned", "assigned"]);
    const { trip } = await day.trip(one.trip.id);
    const { planVersion } = await day.look(trip.id, shiftId);
    await day.services.assignTrip(day.dispatcher, trip.id, { shiftId, planVersion });
    expect(statusesOf(await now(group))).toEqual(["assigned", "assigned", "assigned"]);
    expect((await day.checkPlan()).violations).toEqual([]);
  });

  it("its leader calls off for everybody, once; another account finds no such group", async () => {
    const { leader, group } = await accepted("17:00");
    const other = await partner("facility", []);
    await expect(day.services.cancelGroup(other, group.link.id)).rejects.toMatchObject({
      code: "group.unknown",
    });
    await day.services.cancelGroup(leader, group.link.id, "The play is cancelled");
    const after = await now(group);
    expect(statusesOf(after)).toEqual(["cancelled", "cancelled", "cancelled"]);
    expect(after.map(({ facts }) => facts.filter(({ kind }) => kind === "trip.cancelled").length)).toEqual([
      1, 1, 1,
    ]);
    const facts = first(after).facts.filter(({ kind }) => kind === "trip.grouped");
    expect(facts.map(({ details, by }) => ({ details, by: by.role }))).toEqual([
      { details: { group: group.link.id, members: 3 }, by: "facility" },
    ]);
    await day.services.cancelGroup(leader, group.link.id);
    expect(first(await now(group)).facts.length).toBe(first(after).facts.length);
  });
});
