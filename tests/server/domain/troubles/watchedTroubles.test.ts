import { describe, expect, it } from "vitest";
import { bySystem, type StoredFact } from "../../../../server/domain/facts/fact.ts";
import type { Run, RunStopRecord } from "../../../../server/domain/runs/model.ts";
import type { TripRecord } from "../../../../server/domain/trips/model.ts";
import { aboardTroubles } from "../../../../server/domain/troubles/aboardTroubles.ts";
import { homeTroubles } from "../../../../server/domain/troubles/homeTroubles.ts";
import { type OnTheRoad, roadTroubles } from "../../../../server/domain/troubles/roadTroubles.ts";
import { refusedTroubles } from "../../../../server/domain/troubles/unseenTroubles.ts";
import { TripId } from "../../../../shared/ids/index.ts";
import { minutes } from "../../../../shared/time/index.ts";
import { at, ids, pickup, place, recordOf, shift } from "../../presenters/records.ts";

const limits = {
  ...{ leavesLate: minutes(5), standsFor: minutes(10), wrongPlace: 1000, overtime: minutes(30), near: 300 },
};
const run = (stops: RunStopRecord[], status: "started" | "ended" = "started"): Run => ({
  ...{ shift: { ...shift, status, startedAt: at("07:00"), ends: at("15:00") }, version: 1, stops },
});
const ahead: RunStopRecord = { ...pickup, status: "planned", arrivedAt: undefined, departedAt: undefined };
const position = (lat: number, time: string, speed = 0) => ({
  ...{ vehicleId: shift.vehicle.id, point: { lat, lon: 65.5 }, heading: 0, speed, at: at(time) },
});
const onRoad = (seen: OnTheRoad, time: string) =>
  roadTroubles([seen], new Set(), { ...limits, now: at(time) }).map(({ kind }) => kind);

describe("a run under way", () => {
  const depot = shift.startPlace.point.lat;
  it("is late out when it still stands where its shift began, five minutes after it had to leave", () => {
    const seen = { run: run([ahead]), leavesBy: at("08:50"), position: position(depot, "08:54") };
    expect(onRoad(seen, "08:54")).toEqual([]);
    expect(onRoad(seen, "08:55")).toEqual(["latePullOut"]);
    expect(onRoad({ ...seen, position: undefined }, "08:55")).toEqual(["latePullOut"]);
    // It is half a kilometer away: 0.005 degrees of latitude are 550 m.
    expect(onRoad({ ...seen, position: position(depot + 0.005, "08:54") }, "08:55")).toEqual([]);
    const begun = run([{ ...ahead, status: "onTheWay", departedAt: at("08:52") }]);
    expect(onRoad({ ...seen, run: begun }, "08:55")).toEqual([]);
  });

  it("neither leaves late nor stands still while its driver takes a break", () => {
    const late = { run: run([ahead]), leavesBy: at("08:50"), position: position(depot, "08:54") };
    expect(onRoad({ ...late, isResting: true }, "08:55")).toEqual([]);
    const onTheWay = run([{ ...ahead, status: "onTheWay", departedAt: at("09:00") }]);
    const still = { run: onTheWay, position: position(44.9, "09:20"), standsSince: at("09:05") };
    expect(onRoad(still, "09:20")).toEqual(["standsStill"]);
    expect(onRoad({ ...still, isResting: true }, "09:20")).toEqual([]);
  });

  it("is not taken over while nobody knows whether who has it goes on", () => {
    const seen = { run: run([ahead]), lapsedAt: at("08:50") };
    expect(onRoad(seen, "08:51")).toEqual(["reliefLapsed"]);
    const goesOn = run([{ ...ahead, status: "onTheWay", departedAt: at("08:52") }]);
    expect(onRoad({ ...seen, run: goesOn }, "08:53")).toEqual([]);
    expect(onRoad({ ...seen, run: run([]) }, "08:53")).toEqual([]); // nobody waits for it
  });

  it("stands still when it has not moved for ten minutes on its way, and not at a stop", () => {
    const onTheWay = run([{ ...ahead, status: "onTheWay", departedAt: at("09:00") }]);
    const far = position(pickup.trip.pickup.point.lat + 0.01, "09:20");
    const seen = { run: onTheWay, position: far, standsSince: at("09:05") };
    expect(onRoad(seen, "09:14")).toEqual([]);
    expect(onRoad(seen, "09:15")).toEqual(["standsStill"]);
    const atStop = { ...seen, position: position(pickup.trip.pickup.point.lat, "09:20") };
    expect(onRoad(atStop, "09:15")).toEqual([]);
    expect(onRoad({ ...seen, run: run([ahead]) }, "09:15")).toEqual([]); // nobody expects it to drive yet
  });

  it("is in the wrong place when it is said to have arrived and is a kilometer away, by a position of now", () => {
    const arrived = run([{ ...ahead, status: "arrived", arrivedAt: at("09:15") }]);
    const lat = pickup.trip.pickup.point.lat;
    const at2km = { run: arrived, position: position(lat + 0.02, "09:16", 10) };
    expect(onRoad(at2km, "09:16")).toEqual(["wrongPlace"]);
    expect(onRoad({ run: arrived, position: position(lat + 0.005, "09:16", 10) }, "09:16")).toEqual([]);
    expect(onRoad({ run: arrived, position: position(lat + 0.02, "09:14", 10) }, "09:16")).toEqual([]);
    expect(onRoad(at2km, "09:30")).toEqual([]); // what was told a quarter of an hour ago says nothing of now
  });

  it("works too long when stops are expected more than half an hour after its end", () => {
    const late = (time: string) => ({ run: run([{ ...ahead, estimated: at(time) }]) });
    expect(onRoad(late("15:30"), "12:00")).toEqual([]);
    expect(onRoad(late("15:31"), "12:00")).toEqual(["overHours"]);
    expect(onRoad({ run: run([{ ...ahead, estimated: at("15:40") }], "ended") }, "12:00")).toEqual([]);
  });
});

describe("somebody aboard", () => {
  const times = { aboardOver: minutes(20), handOver: minutes(10) };
  const aboard = (more: Partial<RunStopRecord> = {}): RunStopRecord => ({
    ...{ ...ahead, kind: "dropoff", boardedAt: at("09:20") },
    trip: { ...pickup.trip, status: "boarded" },
    ...more,
  });
  const seen = (stop: RunStopRecord, time: string, status?: "ended") =>
    aboardTroubles([run([stop], status)], { ...times, now: at(time) }).map(({ kind, since }) => ({
      kind,
      since,
    }));

  it("is there for too long twenty minutes after what was promised, and at once when the run has ended", () => {
    // 09:20 and 40 minutes that were promised: 10:00; twenty more are borne.
    expect(seen(aboard(), "10:19")).toEqual([]);
    expect(seen(aboard(), "10:20")).toEqual([{ kind: "boardedNoEnd", since: at("10:00") }]);
    expect(seen(aboard(), "09:40", "ended")).toMatchObject([{ kind: "boardedNoEnd" }]);
  });

  it("is received by nobody when they may not be left alone and it takes ten minutes at the door", () => {
    const needs = { receiver: { name: "Her daughter", phone: "+77010000010" } };
    const trip = { ...pickup.trip, status: "boarded" as const, needs };
    const atDoor = aboard({ status: "arrived", arrivedAt: at("09:40"), trip });
    expect(seen(atDoor, "09:49")).toEqual([]);
    expect(seen(atDoor, "09:50")).toEqual([{ kind: "receiverAbsent", since: at("09:40") }]);
    expect(seen(aboard({ status: "arrived", arrivedAt: at("09:40") }), "09:50")).toEqual([]);
  });
});

describe("somebody who was taken out", () => {
  const home = place("Home", 44.84);
  const clinic = place("Polyclinic", 44.9);
  const out = recordOf({ trip: { status: "completed", pickup: home, dropoff: clinic } });
  const wayBack = (more: Parameters<typeof recordOf>[0] = {}): TripRecord => {
    const { promise } = out;
    const pickupWindow = { from: at("12:00"), until: at("12:20") };
    return recordOf({
      promise: { ...promise, pickupWindow, told: { ...promise, pickupWindow } },
      ...more,
      trip: {
        ...{ id: TripId.parse("00000000-0000-4000-8000-000000000002"), pickup: clinic, dropoff: home },
        ...{ requested: { kind: "leaveAt" as const, at: at("12:00") }, ...more.trip },
      },
    });
  };
  const seen = (trips: TripRecord[], time: string, solved: TripRecord[] = []) =>
    homeTroubles(trips, {
      ...{ now: at(time), returnOver: minutes(30), placesClose: at("18:00") },
      solved: new Set(solved.map(({ trip }) => trip.id)),
    }).map(({ kind }) => kind);

  it("is overdue half an hour after their window, and is so no more once they are aboard or home", () => {
    expect(seen([out, wayBack()], "12:49")).toEqual([]);
    expect(seen([out, wayBack()], "12:50")).toEqual(["overdueReturn"]);
    expect(seen([out, wayBack({ trip: { status: "boarded" } })], "12:50")).toEqual([]);
    expect(seen([out, wayBack({ trip: { status: "completed" } })], "12:50")).toEqual([]);
  });

  it("is overdue at once when the way back has ended without a ride, until it was solved otherwise", () => {
    const missed = wayBack({ trip: { status: "missed" } });
    expect(seen([out, missed], "12:10")).toEqual(["overdueReturn"]);
    expect(seen([out, missed], "12:10", [missed])).toEqual([]);
  });

  it("waits where it is closed after six, also without having said that they are ready", () => {
    const late = { from: at("18:00"), until: at("18:20") };
    const back = wayBack();
    const evening = { ...back, promise: { ...back.promise, pickupWindow: late } };
    expect(seen([out, evening], "17:59")).toEqual([]);
    expect(seen([out, evening], "18:00")).toEqual(["placeClosed"]);
    const whenReady = { forecast: at("16:00"), planned: late };
    const unready = wayBack({ trip: { whenReady } });
    expect(seen([out, unready], "14:00")).toEqual([]); // others look after who is not ready
    expect(seen([out, unready], "18:00")).toEqual(["placeClosed"]);
  });

  it("is nobody's concern who was not taken out by us, or lives where they were brought", () => {
    expect(seen([wayBack()], "13:30")).toEqual([]);
    const moved = recordOf({ ...out, rider: { home: clinic }, trip: out.trip });
    expect(seen([moved, wayBack({ rider: { home: clinic } })], "13:30")).toEqual([]);
  });
});

describe("a refusal at which nobody has looked", () => {
  const fact = (id: number, kind: "trip.notAssigned" | "trip.opened", time: string): StoredFact =>
    ({
      ...{ id, kind, concerns: {}, at: at(time), recordedAt: at(time), details: {} },
      by: kind === "trip.opened" ? { role: "dispatcher", id: "d" } : bySystem,
    }) as StoredFact;
  const seen = (facts: StoredFact[], time: string) =>
    refusedTroubles(
      {
        ...{ trips: [recordOf({ trip: { status: "unassigned" } })], told: new Set() },
        facts: new Map([[ids.trip, facts]]),
      },
      { now: at(time), unlooked: minutes(30) },
    ).map(({ kind }) => kind);

  it("is a trouble after half an hour, until a dispatcher opens the trip or its time is over", () => {
    const refused = fact(1, "trip.notAssigned", "08:00");
    expect(seen([refused], "08:29")).toEqual([]);
    expect(seen([refused], "08:30")).toEqual(["refusedUnseen"]);
    expect(seen([refused, fact(2, "trip.opened", "08:31")], "08:32")).toEqual([]);
    expect(seen([fact(1, "trip.opened", "07:00"), fact(2, "trip.notAssigned", "08:00")], "08:30")).toEqual([
      "refusedUnseen",
    ]);
    expect(seen([refused], "09:30")).toEqual([]);
  });
});
