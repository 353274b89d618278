import { describe, expect, it } from "vitest";
import { whereaboutsInWords } from "../../../../server/domain/trips/whereaboutsInWords.ts";
import { instant } from "../../../../shared/time/index.ts";

const name = { kk: "Базар", ru: "Базар", en: "Market" };
const door = { lat: 44.84, lon: 65.5 };
/** One hundredth of a degree of latitude is some 1,112 meters. */
const north = (hundredths: number) => ({ lat: door.lat + hundredths / 100, lon: door.lon });
const seen = (point: typeof door, places = [{ name, point }]) =>
  whereaboutsInWords(
    { point, at: instant(0) },
    { door, expected: instant(7 * 60_000), now: instant(0), places },
  );

describe("where a vehicle is that drives to somebody", () => {
  it("is said in hundreds of meters and minutes, with what it is near", () => {
    expect(seen(north(3))).toEqual({ meters: 3_300, minutes: 7, near: name, at: 0 });
  });

  it("names nothing close to the door, which would tell where somebody lives", () => {
    expect(seen(north(1))).toEqual({ meters: 1_100, minutes: 7, near: undefined, at: 0 });
  });

  it("never says nearer than the hundred that it is within", () => {
    expect(seen(door).meters).toBe(100);
  });

  it("names nothing that is farther from the vehicle than one would say", () => {
    expect(seen(north(3), [{ name, point: north(4) }]).near).toBeUndefined();
  });
});
