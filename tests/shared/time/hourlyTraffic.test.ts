import { describe, expect, it } from "vitest";
import { createHourlyTraffic, hours, minutes, seconds } from "../../../shared/time/index.ts";

/** Full speed all day, half of it from 8 to 9. */
const shares = Array.from({ length: 24 }, (_, hour) => (hour === 8 ? 0.5 : 1));
const traffic = createHourlyTraffic(shares);

describe("traffic by the hour", () => {
  it("takes twice as long in an hour of half the speed", () => {
    expect(traffic.stretched(minutes(20), hours(8))).toBe(minutes(40));
    expect(traffic.stretched(minutes(20), hours(10))).toBe(minutes(20));
  });

  it("changes pace on the way when the hour strikes", () => {
    // 7:50: ten minutes at full speed, the other ten at half speed: 10 + 20.
    expect(traffic.stretched(minutes(20), hours(7) + minutes(50))).toBe(minutes(30));
    // 8:50: ten minutes at half speed cover five, the other fifteen at full speed: 10 + 15.
    expect(traffic.stretched(minutes(20), hours(8) + minutes(50))).toBe(minutes(25));
  });

  it("lets nobody who leaves later arrive earlier", () => {
    let before = 0;
    for (let departAt = hours(6); departAt < hours(11); departAt = seconds(departAt + 60)) {
      const arrival = departAt + traffic.stretched(minutes(37), departAt);
      expect(arrival).toBeGreaterThan(before);
      before = arrival;
    }
  });

  it("goes on past midnight and before it", () => {
    expect(traffic.stretched(minutes(20), hours(32))).toBe(minutes(40));
    expect(traffic.stretched(minutes(20), hours(-16))).toBe(minutes(40));
  });

  it("knows the average pace between two hours", () => {
    // 1, ½ and 1 over three hours.
    expect(traffic.typicalPace(hours(7), hours(10))).toBeCloseTo(2.5 / 3);
  });

  it("refuses a day of other than 24 hours and a standstill", () => {
    expect(() => createHourlyTraffic([1, 1])).toThrow(RangeError);
    expect(() => createHourlyTraffic(shares.map(() => 0))).toThrow(RangeError);
  });
});
