import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BoardChange, Numbered, ResumeAnswer } from "../../../shared/events/index.ts";
import type { RiderTrip } from "../../../shared/schemas/index.ts";
import { addSeconds, hours, toIso } from "../../../shared/time/index.ts";
import type { ApiCaller } from "../../support/apiCaller.ts";
import { eventually } from "../../support/eventually.ts";
import { LiveClient } from "../../support/liveClient.ts";
import { signInDispatcher, signInRider } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { goodWish } from "../http/trips.ts";

let server: TestServer;
let rider: ApiCaller;
let dispatcher: ApiCaller;
let asked = 0;

beforeAll(async () => {
  server = await createTestServer();
  rider = await signInRider(server);
  dispatcher = await signInDispatcher(server);
});
afterAll(() => server?.end());

/**
 * Each wish two hours after the one before, so that they do not overlap; resolves with the outcome. All go the same way, which is
 * meant so.
 */
async function askForTrip(): Promise<RiderTrip> {
  const wish = goodWish(server.core);
  const at = toIso(addSeconds(server.core.clock.now(), hours(3 + 2 * asked)));
  asked += 1;
  const { trip } = await rider.call("requestTrip", {
    body: { ...wish, when: { kind: "leaveAt", at }, confirmed: ["chain"] },
    idempotencyKey: `wish-${asked}`,
  });
  return eventually(async () => {
    const { trip: outcome } = await rider.call("getTrip", { params: { tripId: trip.id } });
    if (outcome.status === "requested") throw new Error("still waiting");
    return outcome;
  });
}

const connect = (caller: ApiCaller) => new LiveClient(server.baseUrl, caller.cookie).connected();

async function resume(client: LiveClient, cursor: number | null): Promise<ResumeAnswer> {
  const answer = await client.socket.timeout(5_000).emitWithAck("session:resumed", { cursor });
  if ("ok" in answer) throw new Error(answer.code);
  return answer;
}

describe("coming back", () => {
  it("tells a rider what changed while they were away, as it stands now", async () => {
    const { cursor } = await rider.call("listMyTrips");
    const trip = await askForTrip();
    const client = await connect(rider);
    const answer = await eventually(async () => {
      const found = await resume(client, cursor);
      expect(found).toMatchObject({ kind: "missed", missed: [{ event: "trip:changed" }] });
      // The trip changes twice, asked for and then answered: not before both were told there is nothing more to miss.
      if (found.kind === "missed")
        expect(await resume(client, found.cursor)).toEqual({ ...found, missed: [] });
      return found;
    });
    if (answer.kind !== "missed") throw new Error("expected what was missed");
    expect(answer.missed.map(({ news }) => news.data)).toEqual([trip]);
    expect(answer.cursor).toBeGreaterThan(cursor);
    client.close();
  });

  it("tells a dispatcher in one piece of news per day", async () => {
    const { cursor } = await dispatcher.call("getBoard");
    const trip = await askForTrip();
    const client = await connect(dispatcher);
    const answer = await eventually(async () => {
      const found = await resume(client, cursor);
      expect(found).toMatchObject({ kind: "missed", missed: [{ event: "board:changed" }] });
      return found;
    });
    const news = answer.kind === "missed" ? answer.missed[0]?.news : undefined;
    const change = news?.data as BoardChange;
    expect(change.trips).toMatchObject([{ id: trip.id, status: "assigned" }]);
    expect(change.runs.flatMap(({ stops }) => stops.map(({ tripId }) => tripId))).toContain(trip.id);
    expect(change.planVersion).toBeGreaterThan(0);
    client.close();
  });

  it("does not tell a rider of other people's trips", async () => {
    const { cursor } = await rider.call("listMyTrips");
    await askForTrip();
    const other = await signInRider(server, 1);
    const client = await connect(other);
    expect(await resume(client, cursor)).toMatchObject({ kind: "missed", missed: [] });
    client.close();
  });

  it.each([
    ["nothing seen yet", null],
    ["a number from another life", 1_000_000_000],
  ])("asks to read everything anew: %s", async (_title, cursor) => {
    const client = await connect(rider);
    const answer = await resume(client, cursor);
    expect(answer.kind).toBe("reset");
    expect(answer.cursor).toBeGreaterThan(0);
    client.close();
  });

  it("loses nothing between reading, connecting and resuming, however they fall together", async () => {
    const { trips, cursor } = await dispatcher.call("getBoard");
    const known = new Map(trips.map((trip) => [trip.id, trip.version]));
    const wishes = [askForTrip(), askForTrip()];
    const client = await connect(dispatcher);
    const answer = await resume(client, cursor);
    const outcomes = await Promise.all(wishes);
    const take = ({ data }: Numbered<BoardChange>) => {
      for (const trip of data.trips) known.set(trip.id, Math.max(trip.version, known.get(trip.id) ?? 0));
    };
    if (answer.kind === "missed") for (const { news } of answer.missed) take(news as Numbered<BoardChange>);
    await eventually(() => {
      for (const { data } of client.of("board:changed")) take(data as Numbered<BoardChange>);
      for (const { id, version } of outcomes) expect(known.get(id)).toBe(version);
    });
    client.close();
  });
});
