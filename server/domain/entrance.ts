import { type LatLng, straightLine } from "../../shared/geo/index.ts";
import type { EntranceId, PlaceId, TripId } from "../../shared/ids/index.ts";
import type { StopKind } from "../../shared/lifeCycle/stop.ts";
import type { CorrectionKind, LiftState } from "../../shared/schemas/index.ts";
import { type Instant, type Seconds, seconds } from "../../shared/time/index.ts";
import type { TermsWith } from "./fleet/terms.ts";
import type { Place } from "./place.ts";
import type { TripRequest } from "./trips/model.ts";
import type { Dwell } from "./trips/party.ts";

/** A door of a place. What is left out nobody knows. */
export interface Entrance {
  readonly id: EntranceId;
  /** A place that is known, or a house that was pinned. */
  readonly placeId: PlaceId;
  /** Undefined: the only one that anybody knows of. */
  readonly name?: string | undefined;
  readonly steps?: number | undefined;
  readonly ramp?: boolean | undefined;
  readonly lift?: LiftState | undefined;
  readonly code?: string | undefined;
  readonly dog: boolean;
  /** Where the vehicle stops for it; the place's own point unless said. */
  readonly stopsAt?: LatLng | undefined;
  readonly notes?: string | undefined;
  readonly photoId?: string | undefined;
  readonly isUsual: boolean;
}

/** The entrance that is meant: the chosen one or, failing that, the usual one of the place. */
export type EntranceOf = (place: Pick<Place, "placeId" | "entranceId">) => Entrance | undefined;
export const noEntrance: EntranceOf = () => undefined;

/** Whoever comes along to the curb only meets neither steps nor lift. */
type Party = Pick<TripRequest, "aid" | "assistance">;

/** How much longer it takes to come through this door with this help. What nobody knows of it adds nothing. */
export function entranceDwell(
  entrance: Entrance | undefined,
  { aid, assistance }: Party,
  { rules }: TermsWith<"entranceDwell">,
): Seconds {
  if (entrance === undefined || assistance === "curb") return seconds(0);
  const { perStep, noRamp, brokenLift } = rules.entranceDwell.value;
  const { steps = 0, ramp, lift } = entrance;
  const rolls = aid === "wheelchair" || aid === "powerWheelchair";
  const bySteps = ramp === true ? 0 : steps * perStep;
  const withoutRamp = rolls && steps > 0 && ramp !== true ? noRamp : 0;
  const byStairs = lift === "broken" && assistance === "throughDoor" ? brokenLift : 0;
  return seconds(bySteps + withoutRamp + byStairs);
}

/** The same of both ends of a trip. */
export const doorDwell = (
  trip: Pick<TripRequest, "pickup" | "dropoff"> & Party,
  entranceOf: EntranceOf,
  terms: TermsWith<"entranceDwell">,
): Dwell => ({
  boarding: entranceDwell(entranceOf(trip.pickup), trip, terms),
  alighting: entranceDwell(entranceOf(trip.dropoff), trip, terms),
});

/** For its entrance, where that is known. */
export const whereItStops = (place: Place, entranceOf: EntranceOf): LatLng =>
  entranceOf(place)?.stopsAt ?? place.point;

/** What a driver found otherwise, and waits for a dispatcher. */
export interface Correction {
  readonly id: string;
  readonly tripId: TripId;
  readonly end: StopKind;
  readonly placeId: PlaceId;
  readonly entranceId?: EntranceId | undefined;
  readonly what: CorrectionKind;
  readonly point?: LatLng | undefined;
  readonly photoId?: string | undefined;
  readonly at: Instant;
}

/** A vehicle that stops farther away than this from its place stops at another place. */
export const FARTHEST_STOP = 500;
export const isTooFar = (place: Place, point: LatLng): boolean =>
  straightLine(place.point, point) > FARTHEST_STOP;

/** The entrance as it is with the correction taken; a place without one gets its first, which is the usual one. */
export function correctedBy(
  { placeId, what, point, photoId }: Correction,
  known: Entrance | undefined,
  newId: EntranceId,
): Entrance {
  const before = known ?? { id: newId, placeId, dog: false, isUsual: true };
  switch (what) {
    case "liftBroken":
      return { ...before, lift: "broken" };
    case "liftWorks":
      return { ...before, lift: "works" };
    case "rampMissing":
      return { ...before, ramp: false };
    case "stopsElsewhere":
      return { ...before, stopsAt: point };
    case "photo":
      return { ...before, photoId };
  }
}

/** Which of its parts are otherwise: names of fields, never what they say. */
export function changedParts(before: Entrance | undefined, now: Entrance): string[] {
  const parts = [
    "name",
    "steps",
    "ramp",
    "lift",
    "code",
    "dog",
    "stopsAt",
    "notes",
    "photoId",
    "isUsual",
  ] as const;
  return parts.filter((part) => JSON.stringify(before?.[part]) !== JSON.stringify(now[part]));
}
