import { describe, expect, it } from "vitest";
import type { StoredFact } from "../../../../server/domain/facts/fact.ts";
import { appealable, appealDueBy, appealsOf } from "../../../../server/domain/trips/appeal.ts";
import type { TripRequest } from "../../../../server/domain/trips/model.ts";
import type { TripStatus } from "../../../../shared/schemas/index.ts";
import { hours, toIso } from "../../../../shared/time/index.ts";
import { at, desk, ofAda, rider, stored } from "../facts/someFacts.ts";

const ada = { role: "rider", id: rider } as const;
/** A trip for 09:00 as it stands, with what has happened. */
const told = (status: TripStatus, facts: StoredFact[]) => ({
  trip: { status, requested: { kind: "leaveAt", at: at("09:00") } } as TripRequest,
  facts,
});
const notAssigned = (time: string) => ({
  ...({
    kind: "trip.notAssigned",
    concerns: ofAda,
    by: { role: "system" },
    at: at(time),
    details: {},
  } as const),
});
const made = (time: string, appeal = "a") => ({
  ...({ kind: "appeal.made", concerns: ofAda, by: ada, at: at(time) } as const),
  details: { appeal, about: "refusal" as const, dueBy: toIso(at("08:00")) },
});
const answered = (time: string, appeal = "a") => ({
  ...({ kind: "appeal.answered", concerns: ofAda, by: desk, at: at(time) } as const),
  ...{ details: { appeal, outcome: "declined" as const }, texts: { note: "Nobody is free" } },
});

describe("what can be put before a person", () => {
  it.each([
    ["unassigned", "refusal"],
    ["refused", "refusal"],
    ["missed", "missed"],
    ["noShow", "noShow"],
    ["assigned", undefined],
    ["completed", undefined],
    ["cancelled", undefined],
  ] as const)("of a trip that is %s: %s", (status, about) => {
    expect(appealable(told(status, []))).toBe(about);
  });

  it("is another time than promised, unless the rider asked for it or it is over", () => {
    const change = (by: typeof ada | typeof desk) =>
      stored({ kind: "promise.changed", concerns: ofAda, by, at: at("07:00"), details: {} });
    expect(appealable(told("assigned", change(desk)))).toBe("change");
    expect(appealable(told("assigned", change(ada)))).toBeUndefined();
    expect(appealable(told("completed", change(desk)))).toBeUndefined();
  });

  it("is asked once, and again only when it was decided anew after the answer", () => {
    const first = [notAssigned("07:00"), made("07:05")];
    expect(appealable(told("unassigned", stored(...first)))).toBeUndefined(); // somebody looks at it
    expect(appealable(told("unassigned", stored(...first, answered("07:20"))))).toBeUndefined();
    const anew = [...first, answered("07:20"), notAssigned("07:30")];
    expect(appealable(told("unassigned", stored(...anew)))).toBe("refusal");
  });
});

it("an appeal is read with its answer, which may be that of another one", () => {
  const facts = stored(made("07:05", "a"), made("07:06", "b"), answered("07:20", "b"));
  expect(appealsOf(facts)).toEqual([
    { id: "a", about: "refusal", at: at("07:05"), dueBy: at("08:00"), answer: undefined },
    {
      ...{ id: "b", about: "refusal", at: at("07:06"), dueBy: at("08:00") },
      answer: { outcome: "declined", at: at("07:20"), note: "Nobody is free" },
    },
  ]);
});

describe("by when a person answers", () => {
  const dueBy = (status: TripStatus, now: string) => appealDueBy(told(status, []).trip, hours(24), at(now));
  it("is an hour before a trip that is ahead, and never sooner than in a quarter of an hour", () => {
    expect(dueBy("unassigned", "06:00")).toBe(at("08:00")); // 09:00 less an hour
    expect(dueBy("unassigned", "07:50")).toBe(at("08:05")); // 08:00 would be in ten minutes
  });
  it("is within the time of the rule where nothing can be helped any more", () => {
    expect(dueBy("noShow", "09:30")).toBe(at("09:30") + 24 * 3_600_000);
    expect(dueBy("unassigned", "09:30")).toBe(at("09:30") + 24 * 3_600_000);
  });
});
