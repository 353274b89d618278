import { afterAll, beforeAll, expect, it } from "vitest";
import { applyChange } from "../../../client/dispatcher/day/board.ts";
import type { BoardChange, Numbered } from "../../../shared/events/index.ts";
import type { Board } from "../../../shared/schemas/index.ts";
import {
  atLocalTime,
  nextServiceDay,
  type ServiceDay,
  serviceDayOf,
  toIso,
} from "../../../shared/time/index.ts";
import type { ApiCaller } from "../../support/apiCaller.ts";
import { eventually } from "../../support/eventually.ts";
import { LiveClient } from "../../support/liveClient.ts";
import { signInDispatcher, signInRider } from "../../support/signedIn.ts";
import { createTestServer, type TestServer, timeOfDay } from "../../support/testServer.ts";
import { goodWish } from "../http/trips.ts";

let server: TestServer;
let dispatcher: ApiCaller;
let client: LiveClient;
let tomorrow: ServiceDay;

beforeAll(async () => {
  server = await createTestServer();
  const { clock, terms } = server.core;
  tomorrow = nextServiceDay(serviceDayOf(clock.now(), terms.dayRules));
  dispatcher = await signInDispatcher(server);
  client = await new LiveClient(server.baseUrl, dispatcher.cookie).connected();
});
afterAll(async () => {
  client?.close();
  await server?.end();
});

/** Tomorrow at this time. */
async function ask(rider: number, time: string): Promise<string> {
  const { region } = server.core;
  const at = toIso(atLocalTime(tomorrow, timeOfDay(time), region.timeZone));
  const body = { ...goodWish(server.core), when: { kind: "leaveAt" as const, at } };
  const caller = await signInRider(server, rider);
  return (await caller.call("requestTrip", { body, idempotencyKey: crypto.randomUUID() })).trip.id;
}
const boardOf = (day: string) => dispatcher.call("getBoard", { query: { day } });
/** The board as it was read, and all that was told since. */
const withNews = (board: Board): Board =>
  client
    .of("board:changed")
    .map(({ data }) => data as Numbered<BoardChange>)
    .filter(({ cursor }) => cursor > board.cursor)
    .reduce(applyChange, board);
const statusOn = (board: Board, id: string) => board.trips.find((trip) => trip.id === id)?.status;
/** What a screen shows of a day, whatever is estimated anew meanwhile. */
const told = ({ trips, runs }: Board) => ({
  trips: trips.map(({ id, status, shiftId }) => `${id} ${status} ${shiftId}`).sort(),
  runs: runs
    .map(({ shiftId, stops }) => `${shiftId} ${stops.map(({ tripId, kind }) => `${kind} ${tripId}`)}`)
    .sort(),
});
const countsOf = async (day: string) => {
  const { days } = await dispatcher.call("countDays");
  return days.find((each) => each.day === day);
};

it("a dispatcher who looks at tomorrow hears all of it: first picture and news make what a new reading says", async () => {
  const first = await boardOf(tomorrow);
  expect(first.serviceDay).toBe(tomorrow);
  expect(await countsOf(tomorrow)).toEqual({ day: tomorrow, requests: 0, unassigned: 0 });
  const [served, late] = [await ask(0, "10:30"), await ask(1, "21:50")]; // the last shift ends at 22:00
  await eventually(() => {
    expect(statusOn(withNews(first), served)).toBe("assigned");
    expect(statusOn(withNews(first), late)).toBe("unassigned");
  });
  const shiftId = withNews(first).trips.find(({ id }) => id === served)?.shiftId;
  await eventually(() =>
    expect(withNews(first).runs.find((run) => run.shiftId === shiftId)?.stops).toHaveLength(2),
  );
  expect(told(withNews(first))).toEqual(told(await boardOf(tomorrow)));
  // One of two has no vehicle tomorrow, and today nobody asked for anything.
  expect(await countsOf(tomorrow)).toEqual({ day: tomorrow, requests: 2, unassigned: 1 });
  const { days } = await dispatcher.call("countDays");
  expect(days).toHaveLength(15);
  expect(days[0]).toEqual({ day: nextServiceDay(tomorrow, -1), requests: 0, unassigned: 0 });

  // What a dispatcher does on a day to come is news of it, too: off its vehicle, searched for again, given to one by hand, cancelled.
  const params = { tripId: served };
  const heard = (status: string) => eventually(() => expect(statusOn(withNews(first), served)).toBe(status));
  await dispatcher.call("unassignTrip", { params, body: {} });
  await heard("unassigned");
  const { planVersion } = await dispatcher.call("previewAssign", {
    params,
    body: { shiftId: shiftId ?? "" } as never,
  });
  await dispatcher.call("assignTrip", { params, body: { shiftId: shiftId ?? "", planVersion } as never });
  await heard("assigned");
  await dispatcher.call("unassignTrip", { params, body: {} });
  await dispatcher.call("retryTrip", { params });
  await eventually(async () => {
    expect(statusOn(await boardOf(tomorrow), served)).toBe("assigned");
    expect(told(withNews(first))).toEqual(told(await boardOf(tomorrow)));
  });
  await dispatcher.call("cancelTrip", { params, body: {} });
  await heard("cancelled");
});
