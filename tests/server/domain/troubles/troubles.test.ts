import { describe, expect, it } from "vitest";
import type { Fact, StoredFact } from "../../../../server/domain/facts/fact.ts";
import { bySystem } from "../../../../server/domain/facts/fact.ts";
import type { Run } from "../../../../server/domain/runs/model.ts";
import { harmOf } from "../../../../server/domain/troubles/harm.ts";
import { listTroubles } from "../../../../server/domain/troubles/listTroubles.ts";
import { openTroubles } from "../../../../server/domain/troubles/openTroubles.ts";
import { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { minutes, toIso } from "../../../../shared/time/index.ts";
import { at, pickup, shift } from "../../presenters/records.ts";

const rules = {
  doubtAfter: minutes(5),
  silenceAfter: minutes(15),
  outage: { share: 1 / 3, atLeast: 3 },
};
const numbered = (count: number) => `00000000-0000-4000-8000-00000000000${count}`;
/** Run `count`, whose one rider wants to go for this. */
const runOf = (
  count: number,
  purpose: "dialysis" | "medical" | "sport",
  status: "planned" | "started",
): Run => {
  const tripId = TripId.parse(numbered(count));
  const stop = {
    ...pickup,
    tripId,
    trip: { ...pickup.trip, id: tripId, purpose, status: "assigned" as const },
  };
  const leaveAt = { ...stop.trip.requested, kind: "leaveAt" as const };
  return {
    ...{ shift: { ...shift, id: ShiftId.parse(numbered(count)), status }, version: 1 },
    stops: [{ ...stop, trip: { ...stop.trip, requested: leaveAt } }],
  };
};
let written = 0;
const store = (fact: Fact): StoredFact => ({ ...fact, id: ++written, recordedAt: fact.at });
const doubted = ({ shift: { id } }: Run, because: "neverBegun" | "silent" = "neverBegun"): StoredFact =>
  store({
    ...{ kind: "run.doubted", concerns: { shiftId: id }, by: bySystem, at: at("07:05") },
    details: { because, since: toIso(at("07:00")) },
  });
const ofRun = (kind: "run.started" | "run.heard", { shift: { id } }: Run): StoredFact =>
  store({ kind, concerns: { shiftId: id }, by: bySystem, at: at("07:30"), details: {} });
const danger = (kind: "trip.endangered" | "trip.secured", count: number): StoredFact =>
  store({
    ...{ kind, concerns: { tripId: TripId.parse(numbered(count)) }, by: bySystem, at: at("08:00") },
    details: { what: "pickup" },
  });
const seen = (facts: StoredFact[], runs: Run[]) =>
  listTroubles(openTroubles(facts), { runs, unplaced: [], now: at("09:00"), rules });

describe("what needs attention", () => {
  it("begins and ends with facts", () => {
    const run = runOf(1, "medical", "planned");
    expect(seen([doubted(run)], [run])).toMatchObject([
      { kind: "neverBegun", since: at("07:00"), remedies: ["callDriver", "offerTrips"] },
    ]);
    expect(seen([doubted(run), ofRun("run.started", run)], [run])).toEqual([]);
    const late = runOf(2, "medical", "started");
    expect(seen([danger("trip.endangered", 2)], [late])).toMatchObject([
      { kind: "pickupEndangered", since: at("08:00"), remedies: ["callRider", "moveTrip"] },
    ]);
    expect(seen([danger("trip.endangered", 2), danger("trip.secured", 2)], [late])).toEqual([]);
  });

  it("names who is fetched too late once, and aboard by the arrival that is in danger still", () => {
    const run = runOf(1, "medical", "started");
    const [waits] = run.stops;
    if (waits === undefined) throw new Error("nobody waits");
    const { tripId } = waits;
    const arrival = (kind: "trip.endangered" | "trip.secured") =>
      store({
        ...{ kind, concerns: { tripId }, by: bySystem, at: at("08:10") },
        details: { what: "arrival" },
      });
    const facts = [danger("trip.endangered", 1), arrival("trip.endangered")];
    const dropoff = { ...waits, kind: "dropoff" as const };
    const kinds = (stops: Run["stops"], more: StoredFact[] = []) =>
      seen([...facts, ...more], [{ ...run, stops }]).map(({ kind, since }) => [kind, since]);
    expect(kinds([waits, dropoff])).toEqual([["pickupEndangered", at("08:00")]]);
    const aboard = { ...dropoff, trip: { ...waits.trip, status: "boarded" as const } };
    expect(kinds([aboard])).toEqual([["arrivalEndangered", at("08:10")]]);
    expect(kinds([aboard], [arrival("trip.secured")])).toEqual([]);
    expect(kinds([waits, dropoff], [danger("trip.secured", 1)])).toEqual([
      ["arrivalEndangered", at("08:10")],
    ]);
  });

  it("names whoever is aboard a vehicle that is not heard of, and not only who waits for it", () => {
    const run = runOf(1, "medical", "started");
    const [waits] = run.stops;
    if (waits === undefined) throw new Error("nobody waits");
    const tripId = TripId.parse(numbered(2));
    const aboard = { ...waits.trip, id: tripId, status: "boarded" as const };
    const dropoff = { ...waits, kind: "dropoff" as const, tripId, trip: aboard };
    const [silent] = seen([doubted(run, "silent")], [{ ...run, stops: [waits, dropoff] }]);
    expect(silent?.waiting.map((stop) => stop.tripId)).toEqual([waits.tripId, tripId]);
  });

  it("puts dialysis first, then appointments, then everybody else, then runs for which nobody waits", () => {
    const sport = runOf(1, "sport", "planned");
    const medical = runOf(2, "medical", "started");
    const dialysis = runOf(3, "dialysis", "started");
    const empty = { ...runOf(4, "sport", "started"), stops: [] };
    const facts = [
      doubted(empty, "silent"),
      doubted(sport),
      danger("trip.endangered", 2),
      danger("trip.endangered", 3),
    ];
    const order = seen(facts, [sport, medical, dialysis, empty]).map(({ runs: [run] }) => run?.shift.id);
    expect(order).toEqual([dialysis, medical, sport, empty].map((run) => run.shift.id));
    expect(harmOf({ purpose: "sport", requested: { kind: "arriveBy", at: at("10:00") } })).toBe(1);
  });

  it("is one outage for three runs of a district, and no trouble of their riders besides", () => {
    const runs = [1, 2, 3].map((count) => runOf(count, "medical", "planned"));
    const facts = [...runs.map((run) => doubted(run)), danger("trip.endangered", 1)];
    const [outage, ...others] = seen(facts, runs);
    expect(others).toEqual([]);
    expect(outage).toMatchObject({ kind: "outage", districtId: "kyz-city", since: at("07:00") });
    expect(outage?.runs).toHaveLength(3);
    expect(outage?.waiting).toHaveLength(3);
  });
});
