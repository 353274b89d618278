import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateRiders } from "../../../server/regions/kyzylorda/index.ts";
import type { NewGroupInput } from "../../../shared/schemas/index.ts";
import { type ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { documentedCodes } from "../../support/documented.ts";
import { eventually } from "../../support/eventually.ts";
import { signInDispatcher, signInPartner, signInRider } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { goodWish } from "./trips.ts";

let server: TestServer;
let leader: ApiCaller;
let member: ApiCaller;
beforeAll(async () => {
  server = await createTestServer();
  await server.setTime("09:00");
});
beforeAll(async () => {
  leader = await signInPartner(server, "guardian", { others: [1] });
  member = await signInRider(server, 0);
});
afterAll(() => server?.end());

const riderId = (no: number) => (generateRiders(server.core.region, 1)[no]?.id ?? "") as never;
const wish = (numbers: readonly number[]): NewGroupInput => {
  const { pickup, dropoff, when } = goodWish(server.core);
  return { members: numbers.map((no) => ({ riderId: riderId(no), pickup })), dropoff, when };
};
const ask = (body: NewGroupInput) => leader.call("askGroup", { body, idempotencyKey: randomUUID() });

describe("a group by the interface", () => {
  it("is asked for, promised together, left by a member, and called off by its leader", async () => {
    const { group } = await ask(wish([0, 1]));
    expect(group).toMatchObject({ leader: "A guardian", canCancel: true });
    const listed = async () => (await leader.call("listGroups")).groups.find(({ id }) => id === group.id);
    const statuses = async () => (await listed())?.members.map(({ trips }) => trips[0]?.status);
    await eventually(async () => expect(await statuses()).toEqual(["assigned", "assigned"]));
    expect((await leader.call("listGroups")).people).toHaveLength(2);
    const [own] = (await member.call("listMyTrips")).trips;
    expect(own?.group).toEqual({ id: group.id, leader: "A guardian" });
    await member.call("cancelTrip", { params: { tripId: own?.id as never }, body: {} });
    expect(await statuses()).toEqual(["cancelled", "assigned"]);
    const called = await leader.call("cancelGroup", {
      params: { groupId: group.id },
      body: { note: "Rain" },
    });
    expect(called.group.canCancel).toBe(false);
    expect(await statuses()).toEqual(["cancelled", "cancelled"]);
  });

  it("names whom a refusal is about by a documented code, and is nobody else's", async () => {
    const refused = problemOf(await leader.ask("askGroup", { body: wish([0, 3]), key: randomUUID() }));
    expect(refused).toMatchObject({ code: "rider.unknown", field: "members.1.riderId" });
    expect(documentedCodes.get("askGroup")).toContain(refused.code);
    const { group } = await ask(wish([0, 1]));
    const other = await signInPartner(server, "facility");
    const foreign = await other.ask("cancelGroup", { params: { groupId: group.id }, body: {} });
    expect(problemOf(foreign).code).toBe("group.unknown");
    expect((await other.call("listGroups")).groups).toEqual([]);
    const dispatcher = await signInDispatcher(server);
    expect((await dispatcher.call("listGroups")).groups.map(({ id }) => id)).toContain(group.id);
  });
});
