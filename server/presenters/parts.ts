import type { Phrase, StopPlace, StoryEntry, TimeWindow } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { InstantWindow, Place } from "../domain/place.ts";
import type { Doubt } from "../domain/runs/doubt.ts";
import type { StoryLine } from "../domain/trips/model.ts";

/** Each copies field by field, so that what a record gains later does not reach the wire by itself. */
export const presentPlace = ({ point, label, placeId, precision, note }: Place): StopPlace => ({
  point: { lat: point.lat, lon: point.lon },
  label,
  ...(placeId !== undefined && { placeId }),
  ...(precision !== undefined && { precision }),
  ...(note !== undefined && { note }),
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

export const presentReason = ({ key, values }: Phrase): Phrase => ({ key, values });

export const presentStory = ({ at, what, by }: StoryLine): StoryEntry => ({
  at: toIso(at),
  what: presentReason(what),
  by,
});
