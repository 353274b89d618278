import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  heldHour,
  heldUntil,
  isHeldForWork,
  isServedFirst,
} from "../../../../server/domain/trips/heldForWork.ts";
import { atLocalTime, hours, minutes, serviceDay } from "../../../../shared/time/index.ts";
import { packTerms } from "../../../support/packTerms.ts";

const day = serviceDay("2026-03-02");
const usual = packTerms()(day);
const { heldForWork } = usual.rules;
/** From seven until nine, two trips of a vehicle in an hour. */
const holding = (held: number) => ({
  ...usual,
  rules: { ...usual.rules, heldForWork: { ...heldForWork, value: { ...heldForWork.value, held } } },
});
const half = holding(0.5);

describe("what is held for work and study", () => {
  it("is nothing as long as nobody has said how much", () => {
    expect(heldForWork).toMatchObject({ unverified: true, value: { held: 0 } });
    expect(heldHour(hours(8), usual)).toBeUndefined();
    fc.assert(
      fc.property(fc.nat(50), fc.nat(100), fc.nat(100), (vehicles, first, others) => {
        expect(isHeldForWork({ vehicles, first, others }, usual)).toBe(false);
      }),
    );
  });

  it("is of the peaks' hours alone", () => {
    expect(heldHour(minutes(7 * 60 + 59), half)).toEqual({ from: hours(7), until: hours(8) });
    expect(heldHour(hours(9), half)).toBeUndefined();
    expect(heldHour(hours(12), half)).toBeUndefined();
  });

  it("is held until day-ahead requests close the day before", () => {
    const cutoff = usual.rules.dayAheadCutoff.value;
    expect(heldUntil(day, half)).toBe(atLocalTime(serviceDay("2026-03-01"), cutoff, usual.timeZone));
  });

  it("of ten vehicles' twenty trips leaves ten to others, and more once those who are served first have used theirs", () => {
    const isHeld = (first: number, others: number) => isHeldForWork({ vehicles: 10, first, others }, half);
    expect([isHeld(0, 9), isHeld(0, 10), isHeld(9, 10), isHeld(10, 10)]).toEqual([false, true, true, false]);
  });

  it("never grows by what those who are served first ask for, and stays when others ask for more", () => {
    const load = fc.record({ vehicles: fc.nat(70), first: fc.nat(150), others: fc.nat(150) });
    fc.assert(
      fc.property(load, fc.double({ min: 0, max: 1, noNaN: true }), (hour, share) => {
        const terms = holding(share);
        if (!isHeldForWork(hour, terms))
          expect(isHeldForWork({ ...hour, first: hour.first + 1 }, terms)).toBe(false);
        else expect(isHeldForWork({ ...hour, others: hour.others + 1 }, terms)).toBe(true);
      }),
    );
  });

  it("is for the first class alone", () => {
    expect([isServedFirst({ priorityClass: 0 }), isServedFirst({ priorityClass: 1 })]).toEqual([true, false]);
  });
});
