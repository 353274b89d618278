import { describe, expect, it } from "vitest";
import { correctedBy, type Entrance, entranceDwell, isTooFar } from "../../../server/domain/entrance.ts";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { EntranceId, PlaceId, TripId } from "../../../shared/ids/index.ts";
import { instant, minutes, seconds } from "../../../shared/time/index.ts";

const rules = {
  entranceDwell: { value: { perStep: seconds(6), noRamp: minutes(2), brokenLift: minutes(4) } },
} as typeof kyzylorda.rules;
const id = EntranceId.parse("4e0e6a52-6f0a-4b8e-9d0b-2f3c5a7d9e10");
const placeId = PlaceId.parse("polyclinic-3");
const door = (part: Partial<Entrance> = {}): Entrance => ({
  id,
  placeId,
  dog: false,
  isUsual: true,
  ...part,
});
const dwell = (
  part: Partial<Entrance>,
  aid: "none" | "wheelchair",
  assistance: "curb" | "door" | "throughDoor",
) => entranceDwell(door(part), { aid, assistance }, { timeZone: "Asia/Qyzylorda", rules });

describe("what a door adds to boarding", () => {
  it("is the steps where there is no ramp, and for a wheelchair the carrying besides", () => {
    expect(dwell({ steps: 5 }, "none", "door")).toBe(seconds(30));
    expect(dwell({ steps: 5, ramp: false }, "wheelchair", "door")).toBe(seconds(30 + 120));
    expect(dwell({ steps: 5, ramp: true }, "wheelchair", "door")).toBe(0);
  });

  it("is the stairs of a house whose lift is broken, for whoever is fetched within it", () => {
    expect(dwell({ lift: "broken" }, "none", "throughDoor")).toBe(minutes(4));
    expect(dwell({ lift: "broken" }, "none", "door")).toBe(0);
    expect(dwell({ lift: "works" }, "none", "throughDoor")).toBe(0);
  });

  it("is nothing at the curb, where nobody has known it yet, and where no door is known", () => {
    expect(dwell({ steps: 20, lift: "broken" }, "wheelchair", "curb")).toBe(0);
    expect(dwell({}, "wheelchair", "throughDoor")).toBe(0);
    expect(
      entranceDwell(undefined, { aid: "none", assistance: "door" }, { timeZone: "Asia/Qyzylorda", rules }),
    ).toBe(0);
  });

  it("stands in the region's rules, which nobody has confirmed", () => {
    expect(kyzylorda.rules.entranceDwell).toMatchObject({ unverified: true });
  });
});

describe("a correction", () => {
  const told = {
    ...{
      id: "7c4f1f0e-8f0f-4a54-9c1b-2f6a1c0d9e12",
      tripId: TripId.parse("7c4f1f0e-8f0f-4a54-9c1b-2f6a1c0d9e13"),
    },
    ...{ end: "pickup" as const, placeId, at: instant(0) },
  };

  it("changes what it is about and leaves the rest", () => {
    const before = door({ name: "Third", steps: 5, ramp: true });
    expect(correctedBy({ ...told, what: "rampMissing" }, before, id)).toEqual({ ...before, ramp: false });
    expect(correctedBy({ ...told, what: "liftBroken" }, before, id)).toEqual({ ...before, lift: "broken" });
  });

  it("makes the first door of a place, which is its usual one", () => {
    const point = { lat: 44.84, lon: 65.5 };
    expect(correctedBy({ ...told, what: "stopsElsewhere", point }, undefined, id)).toEqual(
      door({ stopsAt: point }),
    );
  });

  it("says of no place five hundred meters away that the vehicle stops there", () => {
    const place = { label: "", point: { lat: 44.84, lon: 65.5 } };
    // A thousandth of a degree of latitude is 111 meters.
    expect(isTooFar(place, { lat: 44.844, lon: 65.5 })).toBe(false);
    expect(isTooFar(place, { lat: 44.845, lon: 65.5 })).toBe(true);
  });
});
