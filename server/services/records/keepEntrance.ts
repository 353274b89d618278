import type { EntranceId } from "../../../shared/ids/index.ts";
import { changedParts, type Entrance } from "../../domain/entrance.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import type { CommonNeeds } from "./needs.ts";
import { recordFact } from "./recordFact.ts";

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

/** As it is from now on, with the fact that says which parts are otherwise; a picture that it has no more is gone. Nothing where nothing is otherwise. */
export async function keepEntrance(
  tx: Stores,
  { clock }: Pick<CommonNeeds, "clock">,
  { before, now, by }: Keeping,
): Promise<void> {
  const fields = changedParts(before, now);
  if (before !== undefined && fields.length === 0) return;
  await tx.entrances.put(now);
  if (before?.photoId !== undefined && before.photoId !== now.photoId)
    await tx.entrances.removePhoto(before.photoId);
  await recordFact(tx, {
    ...{ kind: "entrance.saved", concerns: {}, by, at: clock.now() },
    details: { entrance: now.id, place: now.placeId, fields },
  });
}

/** Held for the transaction. Throws entrance.unknown. */
export async function getEntrance(tx: Stores, id: EntranceId): Promise<Entrance> {
  const entrance = await tx.entrances.findForUpdate(id);
  if (entrance === undefined) throw new AppError("entrance.unknown");
  return entrance;
}
