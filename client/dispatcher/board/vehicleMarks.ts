import type { VehicleFrame } from "../../../shared/events/index.ts";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { VehicleView } from "../../../shared/schemas/vehicles.ts";
import type { VehicleMark, VehicleState } from "../../map/index.ts";
import { activityOf, deviceOf, silentSince, type VehicleActivity } from "../day/board.ts";
import { loadOf } from "../run/slack.ts";

/** The newest frame of each vehicle, outside of React: hundreds change every half second. */
export class LastFrames {
  readonly #frames = new Map<string, VehicleFrame>();

  take(frames: readonly VehicleFrame[]): void {
    for (const frame of frames) this.#frames.set(frame[0], frame);
  }
  of(vehicleId: string): VehicleFrame | undefined {
    return this.#frames.get(vehicleId);
  }
}

/** How each activity is drawn. */
export const STATE: Record<VehicleActivity, VehicleState> = {
  off: "stale",
  free: "idle",
  toPickup: "driving",
  busy: "withRider",
};

/** What is written before the name of a vehicle that is drawn where it probably is. */
export const ESTIMATED = "≈";

export interface MarkedRuns {
  /** The vehicle that is chosen. */
  readonly chosen: string | undefined;
  /** Runs of which something needs a person. */
  readonly troubled: ReadonlySet<string>;
}

/** A mark for each vehicle of the board that was ever heard of: where it was heard last, or would be by now. */
export function vehicleMarks(board: Board, frames: LastFrames, marked: MarkedRuns): VehicleMark[] {
  const runs = new Map<string, Board["runs"][number]>(board.runs.map((run) => [run.vehicleId, run]));
  const counts = new Map<string, number>(board.trips.map((trip) => [trip.id, 1 + trip.companions]));
  return board.vehicles.flatMap((vehicle) => {
    const { id, plate, position } = vehicle;
    const [run, frame] = [runs.get(id), newer(frames.of(id), position)];
    const device = deviceOf(run, vehicle, frame);
    const isSilent = silentSince(position, frame) !== undefined;
    const reckoned = isSilent ? position?.reckoned : undefined;
    const point = reckoned ?? (frame ? { lat: frame[1], lon: frame[2] } : position?.point);
    if (point === undefined) return [];
    return [
      {
        id,
        point,
        heading: frame?.[3] ?? position?.heading ?? 0,
        state: STATE[activityOf(run)],
        ...(device !== undefined && { device }),
        ...(run !== undefined && marked.troubled.has(run.shiftId) && { troubled: true }),
        ...(reckoned === undefined ? { label: plate } : { label: `${ESTIMATED} ${plate}`, named: true }),
        selected: id === marked.chosen,
        ...aboardOf(run, counts),
      },
    ];
  });
}

/** The frame, unless the board was read since with a later position: while the line was away, frames were missed. */
function newer(frame: VehicleFrame | undefined, position: VehicleView["position"]): VehicleFrame | undefined {
  if (frame === undefined || position === undefined) return frame;
  return frame[4] >= Date.parse(position.at) ? frame : undefined;
}

/** With those who travel with them; nothing where nobody rides, or the shift is not under way. */
function aboardOf(run: Board["runs"][number] | undefined, counts: ReadonlyMap<string, number>) {
  if (run === undefined || activityOf(run) !== "busy") return {};
  return { aboard: loadOf(run, (tripId) => counts.get(tripId) ?? 1).aboard };
}

/** Whether these frames are the first sign of life of a vehicle that was silent: then it is drawn, or drawn anew. */
export function isFirstSign(board: Board, before: LastFrames, moved: readonly VehicleFrame[]): boolean {
  const frames = new Map<string, VehicleFrame>(moved.map((frame) => [frame[0], frame]));
  return board.vehicles.some(({ id, position }) => {
    const frame = frames.get(id);
    if (frame === undefined || silentSince(position, before.of(id)) === undefined) return false;
    return silentSince(position, frame) === undefined;
  });
}
