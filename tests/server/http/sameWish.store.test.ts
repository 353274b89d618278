import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MobilityAid, NewTripRequestInput } from "../../../shared/schemas/index.ts";
import { toInstant } from "../../../shared/time/index.ts";
import { type ApiCaller, problemOf } from "../../support/apiCaller.ts";
import { signInRider } from "../../support/signedIn.ts";
import { createTestServer, type TestServer } from "../../support/testServer.ts";
import { goodWish } from "./trips.ts";

let server: TestServer;
let rider: ApiCaller;

beforeAll(async () => {
  server = await createTestServer();
  rider = await signInRider(server);
});
afterAll(() => server?.end());

type Own = { id: string; aid: MobilityAid };
type Writing = (wish: NewTripRequestInput, own: Own) => object;
const at =
  (text: (at: string) => string): Writing =>
  (wish) => ({
    ...wish,
    when: { ...wish.when, at: text(wish.when.at) },
  });
const withOffset = (iso: string) =>
  new Date(toInstant(iso) + 5 * 3_600_000).toISOString().replace("Z", "+05:00");

const writings: [string, Writing][] = [
  ["an instant without milliseconds", at((text) => text.replace(".000Z", "Z"))],
  ["an instant by the clock of Kyzylorda", at(withOffset)],
  ["small letters in the instant", at((text) => text.toLowerCase())],
  ["another order of fields", (wish) => Object.fromEntries(Object.entries(wish).toReversed())],
  [
    "blanks around a label",
    (wish) => ({ ...wish, pickup: { ...wish.pickup, label: ` ${wish.pickup.label} ` } }),
  ],
  ["what goes without saying said", (wish) => ({ ...wish, assistance: "door", purpose: "other" })],
  ["an empty note", (wish) => ({ ...wish, note: "  ", pickup: { ...wish.pickup, note: "" } })],
  ["oneself named, in capitals", (wish, own) => ({ ...wish, riderId: own.id.toUpperCase() })],
  ["the aid of one's record said", (wish, { aid }) => ({ ...wish, aid })],
  ["a confirmation that nobody asked for", (wish) => ({ ...wish, confirmed: ["chain"] })],
  ["a field that nobody knows", (wish) => ({ ...wish, color: "blue" })],
];

interface Answer {
  trip?: { id: string; requested: { at: string }; aid: string };
}

describe("the same wish in another writing under the same key", () => {
  it("is the same trip, each after the other and all at once", async () => {
    const { session } = await rider.call("getSession");
    if (session?.role !== "rider") throw new Error("no rider is signed in");
    const wish = goodWish(server.core);
    const key = randomUUID();
    const first = await rider.ask("requestTrip", { body: wish, key });
    const { trip } = first.body as Answer;
    expect(first.status).toBe(201);
    const bodies = writings.map(([, write]) => write(wish, session));
    const answers = await Promise.all(bodies.map((body) => rider.ask("requestTrip", { body, key })));
    const told = answers.map(({ status, body }, index) => [
      writings[index]?.[0],
      status,
      (body as Answer).trip?.id,
    ]);
    expect(told).toEqual(writings.map(([title]) => [title, 201, trip?.id]));
    expect(trip?.requested.at).toBe(wish.when.at);
  });

  it("is another wish as soon as it means something else", async () => {
    const { pickup: there, dropoff: pickup, ...wish } = goodWish(server.core);
    const body = { ...wish, pickup, dropoff: there, when: { kind: "leaveAt" as const, at: laterThan(2) } };
    const key = randomUUID();
    expect(await rider.ask("requestTrip", { body, key })).toMatchObject({ status: 201 });
    const others = [
      { ...body, when: { ...body.when, at: laterThan(3) } },
      { ...body, when: { ...body.when, kind: "arriveBy" as const } },
      { ...body, companions: 1 },
      { ...body, note: "two bags" },
      { ...body, aid: "powerWheelchair" as const },
      { ...body, purpose: "work" as const },
      { ...body, pickup: { ...body.pickup, note: "the blue gate" } },
    ];
    for (const other of others) {
      const answer = await rider.ask("requestTrip", { body: other, key });
      expect(problemOf(answer).code, JSON.stringify(other)).toBe("request.idempotencyKeyReused");
    }
  });
});

const laterThan = (hours: number) =>
  new Date(toInstant(goodWish(server.core).when.at) + hours * 3_600_000).toISOString();
