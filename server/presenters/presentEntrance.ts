import { straightLine } from "../../shared/geo/index.ts";
import type {
  EntranceAtStop,
  EntranceChoice,
  EntranceRecord,
  OpenCorrection,
} from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { Entrance } from "../domain/entrance.ts";
import type { OpenCorrectionRecord } from "../services/dispatching/entranceUseCases.ts";

const wayThrough = ({ name, steps, ramp, lift }: Entrance) => ({
  ...(name !== undefined && { name }),
  ...(steps !== undefined && { steps }),
  ...(ramp !== undefined && { ramp }),
  ...(lift !== undefined && { lift }),
});
const forDriver = (entrance: Entrance, mayOpen: boolean) => {
  const { code, dog, stopsAt, notes } = entrance;
  return {
    ...{ ...wayThrough(entrance), dog },
    ...(code !== undefined && mayOpen && { code }),
    ...(stopsAt && { stopsAt: { lat: stopsAt.lat, lon: stopsAt.lon } }),
    ...(notes !== undefined && { notes }),
  };
};

/** For whoever asks for a trip: nothing that opens a door. */
export const presentEntranceChoice = (entrance: Entrance): EntranceChoice => ({
  ...{ id: entrance.id, ...wayThrough(entrance), isUsual: entrance.isUsual },
});

/** `mayOpen`: it is the time at which its driver needs what opens the door. */
export const presentEntranceAtStop = (entrance: Entrance, mayOpen: boolean): EntranceAtStop => ({
  ...{ id: entrance.id, ...forDriver(entrance, mayOpen) },
  ...(entrance.photoId !== undefined && { photo: true as const }),
});

export const presentEntrance = (entrance: Entrance): EntranceRecord => ({
  ...{ id: entrance.id, placeId: entrance.placeId, ...forDriver(entrance, true), isUsual: entrance.isUsual },
  ...(entrance.photoId !== undefined && { photoId: entrance.photoId }),
});

export function presentCorrection({ correction, record, entrance }: OpenCorrectionRecord): OpenCorrection {
  const { id, tripId, end, what, at, point, photoId } = correction;
  const place = record.trip[end];
  const driver = record.vehicle?.driverName;
  return {
    ...{ id, tripId, what, at: toIso(at), place: place.label },
    ...(entrance?.name !== undefined && { entrance: entrance.name }),
    ...(driver !== undefined && { driver }),
    ...(point && {
      point: { lat: point.lat, lon: point.lon },
      apart: Math.round(straightLine(entrance?.stopsAt ?? place.point, point)),
    }),
    ...(photoId !== undefined && { photoId }),
  };
}
