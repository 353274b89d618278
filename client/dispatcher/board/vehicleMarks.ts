import type { VehicleFrame } from "../../../shared/events/index.ts";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { VehicleMark, VehicleState } from "../../map/index.ts";
import { activityOf, silentSince, type VehicleActivity } from "../day/board.ts";

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

/** A mark for each vehicle of the board that was ever heard of: where it was heard last, or would be by now. */
export function vehicleMarks(board: Board, frames: LastFrames, chosen: string | undefined): VehicleMark[] {
  const runs = new Map<string, Board["runs"][number]>(board.runs.map((run) => [run.vehicleId, run]));
  return board.vehicles.flatMap(({ id, plate, position }) => {
    const frame = frames.of(id);
    const isSilent = silentSince(position, frame) !== undefined;
    const reckoned = isSilent ? position?.reckoned : undefined;
    const point = reckoned ?? (frame ? { lat: frame[1], lon: frame[2] } : position?.point);
    if (point === undefined) return [];
    return [
      {
        id,
        point,
        heading: frame?.[3] ?? position?.heading ?? 0,
        state: isSilent ? "stale" : STATE[activityOf(runs.get(id))],
        ...(reckoned === undefined ? { label: plate } : { label: `${ESTIMATED} ${plate}`, named: true }),
        selected: id === chosen,
      },
    ];
  });
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
