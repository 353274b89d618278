import { describe, expect, it } from "vitest";
import { budgetOf, goesBeyondBudget, mayCost } from "../../../../server/domain/notices/budget.ts";
import { triedBy, wayState } from "../../../../server/domain/notices/wayState.ts";
import { noticeKinds } from "../../../../shared/notices/index.ts";
import { toInstant } from "../../../../shared/time/index.ts";

const november = (now: string) => ({
  from: toInstant("2026-11-01T00:00:00+05:00"),
  until: toInstant("2026-12-01T00:00:00+05:00"),
  now: toInstant(now),
});

describe("what a month's messages come to", () => {
  it("goes on as it has begun", () => {
    // Ten of thirty days are over: 20,000 / 10 × 30 = 60,000.
    expect(budgetOf({ budget: 70_000, spent: 20_000 }, november("2026-11-11T00:00:00+05:00"))).toEqual({
      ...{ budget: 70_000, spent: 20_000, forecast: 60_000, level: "within" },
    });
  });

  it("is not foretold from a few minutes of the first night", () => {
    // Ten minutes count as a day: 100 × 30 = 3,000, not 100 × 4,320.
    const { forecast } = budgetOf({ budget: 70_000, spent: 100 }, november("2026-11-01T00:10:00+05:00"));
    expect(forecast).toBe(3_000);
  });

  it("is what was spent once the month is over", () => {
    const { forecast } = budgetOf({ budget: 1, spent: 500 }, november("2026-12-01T02:00:00+05:00"));
    expect(forecast).toBe(500);
  });

  it.each([
    [100, 79, "within"],
    [100, 80, "near"],
    [100, 99.99, "near"],
    [100, 100, "used"],
    [0, 0, "used"],
    [undefined, 1_000_000, "within"],
  ] as const)("with a budget of %s and %s spent it is %s", (budget, spent, level) => {
    expect(budgetOf({ budget, spent }, november("2026-11-11T00:00:00+05:00")).level).toBe(level);
  });
});

describe("once it is used", () => {
  it("only those still cost something of whom somebody would wait in vain or stay at home", () => {
    expect(noticeKinds.filter(goesBeyondBudget)).toEqual([
      ...["changed", "late", "noVehicle", "cancelled", "refused", "missed"],
      ...["askedAfter", "notHome"],
    ]);
    expect(mayCost("reminder", { paid: true, level: "near" })).toBe(true);
    expect(mayCost("reminder", { paid: true, level: "used" })).toBe(false);
    expect(mayCost("late", { paid: true, level: "used" })).toBe(true);
  });

  it("nothing does without the rule's leave, critical or not", () => {
    expect(mayCost("late", { paid: false, level: "within" })).toBe(false);
  });

  it("a way that costs something says so; a free one sends on", () => {
    const now = { isPaid: true, isFailing: false, paid: true, level: "used" } as const;
    expect(wayState(now)).toBe("budgetUsed");
    expect(wayState({ ...now, isPaid: false })).toBe("on");
    expect(wayState({ ...now, paid: false, isFailing: true })).toBe("notAllowed");
    expect(wayState({ ...now, isFailing: true })).toBe("failing");
  });
});

it("tries a way with an address that somebody types, where the channel has such", () => {
  expect(triedBy("sms")).toBe("phone");
  expect(triedBy("email")).toBe("email");
  expect(triedBy("telegram")).toBeUndefined();
});
