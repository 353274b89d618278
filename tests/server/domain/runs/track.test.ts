import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fix } from "../../../../server/domain/runs/plausiblePosition.ts";
import { trackOf } from "../../../../server/domain/runs/track.ts";
import { instant } from "../../../../shared/time/index.ts";

const home = { lat: 44.8488, lon: 65.4823 };
type Told = [second: number, metersNorth: number];
/** So many meters north of home at a second of the day; a degree of latitude is 111.2 km. */
const fixOf = ([second, meters]: Told): Fix => ({
  ...{ point: { lat: home.lat + meters / 111_200, lon: home.lon }, at: instant(second * 1000), accuracy: 10 },
});
const told = (fixes: readonly Fix[]): Told[] =>
  fixes.map(({ at, point }) => [at / 1000, Math.round((point.lat - home.lat) * 111_200)]);
const track = (fixes: readonly Told[]) => told(trackOf(fixes.map(fixOf)));

describe("the track of a vehicle", () => {
  // 450 m in 30 s are 15 m/s, 54 km/h.
  const drive: Told[] = [0, 30, 60, 90, 120].map((second) => [second, second * 15]);

  it("is its fixes by their times", () => expect(track([...drive].reverse())).toEqual(drive));
  it("has each moment once", () => expect(track([...drive, ...drive])).toEqual(drive));
  it("leaves a jump out: 20 km in half a minute and back", () => {
    expect(track([...drive, [75, 20_000]])).toEqual(drive);
  });
  it("leaves out a wrong beginning that the first fixes after it do not bear out", () => {
    expect(track([[-30, 100_000], ...drive])).toEqual(drive);
  });
  it("goes on where the vehicle was carried, once three fixes agree", () => {
    const there: Told[] = [150, 180, 210].map((second) => [second, 50_000]);
    expect(track([...drive, ...there])).toEqual([...drive, ...there]);
  });
});

it("shuffled and doubled delivery of a day's fixes gives the track of live delivery", () => {
  /** A drive that stops, goes and jumps: each step so many seconds later and so many meters on. */
  const steps = fc.array(
    fc.record({ wait: fc.integer({ min: 5, max: 400 }), way: fc.integer({ min: -9000, max: 9000 }) }),
    { minLength: 1, maxLength: 60 },
  );
  const days = steps.chain((all) => {
    let [second, meters] = [0, 0];
    const fixes = all.map(({ wait, way }): Told => {
      second += wait;
      meters += way;
      return [second, meters];
    });
    const arrivals = fc.shuffledSubarray([...fixes, ...fixes], { minLength: 2 * fixes.length });
    return fc.record({ fixes: fc.constant(fixes), arrivals });
  });
  fc.assert(
    fc.property(days, ({ fixes, arrivals }) => {
      expect(track(arrivals)).toEqual(track(fixes));
    }),
  );
});
