import { describe, expect, it } from "vitest";
import { nextSentence, tripOfToday } from "../../../client/rider/today.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";

const at = (time: string) => `2026-11-23T${time}:00.000Z`;
const trip = (id: string, part: Partial<RiderTrip> = {}) =>
  ({
    ...{ id, status: "assigned", serviceDay: "2026-11-23", actual: {} },
    requested: { kind: "leaveAt", at: at("09:00") },
    promise: { pickupWindow: { from: at("09:10"), until: at("09:25") }, rideUntil: at("10:00") },
    estimated: { pickup: at("09:15"), dropoff: at("09:40") },
    ...part,
  }) as RiderTrip;

describe("what happens next, in one sentence", () => {
  it("is of the trip under way, else of the next one of today, and of no other day's", () => {
    const [first, second] = [trip("first"), trip("second", { status: "boarded" })];
    expect(tripOfToday([first, second], "2026-11-23")).toBe(second);
    expect(tripOfToday([first], "2026-11-23")).toBe(first);
    expect(tripOfToday([first], "2026-11-22")).toBeUndefined();
  });

  const sentences: [string, Partial<RiderTrip>, string, Record<string, string>][] = [
    ["when it comes", {}, "today.comes", { from: at("09:10"), until: at("09:25") }],
    [
      "that it is late",
      { estimated: { pickup: at("09:40"), dropoff: at("10:00") } },
      "today.late",
      { time: at("09:40") },
    ],
    ["that it is on its way", { status: "onTheWay" }, "today.onTheWayAt", { time: at("09:15") }],
    ["that it is at the door", { status: "arrived" }, "today.atDoor", {}],
    ["when they arrive", { status: "boarded" }, "today.aboardUntil", { time: at("09:40") }],
    ["that there is none", { status: "unassigned" }, "today.noVehicle", { time: at("09:00") }],
    ["that one is looked for", { status: "requested" }, "today.looking", { time: at("09:00") }],
  ];
  it.each(sentences)("says %s", (_what, part, key, times) => {
    expect(nextSentence(trip("T", part))).toEqual({ key, times });
  });

  it("asks whoever waits for their return to say when they are ready", () => {
    const { promise: _, ...without } = trip("T");
    const waiting = { ...without, whenReady: { forecast: at("13:00"), waits: true } } as RiderTrip;
    expect(nextSentence(waiting).key).toBe("today.sayReady");
    const said = { ...without, whenReady: { forecast: at("13:00"), readyAt: at("12:50"), waits: false } };
    expect(nextSentence(said as RiderTrip).key).toBe("today.readyLooking");
  });
});
