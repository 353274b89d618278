import { describe, expect, it } from "vitest";
import { lifeCycle } from "../../../shared/lifeCycle/trip.ts";
import { BoardTrip, RiderTrip, TripStatus } from "../../../shared/schemas/index.ts";
import { presentersAt } from "./presentersAt.ts";
import { at, ids, iso, placement, promise, recordOf } from "./records.ts";

const morning = presentersAt(at("08:30"));

describe("a trip as its rider sees it", () => {
  it("keeps what was asked, promised and expected apart", () => {
    const trip = morning.riderTrip(recordOf({}));
    expect(RiderTrip.strict().parse(trip)).toEqual(trip);
    expect(trip).toMatchObject({
      requested: { kind: "arriveBy", at: iso("10:00") },
      promise: {
        pickupWindow: { from: iso("09:10"), until: iso("09:30") },
        latestArrival: iso("10:00"),
      },
      estimated: { pickup: iso("09:20"), dropoff: iso("09:45") },
      actual: {},
      vehicle: { plate: "001 AAA 11", driverPhone: "+77020000001" },
      canCancel: true,
    });
  });

  it("says nothing of the plan, of others or of the file", () => {
    const text = JSON.stringify(morning.riderTrip(recordOf({})));
    // Scheduled times, shift, priority, the rider's file and the word "demo" are not for them.
    for (const secret of [
      iso("09:15"),
      ids.shift,
      "priority",
      "demo",
      "Guardian",
      "chairWeight",
      "+77010000001",
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it("tells no promise that was not given yet or has been released", () => {
    for (const state of ["asked", "released"] as const) {
      expect(morning.riderTrip(recordOf({ promise: { ...promise, state } })).promise).toBeUndefined();
    }
  });

  it("tells that room is looked for, to the rider as to the dispatcher", () => {
    const { trip } = recordOf({});
    const reason = { key: "reason.roomSought", values: {} };
    const seeking = recordOf({ trip: { ...trip, status: "requested", reason }, placement: undefined });
    expect(morning.riderTrip(seeking)).toMatchObject({ status: "requested", reason });
    expect(morning.boardTrip(seeking)).toMatchObject({ status: "requested", reason });
    expect(morning.boardTrip(seeking).blocking).toBeUndefined();
  });

  it("shows the driver's phone on the day of the trip only", () => {
    const dayBefore = presentersAt((at("20:00") - 24 * 3600 * 1000) as ReturnType<typeof at>);
    const told = { vehiclesToldAt: (at("18:01") - 24 * 3600 * 1000) as ReturnType<typeof at> };
    expect(dayBefore.riderTrip(recordOf(told)).vehicle?.driverPhone).toBe("");
    // 23:30 in Kyzylorda is still Monday, although it is 18:30 in UTC; half an hour later it is Tuesday.
    expect(presentersAt(at("23:30")).riderTrip(recordOf({})).vehicle?.driverPhone).toBe("+77020000001");
    // 23:30 + 3 h = 26:30, still of that day; half an hour later the next one begins.
    const atNight = presentersAt((at("23:30") + 10_800_000) as ReturnType<typeof at>);
    expect(atNight.riderTrip(recordOf({})).vehicle?.driverPhone).not.toBe("");
    const morning = presentersAt((at("23:30") + 12_600_000) as ReturnType<typeof at>);
    expect(morning.riderTrip(recordOf({})).vehicle?.driverPhone).toBe("");
  });

  it.each(["completed", "cancelled", "refused", "missed", "unassigned", "requested"] as const)(
    "shows no vehicle and no estimate once it is %s",
    (status) => {
      const trip = morning.riderTrip(recordOf({ trip: { status } }));
      expect(trip).not.toHaveProperty("vehicle");
      expect(trip).not.toHaveProperty("estimated");
    },
  );

  it.each(TripStatus.options)("can be cancelled exactly where the life cycle says so: %s", (status) => {
    const { canCancel } = morning.riderTrip(recordOf({ trip: { status } }));
    expect(canCancel).toBe(lifeCycle.cancel.from.includes(status));
  });

  it("gives the reason of an ending", () => {
    const reason = { key: "reason.noVehicleFits", values: { count: 3 } };
    const { placement: _none, ...unplaced } = recordOf({ trip: { status: "unassigned", reason } });
    expect(morning.riderTrip(unplaced)).toMatchObject({ status: "unassigned", reason, actual: {} });
  });
});

describe("a trip that is over", () => {
  it.each(["kept", "missed"] as const)("still says what had been promised (%s)", (state) => {
    const over = recordOf({ trip: { status: "completed" }, promise: { ...promise, state } });
    expect(morning.riderTrip(over).promise?.pickupWindow).toEqual({
      from: iso("09:10"),
      until: iso("09:30"),
    });
  });
});

describe("a trip whose people did not meet", () => {
  /** The vehicle came at 08:41 and waited; at 08:55 the driver gave up, which takes the promise back. */
  const noShow = recordOf({
    trip: { status: "noShow" },
    promise: { ...promise, state: "released" },
    placement: { ...placement, pickup: { ...placement.pickup, arrived: at("08:41"), actual: at("08:55") } },
  });
  const afterwards = presentersAt(at("12:00"));

  it("is told to nobody as a ride", () => {
    for (const trip of [afterwards.riderTrip(noShow), afterwards.boardTrip(noShow)]) {
      expect(trip.actual).toEqual({ arrived: iso("08:41") });
      expect(trip).not.toHaveProperty("estimated");
    }
    expect(afterwards.boardTrip(noShow).lateMinutes).toBe(0);
  });

  it("leaves the rider what was promised and who came, but not whom to call", () => {
    const trip = afterwards.riderTrip(noShow);
    expect(RiderTrip.strict().parse(trip)).toEqual(trip);
    expect(trip).toMatchObject({
      promise: { pickupWindow: { from: iso("09:10"), until: iso("09:30") }, latestArrival: iso("10:00") },
      vehicle: { plate: "001 AAA 11", driverName: "Driver Example", driverPhone: "" },
    });
  });

  it("does not count as ridden by whatever its stops say: only who has got in was picked up", () => {
    const done = { ...placement.pickup, actual: at("09:20") };
    for (const status of TripStatus.options) {
      const { actual } = afterwards.riderTrip(
        recordOf({ trip: { status }, placement: { ...placement, pickup: done } }),
      );
      expect(actual.pickup !== undefined, status).toBe(["boarded", "completed"].includes(status));
    }
  });
});

describe("a trip that we missed", () => {
  const ended = (reason: { key: string; values: Record<string, number> }) =>
    recordOf({
      trip: { status: "missed", reason },
      promise: { ...promise, state: "missed" },
      placement: undefined,
      vehicle: undefined,
    });

  it.each(["reason.noVehicle", "reason.noVehicleAllowed"])(
    "ended because nobody was found, not because nobody can come at that time (%s)",
    (key) => {
      const record = ended({ key, values: { capacity: 2 } });
      expect(morning.riderTrip(record).reason).toEqual({ key: "reason.noneFound", values: {} });
      const { reason, blocking } = morning.boardTrip(record);
      expect(reason?.key).toBe("reason.noneFound");
      expect(blocking).toEqual([{ reason: { key: "reason.capacity", values: {} }, vehicles: 2 }]);
    },
  );

  it("says that the vehicle did not come, and what had been promised", () => {
    const trip = morning.riderTrip(ended({ key: "reason.notServed", values: {} }));
    expect(trip.reason).toEqual({ key: "reason.notServed", values: {} });
    expect(trip.promise?.pickupWindow).toEqual({ from: iso("09:10"), until: iso("09:30") });
  });
});

describe("a trip that no vehicle took", () => {
  const reason = { key: "reason.noVehicle", values: { capacity: 3, pickupWindow: 12 } };
  const {
    placement: _none,
    vehicle: _no,
    ...unplaced
  } = recordOf({ trip: { status: "unassigned", reason } });

  it("tells dispatchers how many vehicles each reason keeps away, the most first", () => {
    const trip = morning.boardTrip(unplaced);
    expect(BoardTrip.strict().parse(trip)).toEqual(trip);
    expect(trip.blocking).toEqual([
      { reason: { key: "reason.pickupWindow", values: {} }, vehicles: 12 },
      { reason: { key: "reason.capacity", values: {} }, vehicles: 3 },
    ]);
  });

  it("tells its rider the sentence, nothing of the fleet", () => {
    const trip = morning.riderTrip(unplaced);
    expect(trip.reason).toEqual({ key: "reason.noVehicle", values: {} });
    expect(trip).not.toHaveProperty("blocking");
  });
});
