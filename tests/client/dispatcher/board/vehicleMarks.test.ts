import { describe, expect, it } from "vitest";
import { isFirstSign, LastFrames, vehicleMarks } from "../../../../client/dispatcher/board/vehicleMarks.ts";
import type { VehicleFrame } from "../../../../shared/events/index.ts";
import type { Board } from "../../../../shared/schemas/index.ts";

const AT = "2026-11-23T04:00:00.000Z";
const frame = (id: string, seconds: number, lat = 44.8): VehicleFrame => [
  id,
  lat,
  65.5,
  90,
  Date.parse(AT) + seconds * 1000,
];
const position = (stale: boolean) => ({ point: { lat: 44.9, lon: 65.6 }, at: AT, heading: 10, stale });

/** Two vehicles at work; where they are, nobody knows unless said. */
const board = (known: Partial<Record<"v1" | "v2", ReturnType<typeof position>>> = {}) =>
  ({
    vehicles: (["v1", "v2"] as const).map((id) => ({
      id,
      plate: id.toUpperCase(),
      ...(known[id] && { position: known[id] }),
    })),
    runs: ["v1", "v2"].map((vehicleId) => ({ shiftId: vehicleId, vehicleId, status: "started", stops: [] })),
    trips: [],
  }) as unknown as Board;
const heard = (...frames: VehicleFrame[]) => {
  const last = new LastFrames();
  last.take(frames);
  return last;
};
const drawn = (...parts: Parameters<typeof vehicleMarks>) =>
  vehicleMarks(...parts).map(({ id, point, state }) => `${id} ${point.lat} ${state}`);

describe("vehicles on the dispatcher's map", () => {
  it("are drawn by their first frame, also when nothing was known of them as the page opened", () => {
    expect(drawn(board(), heard(), undefined)).toEqual([]);
    expect(drawn(board(), heard(frame("v2", 1)), undefined)).toEqual(["v2 44.8 idle"]);
  });

  it("stay where they were heard last when the positions were lost and the board is read anew without them", () => {
    const frames = heard(frame("v1", 1));
    expect(drawn(board({ v1: position(false) }), frames, undefined)).toEqual(["v1 44.8 idle"]);
    expect(drawn(board(), frames, undefined)).toEqual(["v1 44.8 idle"]);
  });

  it("are pale while silent, and not any more once they are heard", () => {
    expect(drawn(board({ v1: position(true) }), heard(), undefined)).toEqual(["v1 44.9 stale"]);
    expect(drawn(board({ v1: position(true) }), heard(frame("v1", 30)), undefined)).toEqual(["v1 44.8 idle"]);
  });
});

describe("a first sign of life", () => {
  const moved = [frame("v1", 30)];
  it("is the first frame of a vehicle never heard of", () => {
    expect(isFirstSign(board(), heard(), moved)).toBe(true);
    expect(isFirstSign(board(), heard(frame("v1", 10)), moved)).toBe(false);
  });

  it("is a frame after a silence", () => {
    expect(isFirstSign(board({ v1: position(true) }), heard(frame("v1", 0)), moved)).toBe(true);
    expect(isFirstSign(board({ v1: position(false) }), heard(), moved)).toBe(false);
  });

  it("is none of a vehicle that the board does not know", () => {
    expect(isFirstSign(board(), heard(), [frame("v9", 30)])).toBe(false);
  });
});
