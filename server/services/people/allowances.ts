import { hours, minutes, seconds } from "../../../shared/time/index.ts";
import type { Allowance } from "../../domain/people/allowance.ts";

/** What wrong secrets are counted against. A device that was signed in to the account before has `own` alone. */
export interface GuessAllowances {
  /** One account from one device that was signed in to it before. */
  own: Allowance;
  /** One account from one address, by devices that were not. */
  there: Allowance;
  /** One account from anywhere, by devices that were not. */
  account: Allowance;
  /** All accounts of a kind from anywhere, by devices that were not in the one they try. */
  total: Allowance;
}

/** What asking for one-time codes is counted against: they cost money, and each is a few guesses. */
export interface CodeAllowances {
  own: Allowance;
  device: Allowance;
  address: Allowance;
  phone: Allowance;
  total: Allowance;
}

const allowance = (burst: number, every: Allowance["every"]): Allowance => ({ burst, every });

/**
 * Guesses a day, at most, by somebody who never rests and has as many addresses and devices as wanted:
 *
 * - PINs, 4 digits, 10,000 of them, given out rather than chosen. One driver: 20 + 24 = 44, 0.44 %. All drivers together:
 *   40 + 48 = 88 on the first day, 0.88 % that any one of them falls, and 0.48 % on each later one. From a driver's own stolen
 *   phone: 10 + 48 = 58, 0.58 %. PINs that drivers choose have six digits or more, and what people choose first is refused
 *   (`accounts/simplePin.ts`).
 * - Passwords, 12 characters or more. One account: 30 + 1,440 = 1,470; all together 60 + 2,880 = 2,940. Of a list of ten million
 *   that holds it, that is 0.03 %.
 * - Codes: see `codesInProduction`.
 */
export const guesses: Record<"staff" | "driver", GuessAllowances> = {
  driver: {
    own: allowance(10, minutes(30)),
    there: allowance(5, hours(1)),
    account: allowance(20, hours(1)),
    total: allowance(40, minutes(30)),
  },
  staff: {
    own: allowance(10, minutes(1)),
    there: allowance(5, minutes(3)),
    account: allowance(30, minutes(1)),
    total: allowance(60, seconds(30)),
  },
};

/**
 * Wrong secrets of any kind by one guesser, whatever the account. Addresses get more than devices: a hospital or a mobile network
 * shares one.
 */
export const guesser = { device: allowance(10, minutes(10)), address: allowance(60, minutes(1)) };

/** Wrong guesses that one code bears. */
export const GUESSES_AT_CODE = 5;

/**
 * A code from the dispatcher works on any device, so anybody may guess at it: 8 digits, 100 million of them, at most 1,000 guesses,
 * 0.001 % a code. Counted apart, so that guesses at anything else close nobody's way to it.
 */
export const GUESSES_AT_VOUCHED_CODE = 1_000;
export const vouchedGuesses = allowance(30, minutes(1));

/**
 * A code is 6 digits, one of a million, known to nobody else's device, and bears 5 guesses. One rider: 5 + 12 codes a day by devices
 * that were never hers, 85 guesses, 0.009 %. All riders together: 300 + 288 codes, 2,940 guesses, 0.3 % on the first day that any one
 * of them falls, 0.15 % on each later one. That many is also the most that strangers can make the messages cost.
 */
export const codesInProduction: CodeAllowances = {
  own: allowance(5, minutes(20)),
  device: allowance(5, minutes(20)),
  address: allowance(30, minutes(2)),
  phone: allowance(5, hours(2)),
  total: allowance(300, minutes(5)),
};

/** The demo's people all come from one address, a few hundred at a time, and its codes cost nothing. */
export const codesInDemo: CodeAllowances = {
  own: allowance(30, seconds(10)),
  device: allowance(30, seconds(10)),
  address: allowance(600, seconds(1)),
  phone: allowance(30, seconds(10)),
  total: allowance(2_000, seconds(1)),
};
