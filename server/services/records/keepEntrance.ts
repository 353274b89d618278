import type { EntranceId, PlaceId } from "../../../shared/ids/index.ts";
import { isEnded } from "../../../shared/lifeCycle/trip.ts";
import { changedParts, type Entrance } from "../../domain/entrance.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import type { CommonNeeds } from "./needs.ts";
import { newsOfTimes } from "./news.ts";
import { type KnowingHouses, placeKnownAs } from "./placeKnownAs.ts";
import { recordFact } from "./recordFact.ts";
import { todayOf } from "./today.ts";

/** Makes a picture anew without anything beside what it shows. */
export type CleanPhoto = (file: string) => Promise<Uint8Array | "unreadable" | "tooLarge">;
export interface PhotoNeeds {
  cleanPhoto: CleanPhoto;
}

/** Throws photo.unreadable, photo.tooLarge. */
export async function cleanedPhoto({ cleanPhoto }: PhotoNeeds, file: string): Promise<Uint8Array> {
  const cleaned = await cleanPhoto(file);
  if (typeof cleaned === "string") throw new AppError(`photo.${cleaned}`);
  return cleaned;
}

interface Keeping {
  before: Entrance | undefined;
  now: Entrance;
  by: FactBy;
}

type KeepingNeeds = Pick<CommonNeeds, "clock" | "dayRules"> & KnowingHouses;

/** As it is from now on, with the fact that says which parts are otherwise; a picture that it has no more is gone. Nothing where nothing is otherwise. */
export async function keepEntrance(
  tx: Stores,
  deps: KeepingNeeds,
  { before, now, by }: Keeping,
): Promise<void> {
  const fields = changedParts(before, now);
  if (before !== undefined && fields.length === 0) return;
  await tx.entrances.put(now);
  if (before?.photoId !== undefined && before.photoId !== now.photoId)
    await tx.entrances.removePhoto(before.photoId);
  await recordFact(tx, {
    ...{ kind: "entrance.saved", concerns: {}, by, at: deps.clock.now() },
    details: { entrance: now.id, place: now.placeId, fields },
  });
  await tellDrivers(tx, deps, now.placeId);
}

/** Who stops there today reads it as it is now. */
export async function tellDrivers(tx: Stores, deps: KeepingNeeds, placeId: PlaceId): Promise<void> {
  const records = await tx.trips.listByDay(todayOf(deps));
  const stopping = records.filter(
    ({ trip }) =>
      !isEnded(trip) && [trip.pickup, trip.dropoff].some((place) => placeKnownAs(deps, place) === placeId),
  );
  const shiftIds = new Set(stopping.flatMap(({ placement }) => placement?.shiftId ?? []));
  await tx.outbox.addEvents(newsOfTimes(await tx.fleet.listRuns([...shiftIds]), []));
}

/** Held for the transaction. Throws entrance.unknown. */
export async function getEntrance(tx: Stores, id: EntranceId): Promise<Entrance> {
  const entrance = await tx.entrances.findForUpdate(id);
  if (entrance === undefined) throw new AppError("entrance.unknown");
  return entrance;
}
