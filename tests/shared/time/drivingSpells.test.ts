import { expect, it } from "vitest";
import { createSpelledDriving, hours, minutes, seconds } from "../../../shared/time/index.ts";

/** Ten minutes by the usual ways, forty in the first spell, twenty in the second, which follows at once. */
const spells = [
  { from: hours(9), until: hours(10) },
  { from: hours(10), until: hours(11) },
];
const lengths = [minutes(40), minutes(20)];
const { takes, spellAt } = createSpelledDriving(spells);
const minutesAt = (departAt: number) => takes(departAt, (_at, spell) => lengths[spell] ?? minutes(10)) / 60;

it("takes what the ways of its hour take", () => {
  expect([8, 9, 10, 11].map((hour) => minutesAt(hours(hour)))).toEqual([10, 40, 20, 10]);
  expect([8.9, 9, 9.99, 10, 11].map((hour) => spellAt(hours(hour)))).toEqual([-1, 0, 0, 1, -1]);
});

it("drives by the slower ways when they change under way, or waits where that is sooner", () => {
  // At 8:55 the usual ten minutes end in the first spell: by its ways.
  expect(minutesAt(hours(9) - minutes(5))).toBe(40);
  // At 9:50 forty minutes would do; ten of waiting and twenty are thirty.
  expect(minutesAt(hours(10) - minutes(10))).toBe(30);
  // At 10:59 one of waiting and ten.
  expect(minutesAt(hours(11) - minutes(1))).toBe(11);
});

it("lets nobody who leaves later arrive earlier", () => {
  let arrived = 0;
  for (let departAt = hours(8); departAt < hours(12); departAt = seconds(departAt + 30)) {
    const at = departAt / 60 + minutesAt(departAt);
    expect(at).toBeGreaterThanOrEqual(arrived - 1e-9);
    arrived = at;
  }
});

/** From nine to ten, and to eleven by other ways, everything takes half as long again. */
const slow = createSpelledDriving([
  { from: hours(9), until: hours(10), slows: true },
  { from: hours(10), until: hours(11) },
]);
const slowMinutesAt = (departAt: number, length = 20) =>
  slow.takes(departAt, (_at, spell) => minutes(spell === 0 ? 1.5 * length : length)) / 60;

it("drives what is left at the new speed when only that changes under way", () => {
  // At 8:50 ten minutes are half of the way; the other half takes fifteen.
  expect(slowMinutesAt(hours(9) - minutes(10))).toBeCloseTo(25, 9);
  expect(slowMinutesAt(hours(9))).toBeCloseTo(30, 9);
});

it("drives through a slow spell that begins and ends under way", () => {
  const { takes } = createSpelledDriving([
    { from: hours(9), until: seconds(hours(9) + minutes(15)), slows: true },
  ]);
  // Forty minutes from 8:50: ten of them, then fifteen for the next ten, then the other twenty.
  const took = takes(hours(9) - minutes(10), (_at, spell) => minutes(spell === 0 ? 60 : 40));
  expect(took / 60).toBeCloseTo(45, 9);
});

it("keeps to the slower way where the ways change as well", () => {
  // At 9:45 the slow way would take thirty minutes; by ten it is another one, of twenty: waiting takes longer than going through.
  expect(slowMinutesAt(hours(10) - minutes(15))).toBeCloseTo(30, 9);
});

it("lets nobody who leaves later arrive earlier in slow spells either", () => {
  let arrived = 0;
  for (let departAt = hours(8); departAt < hours(12); departAt = seconds(departAt + 30)) {
    const at = departAt / 60 + slowMinutesAt(departAt);
    expect(at).toBeGreaterThanOrEqual(arrived - 1e-9);
    arrived = at;
  }
});
