import { describe, expect, it } from "vitest";
import { glideTo, isMoving, poseAt, still } from "../../../client/map/motion.ts";

const depot = { lat: 44.84, lon: 65.5 };
const north = { point: { lat: 44.85, lon: 65.5 }, heading: 0 };

describe("a vehicle on the map", () => {
  it("glides for as long as reports are apart and arrives when the next is due", () => {
    const parked = still(depot, 90, 0);
    const driving = glideTo(parked, north, 3_000); // 3 s after the last report
    expect(driving.lasts).toBe(3_000);
    expect(poseAt(driving, 4_500).point.lat).toBeCloseTo(44.845); // half of the way after half of the time
    expect(poseAt(driving, 6_000).point).toEqual(north.point);
    expect(isMoving(driving, 5_999)).toBe(true);
    expect(isMoving(driving, 6_000)).toBe(false);
  });

  it("goes on from where it is drawn when the next report comes early", () => {
    const driving = glideTo(still(depot, 0, 0), north, 3_000);
    const again = glideTo(driving, { point: { lat: 44.86, lon: 65.5 }, heading: 0 }, 4_500);
    expect(poseAt(again, 4_500).point.lat).toBeCloseTo(44.845);
  });

  it("turns the shorter way round", () => {
    const turning = glideTo(still(depot, 350, 0), { point: depot, heading: 10 }, 3_000);
    expect(poseAt(turning, 4_500).heading).toBeCloseTo(0); // 350° + 10°
  });

  it("jumps when the report is a correction and not a drive", () => {
    const corrected = glideTo(still(depot, 0, 0), { point: { lat: 45.5, lon: 65.5 }, heading: 0 }, 3_000);
    expect(poseAt(corrected, 3_000).point.lat).toBe(45.5);
  });
});
