import { beforeEach, describe, expect, it } from "vitest";
import { DeviceClock, serviceNow } from "../../../client/state/index.ts";

const TRUE = Date.UTC(2026, 10, 29, 6);
let passed: number; // true milliseconds since the page was opened
let wrong: number; // what the device's clock is off
let slept: number; // what the steady clock missed
let clock: DeviceClock;

const steady = () => passed - slept;
const open = (off: number) => {
  [passed, slept, wrong] = [0, 0, off];
  clock = new DeviceClock({ wall: () => TRUE + passed + wrong, steady });
};
/** A call of the server: so long there, so long back. */
const ask = (there = 20, back = 20) => {
  const sent = steady();
  passed += there;
  const server = TRUE + passed;
  passed += back;
  clock.note({ sent, server, received: steady() });
};
const off = () => clock.serverNow() - (TRUE + passed);
beforeEach(() => open(0));

describe("a device whose clock is wrong", () => {
  it.each([0, -15, 5, 180, -180])("by %i minutes knows the server's time from one answer", (minutes) => {
    open(minutes * 60_000);
    ask();
    passed += 10_000;
    expect(clock.ahead).toBe(minutes * 60_000);
    expect(off()).toBe(0);
    const told = { demo: false, now: new Date(TRUE).toISOString(), anchorReal: new Date(TRUE).toISOString() };
    expect(serviceNow({ ...told, speed: 1, paused: false }, clock.serverNow())).toBe(TRUE + passed);
  });

  it("believes the quickest answer, until that is old", () => {
    open(60_000);
    ask(10, 10);
    ask(20, 3_000); // came back slowly: half-way is 1.5 s off
    expect(off()).toBe(0);
    passed += 12 * 3_600_000; // its own clock may have gone wrong by 4 s meanwhile
    ask(20, 300);
    expect(clock.serverNow() - (TRUE + passed)).toBe(-140);
  });

  it("goes on steadily when somebody puts it, and is measured anew", () => {
    ask();
    expect(clock.isDoubtful).toBe(false);
    wrong = -40 * 60_000;
    expect(off()).toBe(0);
    expect(clock.isDoubtful).toBe(true);
    ask(500, 500);
    expect(clock.isDoubtful).toBe(false);
    expect(off()).toBe(0);
  });

  it("finds out that it has slept, by the next answer however slow", () => {
    ask();
    passed += 600_000;
    slept = 600_000;
    expect(off()).toBe(-600_000);
    expect(clock.isDoubtful).toBe(true);
    ask(400, 400);
    expect(off()).toBe(0);
  });

  it("finds out from two answers that cannot both be right, too", () => {
    ask();
    passed += 600_000;
    slept = 600_000;
    wrong = -600_000; // the wall clock stood as well, so nothing looks odd
    expect(clock.isDoubtful).toBe(false);
    ask(400, 400);
    expect(off()).toBe(0);
  });
});

describe("how long ago something was", () => {
  it("stays right over a reload after the clock was put", () => {
    open(-15 * 60_000);
    ask();
    const done = clock.stamp();
    const before = clock;
    passed += 120_000;
    expect(before.nowFor(done) - done.at).toBe(120_000);
    const since = passed;
    wrong = 0; // the tablet was put right, and the page opened anew
    clock = new DeviceClock({ wall: () => TRUE + since + passed, steady });
    passed = 0;
    slept = 0;
    const sent = steady();
    clock.note({ sent, server: TRUE + since, received: sent });
    expect(clock.nowFor(done) - done.at).toBe(120_000);
  });

  it.each([
    ["the wall clock", (at: number) => at + wrong],
    ["the satellites", (at: number) => at],
  ])("is known of a fix that is stamped by %s", (_text, stampOf) => {
    for (const minutes of [0, -15, 5, 180]) {
      open(minutes * 60_000);
      ask();
      passed += 3_000;
      expect(clock.ageOf(stampOf(TRUE + passed))).toBe(0);
    }
    open(0);
    ask();
    expect(clock.ageOf(stampOf(TRUE + passed - 25 * 60_000))).toBe(25 * 60_000);
  });

  it("is now, of a stamp that makes no sense", () => {
    ask();
    expect(clock.ageOf(Number.NaN)).toBe(0);
    expect(clock.ageOf(TRUE + 10 * 3_600_000)).toBe(0);
  });
});
