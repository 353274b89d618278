import { randomUUID } from "node:crypto";
import { daysOf } from "../../server/regions/index.ts";
import { generateRiders, kyzylorda } from "../../server/regions/kyzylorda/index.ts";
import {
  atLocalTime,
  minutes,
  nextServiceDay,
  serviceDayOf,
  toInstant,
  toIso,
} from "../../shared/time/index.ts";
import type { ApiCaller } from "../support/apiCaller.ts";
import { signInStaff } from "../support/signedIn.ts";
import type { Drill, DrillParts } from "./drill.ts";

const AT_ONCE = 20;
const riders = generateRiders(kyzylorda, 1).filter(({ withinReach }) => withinReach);
const clinic = kyzylorda.places.find(({ id }) => id === "city-polyclinic-3");

interface Wish {
  riderId: string;
  pickup: object;
  dropoff: object;
  when: { kind: "leaveAt" | "arriveBy"; at: string };
  companions: number;
}

/** The same wish in one of many writings. */
function written(wish: Wish, index: number): object {
  const { at } = wish.when;
  const instants = [
    at,
    at.replace(".000Z", "Z"),
    at.toLowerCase(),
    `${new Date(toInstant(at) + 5 * 3_600_000).toISOString().slice(0, 19)}+05:00`,
  ];
  const whole = { ...wish, when: { ...wish.when, at: instants[index % instants.length] } };
  const writings = [
    whole,
    Object.fromEntries(Object.entries(whole).toReversed()),
    { ...whole, assistance: "door", purpose: "other", note: " " },
    { ...whole, riderId: wish.riderId.toUpperCase(), confirmed: [] },
    { ...whole, pickup: { ...wish.pickup, note: "" }, color: "blue" },
  ];
  return writings[Math.floor(index / instants.length) % writings.length] ?? whole;
}

const count = (texts: string[]): string =>
  [...new Set(texts)].map((text) => `${texts.filter((each) => each === text).length} × ${text}`).join(", ");

class DispatcherSeat {
  private constructor(
    private readonly dispatcher: ApiCaller,
    private readonly day: ReturnType<typeof serviceDayOf>,
  ) {}

  static async open(baseUrl: string): Promise<DispatcherSeat> {
    const dispatcher = await signInStaff(baseUrl, "dispatcher");
    const { now } = await dispatcher.call("getClock");
    const day = nextServiceDay(serviceDayOf(toInstant(now), daysOf(kyzylorda)), 2);
    return new DispatcherSeat(dispatcher, day);
  }

  wish(index: number, kind: "leaveAt" | "arriveBy", time: number, way: "there" | "back" = "there"): Wish {
    const rider = riders[index];
    if (rider === undefined || clinic === undefined) throw new Error("the region has too few people");
    const home = { point: rider.home.point, label: rider.home.label };
    const there = { point: clinic.point, label: clinic.name.ru };
    const [pickup, dropoff] = way === "there" ? [home, there] : [there, home];
    const at = toIso(atLocalTime(this.day, minutes(time * 60), kyzylorda.timeZone));
    return { riderId: rider.id, pickup, dropoff, when: { kind, at }, companions: 0 };
  }

  /** All at once: the trips that came of it, and what each call was answered. */
  async ask(bodies: object[], keyOf: () => string): Promise<{ trips: number; told: string }> {
    const answers = await Promise.all(
      bodies.map((body) => this.dispatcher.ask("requestTrip", { body, key: keyOf() })),
    );
    const ids = answers.flatMap(({ body }) => (body as { trip?: { id: string } }).trip?.id ?? []);
    const codes = answers.map(({ status, body }) =>
      `${status} ${(body as { code?: string }).code ?? ""}`.trim(),
    );
    return { trips: new Set(ids).size, told: count(codes) };
  }
}

/** Equal values in different writing are equal, and of trips that one person cannot ride only one is taken. */
export const sameWish: Drill = {
  name: "sameWish",
  about: "one wish is one trip in whatever writing; a person's day is a chain, also at once",
  async play({ startServer, row }: DrillParts) {
    const seat = await DispatcherSeat.open((await startServer()).baseUrl);
    const tell = async (fed: string, bodies: object[], expected: string, key: () => string = randomUUID) => {
      const { trips, told } = await seat.ask(bodies, key);
      const got = `${trips} trip(s): ${told}`;
      row({ fed, expected, got, held: got === expected });
    };
    const many = (make: (index: number) => object) =>
      Array.from({ length: AT_ONCE }, (_, index) => make(index));
    const key = randomUUID();
    const first = seat.wish(0, "leaveAt", 10);
    await tell(
      `one wish ${AT_ONCE} times at once in different writings, one key`,
      many((index) => written(first, index)),
      `1 trip(s): ${AT_ONCE} × 201`,
      () => key,
    );
    const { trips, told } = await seat.ask(
      many(() => seat.wish(1, "leaveAt", 10)),
      randomUUID,
    );
    const once = trips === 1 && told.includes(`${AT_ONCE - 1} × 409 trip.overlapsOwnTrip`);
    row({
      fed: "the same with a key each",
      expected: "1 trip, the others refused",
      got: `${trips}: ${told}`,
      held: once,
    });
    const both = [seat.wish(2, "arriveBy", 10), seat.wish(2, "leaveAt", 12, "back")];
    await tell("there and back at once", both, "2 trip(s): 2 × 201");
    const again = [seat.wish(3, "arriveBy", 10), seat.wish(3, "arriveBy", 15)];
    const clash = await seat.ask(again, randomUUID);
    const isAsked = clash.trips === 1 && clash.told.includes("1 × 409 trip.apartFromOwnTrip");
    row({
      fed: "twice there, never back, at once",
      expected: "1 trip, the other asked about",
      got: clash.told,
      held: isAsked,
    });
    const meant = again.map((wish) => ({
      ...wish,
      riderId: seat.wish(4, "arriveBy", 10).riderId,
      confirmed: ["chain"],
    }));
    await tell("the same, confirmed", meant, "2 trip(s): 2 × 201");
  },
};
