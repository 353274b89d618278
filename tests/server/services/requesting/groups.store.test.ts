import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Manifest, RiderTrip } from "../../../../shared/schemas/index.ts";
import { presentersAt } from "../../presenters/presentersAt.ts";
import { as } from "./asking.ts";
import {
  ask,
  beginGroups,
  countTrips,
  day,
  first,
  fromOneDoor,
  leaveAt,
  now,
  partner,
  somebodies,
  statesOf,
  statusesOf,
  wishOf,
} from "./groupsWorld.ts";

beforeAll(beginGroups);
afterAll(() => day?.end());

describe("a group", () => {
  it("is asked for by an institution, and promised to everybody from their own door, there and back", async () => {
    const riders = somebodies(3);
    const leader = await partner("facility", riders);
    const group = await ask(leader, wishOf(riders, { wayHome: leaveAt("13:00") }));
    expect(group.trips).toHaveLength(6);
    await day.work();
    const trips = await now(group);
    expect(statesOf(trips)).toEqual(trips.map(() => "given"));
    const [there, home] = [trips.slice(0, 3), trips.slice(3)];
    expect(there.map(({ trip }) => trip.riderId)).toEqual(riders.map(({ id }) => id));
    for (const [no, { trip }] of there.entries()) {
      expect(trip.pickup.point).toEqual(riders[no]?.home?.point); // everybody from their own door
      expect(home[no]?.trip.dropoff.point).toEqual(trip.pickup.point);
      expect(trip.group).toEqual({ id: group.link.id, leader: "House of friends" });
    }
    expect((await day.checkPlan()).violations).toEqual([]);
  });

  it("rides in one vehicle where one can take all", async () => {
    const riders = somebodies(3);
    const group = await ask(day.dispatcher, fromOneDoor(riders, "12:00"));
    await day.work();
    expect(new Set((await now(group)).map(({ placement }) => placement?.shiftId)).size).toBe(1);
  });

  it("is shown to its leader, its members and its driver, and no member reads of another", async () => {
    const riders = somebodies(2);
    const [one, other] = riders;
    const leader = await partner("facility", riders);
    const group = await ask(leader, fromOneDoor(riders, "10:30"));
    await day.work();
    const present = presentersAt(day.core.clock.now());
    const { groups, people } = await day.services.listGroups(leader);
    expect(groups.map(({ link }) => link.id)).toEqual([group.link.id]);
    const shown = present.group(first(groups));
    expect(shown.members.map(({ name }) => name)).toEqual(riders.map(({ name }) => name));
    expect(shown.members.map(({ trips: [trip] }) => trip?.pickupWindow !== undefined)).toEqual([true, true]);
    for (const { home, phone } of riders) {
      expect(JSON.stringify({ shown, people })).not.toContain(home?.label);
      expect(JSON.stringify({ shown, people })).not.toContain(phone);
    }
    const { trips } = await day.services.listMyTrips(as(first(riders)));
    const own = RiderTrip.strict().parse(present.riderTrip(first(trips)));
    expect(own.group).toEqual({ id: group.link.id, leader: "House of friends" });
    expect(JSON.stringify(own)).not.toContain(other?.name);
    const run = await day.runOf(first(group.trips));
    const stops = Manifest.parse(present.manifest(run)).stops.filter(
      (stop) => stop.group?.id === group.link.id,
    );
    expect(new Set(stops.map(({ rider }) => rider.name))).toEqual(new Set([one?.name, other?.name]));
  });

  it("asked twice, also at once, is one; another wish under the same key is an error", async () => {
    const riders = somebodies(2);
    const leader = await partner("guardian", riders);
    const wish = wishOf(riders, { when: leaveAt("11:00") });
    const [key, trips] = [randomUUID(), (await countTrips()) ?? 0];
    const answers = await Promise.all([1, 2, 3].map(() => ask(leader, wish, key)));
    expect(new Set(answers.map(({ link }) => link.id)).size).toBe(1);
    expect(await countTrips()).toBe(trips + 2);
    await expect(ask(leader, { ...wish, when: leaveAt("11:05") }, key)).rejects.toMatchObject({
      code: "request.idempotencyKeyReused",
    });
  });

  it("is led by who has rung, or by the first of its members", async () => {
    const [riders, others] = [somebodies(2), somebodies(2)];
    const named = await ask(
      day.dispatcher,
      wishOf(riders, { when: leaveAt("11:30"), leader: "Aigul, who rang" }),
    );
    expect(first(await now(named)).trip.group?.leader).toBe("Aigul, who rang");
    const friends = await ask(day.dispatcher, wishOf(others, { when: leaveAt("11:30") }));
    const present = presentersAt(day.core.clock.now());
    const leads = (await now(friends)).map((record) => present.riderTrip(record).group);
    const leader = first(others).name;
    expect(leads).toEqual([
      { id: friends.link.id, leader, leads: true },
      { id: friends.link.id, leader },
    ]);
  });
});

describe("nobody is asked for", () => {
  it("where a rule speaks against one of them, and it is said who that is", async () => {
    const riders = somebodies(2);
    const [, second] = riders;
    if (second === undefined) throw new Error("nobody");
    const leader = await partner("facility", riders);
    await day.ask(second, { leaveAt: "14:05" });
    const trips = await countTrips();
    await expect(ask(leader, wishOf(riders, { when: leaveAt("14:00") }))).rejects.toMatchObject({
      code: "trip.overlapsOwnTrip",
      field: expect.stringMatching(/^members\.1/),
    });
    await sql`UPDATE eligibility SET valid = daterange(lower(valid), ${day.today}::date) WHERE rider_id = ${second.id}`.execute(
      day.core.kysely,
    );
    await expect(ask(leader, wishOf(riders, { when: leaveAt("18:00") }))).rejects.toMatchObject({
      code: expect.stringMatching(/^rider\.(eligibilityEnds|notEligible)$/),
      field: expect.stringMatching(/^members\.1/),
    });
    expect(await countTrips()).toBe(trips);
  });

  it("of whom one has not consented, or by a rider for friends", async () => {
    const riders = somebodies(2);
    const leader = await partner("guardian", riders.slice(0, 1));
    await expect(ask(leader, wishOf(riders))).rejects.toMatchObject({
      ...{ code: "rider.unknown", field: "members.1.riderId" },
    });
    await expect(ask(as(first(riders)), wishOf(riders))).rejects.toMatchObject({ code: "rider.unknown" });
  });

  it("and nobody is promised anything where one of them fits nowhere: all wait together", async () => {
    const riders = somebodies(3);
    const wish = wishOf(riders, { when: leaveAt("15:00") });
    // Lying, which no vehicle here can do.
    const members = wish.members.with(0, { ...first(wish.members), needs: { stretcher: true } });
    const group = await ask(day.dispatcher, { ...wish, members });
    await day.work();
    const trips = await now(group);
    expect(statesOf(trips)).toEqual(["asked", "asked", "asked"]);
    expect(new Set(statusesOf(trips)).size).toBe(1);
    expect(first(trips).trip.status).not.toBe("assigned");
    // Once who did not fit has left, the others get their places.
    await day.services.cancelTrip(as(first(riders)), first(trips).trip.id);
    await day.services.tryWaiting(day.today);
    await day.work();
    expect(statesOf(await now(group)).slice(1)).toEqual(["given", "given"]);
  });
});
