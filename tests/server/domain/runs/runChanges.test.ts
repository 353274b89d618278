import { describe, expect, it } from "vitest";
import type { Run, RunStopRecord } from "../../../../server/domain/runs/model.ts";
import { changesOf, knownOf, pressingChanges } from "../../../../server/domain/runs/runChanges.ts";
import { changeTroubles } from "../../../../server/domain/troubles/changeTroubles.ts";
import { openTroubles } from "../../../../server/domain/troubles/openTroubles.ts";
import { StopId, TripId } from "../../../../shared/ids/index.ts";
import { addSeconds, hours, minutes } from "../../../../shared/time/index.ts";
import { run as adas, at, dropoff, pickup } from "../../presenters/records.ts";

const numbered = (count: number) => `00000000-0000-4000-8000-00000000000${count}`;
/** The two stops of somebody else, an hour after Ada's. */
const othersStops = (count: number): RunStopRecord[] =>
  [pickup, dropoff].map((stop, place) => ({
    ...{ ...stop, id: StopId.parse(numbered(2 * count + place)), tripId: TripId.parse(numbered(count)) },
    estimated: addSeconds(stop.estimated, hours(1)),
  }));
const bek = othersStops(2);
const dana = othersStops(3);
/** Ada and Bek, as their driver knows it. */
const both: Run = { ...adas, stops: [...adas.stops, ...bek] };
const known = knownOf(both);
const seen = (stops: RunStopRecord[], part: Partial<Run> = {}) =>
  changesOf({ ...both, known, stops, ...part }).map(
    ({ what, of }) => `${what} ${of.kind} ${of.tripId.at(-1)}`,
  );

describe("what a driver does not know yet of their run", () => {
  it("is nothing while the run is as they understood it, whatever becomes of what is expected", () => {
    expect(seen(both.stops)).toEqual([]);
    expect(seen(both.stops.map((stop) => ({ ...stop, estimated: at("12:00") })))).toEqual([]);
  });

  it("is one line for somebody more and for somebody less, with both their stops", () => {
    expect(seen([...both.stops, ...dana])).toEqual(["added pickup 3"]);
    expect(seen(adas.stops)).toEqual(["gone pickup 2"]);
  });

  it("is another promised time, with the one that they knew", () => {
    const later = { from: at("09:25"), until: at("09:45") };
    const promise = { ...pickup.promise, pickupWindow: later };
    const [first] = changesOf({ ...both, known, stops: [{ ...pickup, promise }, ...both.stops.slice(1)] });
    expect(first).toMatchObject({ what: "retimed", window: later, was: pickup.promise.pickupWindow });
  });

  it("is another order, of as few stops as say it", () => {
    // Bek's two come between Ada's: of four stops only her drop-off stands elsewhere among the others.
    const [first, second, ...others] = both.stops;
    if (first === undefined || second === undefined) throw new Error("nobody rides");
    expect(seen([first, ...others, second])).toEqual(["moved dropoff 1"]);
  });

  it("is known by whoever sets out for who is new, and by whoever has been there", () => {
    const [first, ...others] = dana;
    if (first === undefined) throw new Error("nobody rides");
    expect(seen([...both.stops, { ...first, status: "onTheWay" }, ...others])).toEqual([]);
    const done = dana.map((stop) => ({ ...stop, status: "done" as const }));
    expect(seen([...done, ...both.stops.map((stop) => ({ ...stop, status: "done" as const }))])).toEqual([]);
  });

  it("is asked of nobody who has not begun, or whose run is over", () => {
    for (const status of ["planned", "ended"] as const)
      expect(seen(adas.stops, { shift: { ...adas.shift, status } })).toEqual([]);
    expect(seen(adas.stops, { known: undefined })).toEqual([]);
  });

  it("presses when it concerns what comes within the time", () => {
    const changed = { ...both, known, stops: adas.stops };
    // Bek was expected at 10:20.
    const pressing = (time: string) => pressingChanges(changed, { now: at(time), ahead: hours(1) }).length;
    expect([pressing("09:19"), pressing("09:20")]).toEqual([0, 1]);
  });
});

describe("a change that was not understood in time", () => {
  const { id: shiftId } = adas.shift;
  const fact = (kind: "run.changesMissed" | "run.changesUnderstood" | "run.doubted", details: object) =>
    ({
      id: 1,
      recordedAt: at("09:00"),
      at: at("09:00"),
      by: { role: "system" },
      kind,
      details,
      concerns: { shiftId },
    }) as never;
  const missed = fact("run.changesMissed", { version: 8, since: new Date(at("08:58")).toISOString() });
  const troubles = (...facts: never[]) =>
    changeTroubles([{ ...both, known, stops: [...adas.stops, ...dana] }], openTroubles(facts), {
      ...{ now: at("09:30"), ahead: minutes(60) },
    });

  it("names the driver to call, what is otherwise and who is concerned, until it is understood", () => {
    expect(troubles()).toEqual([]);
    const [trouble, ...others] = troubles(missed);
    expect(others).toEqual([]);
    expect(trouble).toMatchObject({ kind: "changesMissed", since: at("08:58"), remedies: ["callDriver"] });
    expect(trouble?.changes?.map(({ what }) => what)).toEqual(["added", "gone"]);
    // Bek's trip is not in this world any more: only Dana can be called.
    expect(trouble?.waiting.map(({ tripId }) => tripId)).toEqual([numbered(3)]);
    expect(troubles(missed, fact("run.changesUnderstood", { version: 8, how: "said" }))).toEqual([]);
  });

  it("stands not beside a run that is not heard of", () => {
    const silent = fact("run.doubted", { because: "silent", since: new Date(at("08:40")).toISOString() });
    expect(troubles(missed, silent)).toEqual([]);
  });
});
