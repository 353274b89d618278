import { describe, expect, it } from "vitest";
import type { TermsWith } from "../../../../server/domain/fleet/terms.ts";
import type { TripRequest } from "../../../../server/domain/trips/model.ts";
import {
  askedBounds,
  givenBounds,
  type PromiseTerms,
  priorityOf,
} from "../../../../server/domain/trips/promise.ts";
import { RiderId, TripId } from "../../../../shared/ids/index.ts";
import { type Instant, minutes, serviceDay, toInstant, toIso } from "../../../../shared/time/index.ts";

const unnamed = { kk: "", ru: "", en: "" };
const noDwell = { boarding: minutes(0), alighting: minutes(0) };
const terms: PromiseTerms & TermsWith<"priorityClasses"> = {
  timeZone: "Asia/Qyzylorda",
  rules: {
    priorityClasses: {
      value: [
        { level: 0, name: unnamed, purposes: ["work", "study"] },
        { level: 1, name: unnamed, purposes: ["medical", "dialysis"] },
      ],
    },
    maxRideTime: { value: { factor: 1.5, allowance: minutes(10) } },
    pickupWindow: { value: minutes(20) },
    earliestArrival: { value: minutes(30) },
    dwellTime: {
      value: {
        none: noDwell,
        walker: noDwell,
        wheelchair: { boarding: minutes(5), alighting: minutes(4) },
        powerWheelchair: { boarding: minutes(7), alighting: minutes(5) },
      },
    },
    extraDwell: {
      value: {
        help: { curb: noDwell, door: noDwell, throughDoor: noDwell },
        ...{ companion: noDwell, childSeat: noDwell, handOver: minutes(0) },
      },
    },
  },
};
/** Every ride takes twelve minutes without a detour. */
const direct = minutes(12);

/** 08:30 in Kyzylorda is 03:30 in UTC. */
const at = (local: string): Instant => toInstant(`2026-09-07T${local}:00+05:00`);
const clock = (instant: Instant) => toIso((instant + 5 * 3600_000) as Instant).slice(11, 16);

const asked = (kind: "leaveAt" | "arriveBy", local: string): TripRequest => ({
  id: TripId.parse("018f5b8e-0000-7000-8000-000000000001"),
  riderId: RiderId.parse("018f5b8e-0000-7000-8000-000000000002"),
  version: 1,
  serviceDay: serviceDay("2026-09-07"),
  status: "requested",
  pickup: { point: { lat: 44.85, lon: 65.5 }, label: "home" },
  dropoff: { point: { lat: 44.83, lon: 65.52 }, label: "polyclinic" },
  requested: { kind, at: at(local) },
  companions: 1,
  aid: "wheelchair",
  assistance: "door",
  purpose: "medical",
  priorityClass: 1,
  requestedAt: at("07:00"),
  bookedBy: "rider",
});

describe("what will be promised", () => {
  it("leave at 08:30: picked up between 08:30 and 08:50, at most 28 minutes aboard", () => {
    const promise = askedBounds(asked("leaveAt", "08:30"), terms, { direct });
    expect(clock(promise.pickupWindow.from)).toBe("08:30");
    expect(clock(promise.pickupWindow.until)).toBe("08:50");
    expect(promise.maxRideTime).toBe(minutes(28)); // 1.5 × 12 + 10
    expect(promise.latestArrival).toBeUndefined();
  });

  it("there by 10:00: boards early enough for the direct way, and never so early as to be there before 09:30", () => {
    const promise = askedBounds(asked("arriveBy", "10:00"), terms, { direct });
    expect(promise.latestArrival).toBe(at("10:00"));
    // Latest: 10:00 − 12 driving − 5 boarding. Earliest: 09:30 − 28 longest ride − 5 boarding.
    expect(clock(promise.pickupWindow.until)).toBe("09:43");
    expect(clock(promise.pickupWindow.from)).toBe("08:57");
  });
});

describe("what is promised once a vehicle is assigned", () => {
  const pending = askedBounds(asked("arriveBy", "10:00"), terms, { direct }); // 08:57 to 09:43
  const windowAround = (scheduled: string) => {
    const { pickupWindow } = givenBounds(pending, at(scheduled), terms);
    return `${clock(pickupWindow.from)}-${clock(pickupWindow.until)}`;
  };

  it("is twenty minutes around the scheduled pickup", () => {
    expect(windowAround("09:20")).toBe("09:10-09:30");
  });

  it("never leaves what was asked for", () => {
    expect(windowAround("08:58")).toBe("08:57-09:17");
    expect(windowAround("09:43")).toBe("09:23-09:43");
  });

  it("keeps a window that is no longer than twenty minutes as it is", () => {
    const leave = askedBounds(asked("leaveAt", "08:30"), terms, { direct });
    expect(givenBounds(leave, at("08:45"), terms)).toEqual(leave);
  });
});

describe("who is served first", () => {
  it("is decided by the purpose; what no class names comes last", () => {
    expect(priorityOf(terms, "work")).toBe(0);
    expect(priorityOf(terms, "dialysis")).toBe(1);
    expect(priorityOf(terms, "sport")).toBe(2);
  });
});
