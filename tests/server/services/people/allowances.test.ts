import { describe, expect, it } from "vitest";
import { type Allowance, mostWithin } from "../../../../server/domain/people/allowance.ts";
import {
  codesInProduction,
  GUESSES_AT_CODE,
  GUESSES_AT_VOUCHED_CODE,
  guesses,
} from "../../../../server/services/people/allowances.ts";
import { hours } from "../../../../shared/time/index.ts";

const aDay = (allowance: Allowance) => mostWithin(allowance, hours(24));

describe("guessing by somebody with any number of addresses and devices", () => {
  it("at PINs of four digits finds one in a hundred days at best, of one driver or of all", () => {
    expect(aDay(guesses.driver.account)).toBe(44); // 20 + 24 of 10,000: 0.44 %
    expect(aDay(guesses.driver.total)).toBe(88); // 40 + 48: 0.88 %
    expect(aDay(guesses.driver.own)).toBe(58); // from the driver's own phone, stolen: 10 + 48
    for (const allowance of [guesses.driver.account, guesses.driver.total, guesses.driver.own])
      expect(aDay(allowance) / 10_000).toBeLessThan(0.01);
  });

  it("at a password takes years, even from a list of ten million that holds it", () => {
    expect(aDay(guesses.staff.account)).toBe(1_470); // 30 + 1,440
    expect(aDay(guesses.staff.total)).toBe(2_940);
    expect(10_000_000 / aDay(guesses.staff.total) / 365).toBeGreaterThan(9);
  });

  it("at one-time codes is worth less still", () => {
    expect(aDay(codesInProduction.phone) * GUESSES_AT_CODE).toBe(85); // (5 + 12) codes, 5 guesses each, of a million
    expect(aDay(codesInProduction.total) * GUESSES_AT_CODE).toBe(2_940); // (300 + 288) codes: 0.3 % for all riders together
    expect(GUESSES_AT_VOUCHED_CODE / 100_000_000).toBeLessThanOrEqual(0.000_01);
  });
});
