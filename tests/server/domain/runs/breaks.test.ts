import { describe, expect, it } from "vitest";
import type { StoredFact } from "../../../../server/domain/facts/fact.ts";
import type { ShiftBreak } from "../../../../server/domain/fleet/model.ts";
import { takenBreak } from "../../../../server/domain/runs/breakFacts.ts";
import { breaksOf } from "../../../../server/domain/runs/breaks.ts";
import type { Run } from "../../../../server/domain/runs/model.ts";
import { breakPlaces, type Route } from "../../../../server/domain/scheduling/index.ts";
import { BreakId, TripId } from "../../../../shared/ids/index.ts";
import { type Instant, minutes, seconds, toInstant } from "../../../../shared/time/index.ts";

const at = (time: string): Instant => toInstant(`2026-03-02T${time}:00+05:00`);
const name = (last: number) => `018f5b8e-0000-7000-8000-00000000000${last}`;
const pause = (last: number, from: string, until: string, more: Partial<ShiftBreak> = {}): ShiftBreak => ({
  ...{ id: BreakId.parse(name(last)), window: { from: at(from), until: at(until) }, length: minutes(30) },
  ...more,
});
const run = (breaks: ShiftBreak[], departed?: string) =>
  ({
    shift: { starts: at("08:00"), ends: at("17:00"), breaks },
    stops: departed === undefined ? [] : [{ departedAt: at(departed) }],
  }) as unknown as Pick<Run, "shift" | "stops">;
const statuses = (of: Pick<Run, "shift" | "stops">, now: string) =>
  breaksOf(of, at(now), minutes(30)).map(({ pause: { id }, status }) => `${id.at(-1)} ${status}`);

describe("the breaks of a run", () => {
  it("have those behind first and those ahead by their times", () => {
    const late = pause(1, "14:00", "15:00");
    const taken = pause(2, "12:00", "13:00", { begunAt: at("12:10"), endedAt: at("12:40") });
    const asked = pause(3, "13:00", "14:00");
    expect(statuses(run([late, taken, asked]), "13:00")).toEqual(["2 taken", "3 ahead", "1 ahead"]);
  });

  it("are over when their driver does anything else, and missed half an hour after their time", () => {
    const begun = pause(1, "12:00", "13:00", { begunAt: at("12:10") });
    expect(statuses(run([begun]), "12:20")).toEqual(["1 underWay"]);
    expect(statuses(run([begun], "12:15"), "12:20")).toEqual(["1 taken"]);
    const idle = pause(1, "12:00", "13:00");
    expect(statuses(run([idle], "09:00"), "13:29")).toEqual(["1 ahead"]);
    expect(statuses(run([idle], "09:00"), "13:30")).toEqual(["1 missed"]);
  });

  it("need no other where the driver stood for as long before setting out", () => {
    const early = pause(1, "08:00", "10:00");
    expect(statuses(run([early], "08:30"), "09:00")).toEqual(["1 rested"]);
    expect(statuses(run([early], "08:29"), "09:00")).toEqual(["1 ahead"]);
  });
});

describe("what was said of a break", () => {
  const id = BreakId.parse(name(1));
  let count = 0;
  const fact = (
    kind: string,
    time: string,
    { role = "driver", action = String(++count), takes = [] as string[] } = {},
  ) => ({ kind, at: at(time), by: { role }, details: { break: id, action, takes } }) as unknown as StoredFact;
  const times = (facts: StoredFact[]) => {
    const { begun, ended } = takenBreak(facts, id);
    return [begun?.at, ended?.at];
  };

  it("is the same in whichever order it came", () => {
    const said = [fact("break.begun", "12:10"), fact("break.ended", "12:40")];
    expect(times(said)).toEqual([at("12:10"), at("12:40")]);
    expect(times([...said].reverse())).toEqual(times(said));
  });

  it("is a dispatcher’s last word, and nothing of what was taken back", () => {
    const begun = fact("break.begun", "12:10", { action: "first" });
    const corrected = fact("break.begun", "12:05", { role: "dispatcher" });
    expect(times([begun, corrected])[0]).toBe(at("12:05"));
    const gone = fact("break.takenBack", "12:11", { takes: ["first"] });
    expect(times([begun, gone])).toEqual([undefined, undefined]);
    expect(times([gone, begun])).toEqual([undefined, undefined]);
  });
});

describe("where breaks lie in a route", () => {
  const tripId = TripId.parse(name(9));
  const local = (hour: number) => seconds(hour * 3600);
  const stop = (kind: "pickup" | "dropoff", hour: number) =>
    ({ kind, tripId, arriveAt: local(hour), beginAt: local(hour), leaveAt: local(hour) }) as const;
  const rest = {
    kind: "break",
    breakIndex: 0,
    arriveAt: local(11),
    beginAt: local(12),
    leaveAt: local(12.5),
  } as const;
  const route = (stops: Route["stops"], departAt = 9): Route => ({
    ...{ shiftId: name(8) as Route["shiftId"], stops, departAt: local(departAt), returnAt: local(14) },
  });
  const ahead = [{ breakIndex: 0, free: local(12), length: minutes(30) }];
  const placed = (of: Route | undefined, hasLeft = true) => breakPlaces(of, ahead, { hasLeft })[0];

  it("is after the stop before it", () => {
    const between = route([stop("pickup", 10), stop("dropoff", 11), rest, stop("pickup", 13)]);
    expect(placed(between)).toEqual({ breakIndex: 0, at: local(12), after: { kind: "dropoff", tripId } });
  });

  it("is where the vehicle stands before it leaves, or after it is back, when the route has none", () => {
    expect(placed(route([stop("pickup", 13)], 13), false)).toEqual({ breakIndex: 0, at: local(12) });
    const back = placed(route([stop("pickup", 10), stop("dropoff", 13)]));
    expect(back).toEqual({ breakIndex: 0, at: local(14), after: { kind: "dropoff", tripId } });
    expect(placed(undefined)).toEqual({ breakIndex: 0, at: local(12) });
  });
});
