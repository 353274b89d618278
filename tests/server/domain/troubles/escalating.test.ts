import { describe, expect, it } from "vitest";
import { bySystem, type StoredFact } from "../../../../server/domain/facts/fact.ts";
import type { RunStopRecord } from "../../../../server/domain/runs/model.ts";
import { goesUp, nextStep, peopleAtRisk } from "../../../../server/domain/troubles/escalating.ts";
import { harmDone, isHardMonth, NO_HARM, type Outdoors } from "../../../../server/domain/troubles/harm.ts";
import { troubleLog } from "../../../../server/domain/troubles/troubleLog.ts";
import { instant, minutes } from "../../../../shared/time/index.ts";
import { at, pickup } from "../../presenters/records.ts";

const ahead: RunStopRecord = { ...pickup, status: "planned", arrivedAt: undefined, departedAt: undefined };

describe("whom the clock turns to", () => {
  const rules = { rider: minutes(0), contact: minutes(5), dispatcher: minutes(10), chief: minutes(20) };
  it("is the person, then the contacts, the dispatcher and the chief, counted from when it was seen", () => {
    const since = at("12:50");
    expect(nextStep({ kind: "overdueReturn", since, last: undefined }, rules)).toEqual({
      step: "rider",
      at: at("12:50"),
    });
    expect(nextStep({ kind: "overdueReturn", since, last: "rider" }, rules)).toEqual({
      step: "contact",
      at: at("12:55"),
    });
    expect(nextStep({ kind: "overdueReturn", since, last: "dispatcher" }, rules)).toEqual({
      step: "chief",
      at: at("13:10"),
    });
    expect(nextStep({ kind: "overdueReturn", since, last: "chief" }, rules)).toBeUndefined();
  });

  it("is the staff alone when somebody calls for help at once, when others would be", () => {
    const since = at("12:50");
    expect(nextStep({ kind: "sos", since, last: undefined }, rules)).toEqual({
      step: "dispatcher",
      at: since,
    });
    expect(nextStep({ kind: "sos", since, last: "dispatcher" }, rules)).toEqual({
      step: "chief",
      at: at("12:55"),
    });
    expect(goesUp({ kind: "sos", waiting: [] })).toBe(true);
    expect(goesUp({ kind: "overdueReturn", waiting: [] })).toBe(false);
  });

  it("is about who is aboard a silent vehicle, not about who waits for it", () => {
    const aboard = {
      ...ahead,
      kind: "dropoff" as const,
      trip: { ...pickup.trip, status: "boarded" as const },
    };
    expect(peopleAtRisk({ kind: "silent", waiting: [ahead] })).toEqual([]);
    expect(peopleAtRisk({ kind: "silent", waiting: [aboard] })).toHaveLength(1);
    expect(peopleAtRisk({ kind: "pickupEndangered", waiting: [ahead] })).toEqual([]);
  });
});

describe("how much harm is done", () => {
  const outdoors = { now: at("09:20"), isHard: true };
  const of = (more: Partial<RunStopRecord>, where: Outdoors = outdoors) => {
    const trip = { ...pickup.trip, purpose: "sport" as const, ...more.trip };
    const requested = { kind: "leaveAt" as const, at: at("09:10") };
    return harmDone({ waiting: [{ ...ahead, ...more, trip: { ...trip, requested } }], unplaced: [] }, where);
  };
  it("is by what for first, then alone, outdoors in cold or heat, aboard too long, then the rest", () => {
    const alone = {
      ...pickup.trip,
      purpose: "sport" as const,
      needs: { receiver: { name: "Her daughter" } },
    };
    const aboard = { ...pickup.trip, purpose: "sport" as const, status: "boarded" as const };
    const order = [
      of({ trip: { ...pickup.trip, purpose: "dialysis" } }),
      of({ trip: { ...pickup.trip, purpose: "medical" } }),
      of({ trip: alone }),
      of({}),
      of({ trip: aboard, boardedAt: at("08:00") }),
      of({}, { ...outdoors, isHard: false }),
      NO_HARM,
    ];
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(order.length);
  });

  it("is more, and from sooner on, for who waits outdoors while the weather is said to be hard", () => {
    const hard = { ...outdoors, outsideBefore: minutes(10) };
    expect(of({}, hard)).toBeLessThan(of({}));
    const before = { ...outdoors, now: instant(ahead.promise.pickupWindow.from - 5 * 60_000) };
    expect(of({}, { ...before, outsideBefore: minutes(10) })).toBeLessThan(of({}, before));
  });

  it("is the person's who loses most, wherever in the list they stand", () => {
    const sport = { ...ahead, trip: { ...pickup.trip, purpose: "sport" as const } };
    const dialysis = { ...ahead, trip: { ...pickup.trip, purpose: "dialysis" as const } };
    expect(harmDone({ waiting: [sport, dialysis], unplaced: [] }, outdoors)).toBeLessThan(1);
  });

  it("goes over the turn of the year", () => {
    const months = { coldFrom: 11, coldUntil: 3, heatFrom: 6, heatUntil: 8 };
    const hard = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) =>
      isHardMonth(month, months),
    );
    expect(hard).toEqual([1, 2, 3, 6, 7, 8, 11, 12]);
  });
});

describe("how long troubles took", () => {
  it("is told from being seen to being gone, with who took it first; what comes again is another one", () => {
    let id = 0;
    const fact = (kind: "trouble.raised" | "trouble.taken" | "trouble.gone", time: string, by = "") =>
      ({
        ...{ id: ++id, kind, concerns: {}, at: at(time), recordedAt: at(time) },
        by: by === "" ? bySystem : { role: "dispatcher", id: by },
        details: { trouble: "run 1", kind: "silent", since: "" },
      }) as StoredFact;
    const log = troubleLog([
      ...[fact("trouble.raised", "08:00"), fact("trouble.taken", "08:04", "a")],
      ...[fact("trouble.taken", "08:05", "b"), fact("trouble.gone", "08:20")],
      fact("trouble.raised", "09:00"),
    ]);
    expect(log).toEqual([
      {
        ...{ trouble: "run 1", kind: "silent", raised: at("08:00"), gone: at("08:20") },
        taken: { by: "a", at: at("08:04") },
      },
      { trouble: "run 1", kind: "silent", raised: at("09:00") },
    ]);
  });
});
