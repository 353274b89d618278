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
const nothing = { chosen: undefined, troubled: new Set<string>() };
const heard = (...frames: VehicleFrame[]) => {
  const last = new LastFrames();
  last.take(frames);
  return last;
};
const drawn = (...parts: Parameters<typeof vehicleMarks>) =>
  vehicleMarks(...parts).map(({ id, point, state }) => `${id} ${point.lat} ${state}`);

describe("vehicles on the dispatcher's map", () => {
  it("are drawn by their first frame, also when nothing was known of them as the page opened", () => {
    expect(drawn(board(), heard(), nothing)).toEqual([]);
    expect(drawn(board(), heard(frame("v2", 1)), nothing)).toEqual(["v2 44.8 idle"]);
  });

  it("stay where they were heard last when the positions were lost and the board is read anew without them", () => {
    const frames = heard(frame("v1", 1));
    expect(drawn(board({ v1: position(false) }), frames, nothing)).toEqual(["v1 44.8 idle"]);
    expect(drawn(board(), frames, nothing)).toEqual(["v1 44.8 idle"]);
  });

  it("keep the shape of what they do while silent, and say apart from it that they are quiet, or for long offline", () => {
    const devices = (known: Board, ...frames: VehicleFrame[]) =>
      vehicleMarks(known, heard(...frames), nothing).map(({ state, device }) => `${state} ${device}`);
    const quiet = board({ v1: position(true) });
    expect(devices(quiet)).toEqual(["idle quiet"]);
    const told = (contact: string) =>
      ({ ...quiet, vehicles: quiet.vehicles.map((each) => ({ ...each, contact })) }) as Board;
    expect(devices(told("parked"))).toEqual(["idle quiet"]);
    expect(devices(told("offline"))).toEqual(["idle offline"]);
    expect(devices(told("offline"), frame("v1", 30))).toEqual(["idle online"]);
    const over = { ...quiet, runs: quiet.runs.map((run) => ({ ...run, status: "ended" })) } as Board;
    expect(devices(over)).toEqual(["stale undefined"]);
  });

  it("stand where the board was read to have them later than the last frame that came", () => {
    const later = { ...position(false), at: "2026-11-23T04:01:00.000Z" };
    expect(drawn(board({ v1: later }), heard(frame("v1", 30)), nothing)).toEqual(["v1 44.9 idle"]);
  });

  it("are marked where their run needs a person", () => {
    const marked = { chosen: "v2", troubled: new Set(["v2"]) };
    const marks = vehicleMarks(board(), heard(frame("v1", 1), frame("v2", 1)), marked);
    expect(marks.map(({ troubled, selected }) => [troubled, selected])).toEqual([
      [undefined, false],
      [true, true],
    ]);
  });
});

describe("the number on a vehicle", () => {
  it("is how many ride, with those who travel with them, and missing where nobody does", () => {
    const at = (kind: string, status: string) => ({ id: kind, tripId: "t", kind, status });
    const riding = board();
    const withRider = {
      ...riding,
      trips: [{ id: "t", companions: 1 }],
      runs: [
        { ...riding.runs[0], stops: [at("pickup", "done"), at("dropoff", "planned")] },
        { ...riding.runs[1], stops: [at("pickup", "planned"), at("dropoff", "planned")] },
      ],
    } as unknown as Board;
    const marks = vehicleMarks(withRider, heard(frame("v1", 1), frame("v2", 1)), nothing);
    expect(marks.map(({ id, aboard }) => [id, aboard])).toEqual([
      ["v1", 2],
      ["v2", undefined],
    ]);
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
