import { describe, expect, it } from "vitest";
import { type RuleRow, readTerms, type TermRows } from "../../../../server/domain/fleet/readTerms.ts";
import { type DatedTerms, termsOn } from "../../../../server/domain/fleet/terms.ts";
import { kyzylorda } from "../../../../server/regions/kyzylorda/index.ts";
import { CategoryId } from "../../../../shared/ids/index.ts";
import { ServiceRules } from "../../../../shared/schemas/serviceRules.ts";
import { hours, minutes, serviceDay } from "../../../../shared/time/index.ts";

const name = { kk: "Мереке", ru: "Праздник", en: "Holiday" };
const note = { unverified: true, note: "of the tests" } as const;
/** The pack's rules as a database has them after seeding: one row each, valid since ever. */
const seeded: readonly RuleRow[] = Object.entries(ServiceRules.encode(kyzylorda.rules)).map(
  ([key, rule]) => ({
    ...rule,
    key,
  }),
);
const rows = (change: Partial<TermRows> = {}): TermRows => ({ ...kyzylorda, rules: seeded, ...change });
const without = (key: string) => seeded.filter((row) => row.key !== key);
const rule = (
  key: string,
  value: unknown,
  valid: { validFrom?: string; validUntil?: string } = {},
): RuleRow => ({
  ...note,
  ...{ key, value },
  ...valid,
});

function good(change: Partial<TermRows> = {}): DatedTerms {
  const { terms, faults } = readTerms(rows(change));
  if (terms === undefined) throw new Error(JSON.stringify(faults));
  return terms;
}
const on = (day: string, change: Partial<TermRows> = {}) =>
  termsOn(good(change), kyzylorda.timeZone, serviceDay(day));

describe("what holds on a service day", () => {
  it("is what the pack says, where nobody has changed anything", () => {
    const terms = on("2026-09-07");
    expect(terms.rules).toEqual(kyzylorda.rules);
    expect(terms.hours).toEqual({ from: hours(7), until: hours(22) });
    expect(terms.contracts).toHaveLength(kyzylorda.contracts.length);
    expect(on("1999-01-01").contracts).toEqual([]); // none was signed yet, but there are rules
  });

  it("changes with the day on which a rule ends and another begins, and on no other", () => {
    const rules = [
      ...without("pickupWindow"),
      rule("pickupWindow", { minutes: 20 }, { validUntil: "2026-09-07" }),
      rule("pickupWindow", { minutes: 30 }, { validFrom: "2026-09-08" }),
    ];
    const windowOn = (day: string) => on(day, { rules }).rules.pickupWindow.value;
    expect(windowOn("2000-01-01")).toBe(minutes(20));
    expect(windowOn("2026-09-07")).toBe(minutes(20));
    expect(windowOn("2026-09-08")).toBe(minutes(30));
    expect(windowOn("2030-01-01")).toBe(minutes(30));
  });

  it("has categories and contracts from their first to their last day", () => {
    const [first, ...others] = kyzylorda.contracts;
    if (first === undefined) throw new Error("the pack has no contracts");
    const contracts = [{ ...first, validFrom: "2026-01-01", validUntil: "2026-12-31" }, ...others];
    const isHeld = (day: string) => on(day, { contracts }).contracts.some(({ id }) => id === first.id);
    expect(["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map(isHeld)).toEqual([
      ...[false, true, true, false],
    ]);
  });

  it("has the hours of its kind of day: a holiday's own, none at all where the service is closed", () => {
    const calendar = [
      { day: "2026-12-16", kind: "holiday", name, ...note },
      { day: "2026-12-20", kind: "closed", name, ...note },
    ] as const;
    const shorter = [...without("holidayHours"), rule("holidayHours", { from: "10:00", until: "15:30" })];
    const none = [...without("holidayHours"), rule("holidayHours", null)];
    expect(on("2026-12-16", { calendar, rules: shorter }).hours).toEqual({
      from: hours(10),
      until: hours(15.5),
    });
    expect(on("2026-12-16", { calendar, rules: none }).hours).toBeUndefined();
    expect(on("2026-12-20", { calendar, rules: shorter }).hours).toBeUndefined();
    expect(on("2026-12-17", { calendar, rules: none }).hours).toEqual({ from: hours(7), until: hours(22) });
  });
});

describe("rows that nobody can go by", () => {
  const faults = (change: Partial<TermRows>) =>
    (readTerms(rows(change)).faults ?? []).map(({ code, about, why }) => `${code} ${about}: ${why}`);

  it.each([
    ["a number that does not say its unit", "pickupWindow", 20],
    ["a length with another unit", "pickupWindow", { hours: 1 }],
    ["a length below nothing", "freeWaiting", { minutes: -1 }],
    ["a time that no clock shows", "dayAheadCutoff", "25:75"],
    ["hours that end before they begin", "serviceHours", { from: "22:00", until: "07:00" }],
    ["hours that begin before the day does", "serviceHours", { from: "02:00", until: "22:00" }],
    ["hours that go on into the next day", "serviceHours", { from: "07:00", until: "27:10" }],
    ["a person too many for any vehicle", "maxCompanions", 40],
    ["a ride shorter than the direct one", "maxRideTime", { factor: 0.5, allowance: { minutes: 10 } }],
    [
      "a dwell time missing for one aid",
      "dwellTime",
      { none: { boarding: { minutes: 2 }, alighting: { minutes: 1 } } },
    ],
    [
      "a word for yes",
      "liftNeeded",
      { none: false, walker: false, wheelchair: "yes", powerWheelchair: true },
    ],
    ["a purpose that there is not", "priorityClasses", [{ level: 0, name, purposes: ["fun"] }]],
  ])("%s: named by its rule", (_title, key, value) => {
    const found = faults({ rules: [...without(key), rule(key, value)] });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`rule.wrong ${key}: since ever`);
  });

  it("a day without a rule is named by its first", () => {
    const gap = [
      rule("freeWaiting", { minutes: 10 }, { validUntil: "2026-09-07" }),
      rule("freeWaiting", { minutes: 15 }, { validFrom: "2026-09-10" }),
    ];
    expect(faults({ rules: [...without("freeWaiting"), ...gap] })).toEqual([
      expect.stringContaining("rule.wrong freeWaiting: from 2026-09-08"),
    ]);
    expect(faults({ rules: without("freeWaiting") })).toEqual([
      expect.stringContaining("rule.wrong freeWaiting: since ever"),
    ]);
  });

  it("a rule that nobody reads is named, since somebody believes that it holds", () => {
    expect(
      faults({ rules: [...seeded, rule("freeWating", { minutes: 5 }, { validFrom: "2026-09-10" })] }),
    ).toEqual([expect.stringContaining("rule.wrong freeWating: from 2026-09-10")]);
  });

  it("a contract for a category that there is not, and names that are none, are named; all at once", () => {
    const contracts = kyzylorda.contracts.map((each, index) =>
      index === 0 ? { ...each, categories: [CategoryId.parse("deaf")] } : each,
    );
    const calendar = [
      { day: "2026-12-16", kind: "holiday", name: JSON.parse('{"kk":"Мереке"}'), ...note },
    ] as const;
    expect(faults({ contracts, calendar, rules: without("freeWaiting") })).toEqual([
      "calendar.wrong 2026-12-16: has no name in kk, ru and en",
      "contract.unknownCategory kyz-musculoskeletal: deaf",
      expect.stringContaining("rule.wrong freeWaiting"),
    ]);
  });
});
