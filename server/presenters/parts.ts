import type {
  LocalizedName,
  LockView,
  Phrase,
  StopPlace,
  StoryEntry,
  TimeWindow,
  TripLinkView,
  TripNeeds,
  WithdrawalView,
} from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { Withdrawal } from "../domain/fleet/model.ts";
import type { InstantWindow, Place } from "../domain/place.ts";
import type { Doubt } from "../domain/runs/doubt.ts";
import type { HeldLock } from "../domain/runs/lock.ts";
import type { TripLink } from "../domain/trips/links.ts";
import type { StoryLine } from "../domain/trips/model.ts";

/** Each language by name. */
export const copyName = ({ kk, ru, en }: LocalizedName): LocalizedName => ({ kk, ru, en });

/** Each copies field by field, so that what a record gains later does not reach the wire by itself. */
export const presentPlace = ({ point, label, placeId, precision, ...more }: Place): StopPlace => ({
  point: { lat: point.lat, lon: point.lon },
  label,
  ...(placeId !== undefined && { placeId }),
  ...(precision !== undefined && { precision }),
  ...(more.note !== undefined && { note: more.note }),
  ...(more.entranceId !== undefined && { entranceId: more.entranceId }),
  ...(more.isMeant === true && { isMeant: true as const }),
  ...(more.names && { names: copyName(more.names) }),
});

export const presentSpot = ({ point, label, precision }: Place) => ({
  label,
  point: { lat: point.lat, lon: point.lon },
  ...(precision !== undefined && { precision }),
});

export const presentWindow = ({ from, until }: InstantWindow): TimeWindow => ({
  from: toIso(from),
  until: toIso(until),
});

export const presentDoubt = ({ kind, since }: Doubt) => ({ kind, since: toIso(since) });

export const presentLock = (lock: HeldLock): LockView => ({
  id: lock.id,
  kind: lock.kind,
  ...((lock.kind === "rider" || lock.kind === "time") && { tripId: lock.tripId }),
  ...(lock.kind === "time" && { stop: lock.stop, window: presentWindow(lock.window) }),
  ...(lock.by !== undefined && { by: lock.by }),
  ...(lock.reason !== undefined && { reason: lock.reason }),
  until: toIso(lock.until),
});

export const presentWithdrawal = ({ id, what, from, until, by, reason }: Withdrawal): WithdrawalView => ({
  ...{ id, what, from: toIso(from) },
  ...(until !== undefined && { until: toIso(until) }),
  ...(by !== undefined && { by }),
  ...(reason !== undefined && { reason }),
});

/** What was asked for this trip: who asked knows it. */
export const presentNeeds = (needs: TripNeeds = {}): TripNeeds => {
  const { staysInChair, stretcher, guideDog, oxygen, childSeats, receiver } = needs;
  return {
    ...(staysInChair !== undefined && { staysInChair }),
    ...(stretcher !== undefined && { stretcher }),
    ...(guideDog !== undefined && { guideDog }),
    ...(oxygen !== undefined && { oxygen }),
    ...(childSeats !== undefined && { childSeats }),
    ...(receiver !== undefined && { receiver }),
  };
};

export const presentLink = ({ id, serviceDay, kind, tripIds, sameVehicle }: TripLink): TripLinkView => ({
  ...{ id, serviceDay, kind, tripIds, sameVehicle },
});

export const presentReason = ({ key, values }: Phrase): Phrase => ({ key, values });

export const presentStory = ({ at, what, by }: StoryLine): StoryEntry => ({
  at: toIso(at),
  what: presentReason(what),
  by,
});
