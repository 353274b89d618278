import { describe, expect, it } from "vitest";
import {
  type FixRules,
  refusalOf,
  refusalOfVerdict,
  skewOf,
} from "../../../../server/domain/runs/fixQuality.ts";
import type { ToldFix } from "../../../../server/domain/runs/tracker.ts";
import { addSeconds, hours, instant, minutes, seconds } from "../../../../shared/time/index.ts";

const rules: FixRules = { ahead: minutes(2), latest: hours(24), rough: 300, topSpeed: 50 };
const area = { southWest: { lat: 44, lon: 61 }, northEast: { lat: 48, lon: 68 } };
const now = instant(Date.UTC(2026, 5, 15, 9));

/** A good fix of a minute ago in the middle of the town, but for what the story says. */
const refused = ({ ago = 60, ...told }: Partial<ToldFix> & { ago?: number } = {}) =>
  refusalOf(
    {
      ...{ point: { lat: 44.85, lon: 65.5 }, accuracy: 8, speed: 12, isValid: true, isMock: false, ...told },
      at: addSeconds(now, seconds(-ago)),
    },
    { now, area, rules },
  );

describe("a fix by itself", () => {
  it("is taken when nothing speaks against it", () => expect(refused()).toBeUndefined());

  it("is late from a day on, and not when it waited for a shift", () => {
    expect(refused({ ago: hours(24) + 1 })).toBe("late");
    expect(refused({ ago: hours(12) })).toBeUndefined();
  });
  it("is of the future beyond two minutes ahead; clocks are never quite alike", () => {
    expect(refused({ ago: -121 })).toBe("future");
    expect(refused({ ago: -119 })).toBeUndefined();
  });
  it("is mock when the device says so, wherever it is", () => {
    expect(refused({ isMock: true })).toBe("mock");
    expect(refused({ isMock: true, point: { lat: 0, lon: 0 } })).toBe("mock");
  });
  it("is outside where no vehicle of the region can be, as on the null island", () => {
    expect(refused({ point: { lat: 0, lon: 0 } })).toBe("outside");
    expect(refused({ point: { lat: 51.1, lon: 71.4 } })).toBe("outside"); // Astana
    expect(refused({ point: { lat: 43.6, lon: 65.5 } })).toBeUndefined(); // 40 km over the border, on the road
  });
  it("is inaccurate when it tells a part of town, or the device holds it for no place", () => {
    expect(refused({ accuracy: 301 })).toBe("inaccurate");
    expect(refused({ accuracy: 300 })).toBeUndefined();
    expect(refused({ accuracy: undefined })).toBeUndefined();
    expect(refused({ isValid: false })).toBe("inaccurate");
  });
  it("is impossible when it says that it is faster than any car of ours", () => {
    expect(refused({ speed: 51 })).toBe("impossible");
    expect(refused({ speed: undefined })).toBeUndefined();
  });
});

it("what was weighed against the vehicle's other fixes is counted under the same names", () => {
  expect(["taken", "past", "tooRough", "odd"].map((each) => refusalOfVerdict(each as "odd"))).toEqual([
    ...[undefined, undefined],
    ...["inaccurate", "impossible"],
  ]);
});

describe("a device's clock", () => {
  it("is off by what the youngest of its last fixes says: nothing arrives before it was measured", () => {
    // Two came from a tunnel, ten minutes late; one came at once, and was three hours ahead.
    expect(skewOf([600, 590, -10_800].map(seconds))).toBe(-10_800);
    expect(skewOf([600, 2, 590].map(seconds))).toBe(2);
  });
  it("is not known of one that told nothing", () => expect(skewOf([])).toBeUndefined());
});
