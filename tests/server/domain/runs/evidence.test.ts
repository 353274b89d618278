import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Claim,
  type EvidenceRules,
  type Sighting,
  weighClaim,
} from "../../../../server/domain/runs/evidence.ts";
import {
  addSeconds,
  type Instant,
  instant,
  minutes,
  type Seconds,
  seconds,
} from "../../../../shared/time/index.ts";

const rules: EvidenceRules = { near: 500, tolerance: minutes(3), topSpeed: 30, early: minutes(30) };
const door = { lat: 44.85, lon: 65.5 };
/** So many meters north of the door. */
const north = (meters: number) => ({ lat: door.lat + meters / 111_195, lon: door.lon });
const at = (clock: string): Instant => {
  const [hour = 0, minute = 0, second = 0] = clock.split(":").map(Number);
  return instant(Date.UTC(2026, 2, 2, hour, minute, second));
};
const seen = (clock: string, meters: number): Sighting => ({ point: north(meters), at: at(clock) });
const claim = (action: Claim["action"], clock: string, more: Partial<Claim> = {}): Claim => ({
  ...{ action, at: at(clock), place: door, receivedAt: at(clock) },
  ...more,
});

describe("a no-show", () => {
  const waited = claim("noShow", "12:58", { arrivedAt: at("12:41") });

  it("is contradicted by positions eight kilometers off within the time of waiting", () => {
    const sightings = ["12:30", "12:40", "12:50", "12:57"].map((time) => seen(time, 8000));
    expect(weighClaim(waited, sightings, rules)).toEqual({ verdict: "positions", apart: 8000 });
  });

  it("is plausible where the vehicle was seen near the door, whatever else was measured", () => {
    expect(weighClaim(waited, [seen("12:50", 400), seen("12:57", 3000)], rules)?.verdict).toBe("plausible");
  });

  it("is not contradicted by the absence of positions, nor by old ones", () => {
    expect(weighClaim(waited, [], rules)?.verdict).toBe("plausible");
    expect(weighClaim(waited, [seen("12:10", 20_000)], rules)?.verdict).toBe("plausible");
  });

  it("may be told a little late or early: from 5 km off one is there within three minutes", () => {
    // 12:55 at 5 km; at 30 m/s and 500 m near that is 150 s, and the act may have been as late as 12:58, which is 180 s.
    expect(weighClaim(waited, [seen("12:55:30", 4900)], rules)?.verdict).toBe("plausible");
    expect(weighClaim(waited, [seen("12:50", 4900)], rules)?.verdict).toBe("positions"); // while it "stood" there
  });
});

describe("a ride", () => {
  const ride = (boarded: string, out: string, meters: number, usual: Seconds) =>
    claim("dropOff", out, {
      boardedAt: at(boarded),
      leg: {
        from: { point: north(meters), at: at(boarded) },
        to: { point: door, at: at(out) },
        usual,
      },
    });

  it("of four kilometers within a second is against physics, but not where the vehicle was seen arriving", () => {
    const told = ride("10:00", "10:00:01", 4000, minutes(9));
    expect(weighClaim(told, [], rules)).toEqual({ verdict: "physics" });
    expect(weighClaim(told, [seen("10:00", 100)], rules)?.verdict).toBe("plausible");
  });

  it("around the corner takes no longer than a watch is wrong", () => {
    expect(weighClaim(ride("10:00", "10:00:01", 600, minutes(2)), [], rules)?.verdict).toBe("plausible");
  });

  it("long before the promised time was hardly driven, unless it was seen at both ends", () => {
    const early = { ...ride("08:30", "08:45", 4000, minutes(9)), promised: at("10:00") };
    expect(weighClaim(early, [], rules)).toEqual({ verdict: "promise", early: 5400 });
    expect(weighClaim(early, [seen("08:45", 50)], rules)?.verdict).toBe("promise");
    expect(weighClaim(early, [seen("08:30", 4050), seen("08:45", 50)], rules)?.verdict).toBe("plausible");
    expect(weighClaim({ ...early, promised: at("08:59") }, [], rules)?.verdict).toBe("plausible");
  });
});

describe("an ordinary day", () => {
  /** Drives at 4 to 20 m/s from pickup to door, waits there; told within 3 minutes and 200 m; positions blurred, some missing. */
  const trip = fc.record({
    meters: fc.integer({ min: 300, max: 15_000 }),
    speed: fc.integer({ min: 4, max: 20 }),
    boardedOff: fc.integer({ min: -180, max: 180 }),
    outOff: fc.integer({ min: -180, max: 180 }),
    late: fc.integer({ min: 0, max: 1200 }),
    away: fc.integer({ min: -200, max: 200 }),
    blur: fc.integer({ min: 0, max: 100 }),
    every: fc.constantFrom(30, 60, 120),
    isSilent: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  });

  it("asks about at most two trips in a hundred", () => {
    const trips = fc.sample(trip, { numRuns: 2000, seed: 14 });
    const asked = trips.filter((each) => ordinary(each)?.verdict !== "plausible");
    expect(asked.length).toBeLessThanOrEqual(40);
  });

  it("never contradicts a driver by positions that were true", () => {
    fc.assert(
      fc.property(trip, (each) => {
        expect(ordinary(each)?.verdict).not.toBe("positions");
      }),
      { numRuns: 500 },
    );
  });

  type Trip = typeof trip extends fc.Arbitrary<infer T> ? T : never;
  function ordinary({ meters, speed, boardedOff, outOff, late, away, blur, every, isSilent }: Trip) {
    const set = at("10:00");
    const ridden = meters / speed;
    const arrived = addSeconds(set, seconds(ridden));
    const boarded = addSeconds(set, seconds(boardedOff));
    const told = instant(Math.max(boarded, addSeconds(arrived, seconds(60 + outOff)))); // in their order, as the button has it
    const sightings: Sighting[] = [];
    for (let passed = -300; passed <= ridden + 300; passed += every) {
      const left = Math.min(meters, Math.max(0, meters - passed * speed));
      sightings.push({
        point: north(left + away + (passed % 7 > 3 ? blur : -blur)),
        at: addSeconds(set, seconds(passed)),
      });
    }
    const receivedAt = instant(Math.max(told, addSeconds(arrived, seconds(60 + late))));
    const leg = {
      from: { point: north(meters), at: boarded },
      to: { point: door, at: told },
      usual: seconds(ridden),
    };
    const claimed = {
      ...claim("dropOff", "10:00"),
      at: told,
      receivedAt,
      boardedAt: boarded,
      leg,
      promised: set,
    };
    return weighClaim(claimed, isSilent ? [] : sightings.filter(({ at: when }) => when <= receivedAt), rules);
  }
});
