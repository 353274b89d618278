import type { PlaceId, TripId } from "../../../shared/ids/index.ts";
import type { StopKind } from "../../../shared/lifeCycle/stop.ts";
import type { SaveEntrance } from "../../../shared/schemas/index.ts";
import type { Entrance } from "../../domain/entrance.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { cleanedPhoto, getEntrance, keepEntrance, tellDrivers } from "../records/keepEntrance.ts";
import { placeKnownAs } from "../records/placeKnownAs.ts";
import { recordFact } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { EntranceUseCases } from "./entranceUseCases.ts";
import type { DispatchingNeeds } from "./needs.ts";

type Entrances = Omit<EntranceUseCases, "listCorrections" | "decideCorrection">;

/** The doors of the place where a trip begins or ends, kept for all trips there. */
export function createEntrances(deps: DispatchingNeeds): Entrances {
  const { db } = deps;
  return {
    readEntrances(actor, of) {
      requireStaff(actor);
      return db.snapshot(async (tx) => {
        const placeId = await placeIn(tx, deps, of);
        return { placeId, entrances: placeId === undefined ? [] : await listAt(tx, placeId) };
      });
    },

    async saveEntrance(actor, of, saved) {
      requireStaff(actor);
      return db.transaction(async (tx) => {
        const placeId = await placeIn(tx, deps, of);
        if (placeId === undefined) throw new AppError("entrance.placeUnknown");
        return save(tx, deps, { actor, placeId, saved });
      });
    },
    ...createPhotos(deps),
  };
}

type Photos = Pick<Entrances, "putEntrancePhoto" | "removeEntrancePhoto" | "getEntrancePhoto">;

function createPhotos(deps: DispatchingNeeds): Photos {
  const { db, clock, createId } = deps;
  return {
    async putEntrancePhoto(actor, id, file) {
      requireStaff(actor);
      const photo = { id: createId(), bytes: await cleanedPhoto(deps, file), at: clock.now() };
      return db.transaction(async (tx) => {
        const before = await getEntrance(tx, id);
        await tx.entrances.addPhoto(photo);
        await keepEntrance(tx, deps, { before, now: { ...before, photoId: photo.id }, by: actor as FactBy });
        return photo.id;
      });
    },

    async removeEntrancePhoto(actor, id) {
      requireStaff(actor);
      await db.transaction(async (tx) => {
        const before = await getEntrance(tx, id);
        await keepEntrance(tx, deps, { before, now: { ...before, photoId: undefined }, by: actor as FactBy });
      });
    },

    async getEntrancePhoto(actor, photoId) {
      requireStaff(actor);
      const photo = await db.entrances.findPhoto(photoId);
      if (photo === undefined) throw new AppError("entrance.unknown");
      return photo.bytes;
    },
  };
}

async function placeIn(
  tx: Stores,
  deps: DispatchingNeeds,
  { tripId, end }: { tripId: TripId; end: StopKind },
): Promise<PlaceId | undefined> {
  return placeKnownAs(deps, (await getTripRecord(tx, tripId)).trip[end]);
}

const listAt = async (tx: Stores, place: PlaceId): Promise<Entrance[]> =>
  (await tx.entrances.list()).filter(({ placeId }) => placeId === place);

interface Saving {
  actor: Actor;
  placeId: PlaceId;
  saved: SaveEntrance;
}

/** Of the doors of a place one is the usual one: the first, until another is said to be. */
async function save(
  tx: Stores,
  deps: DispatchingNeeds,
  { actor, placeId, saved }: Saving,
): Promise<Entrance> {
  const { isClosed, ...written } = saved;
  const others = (await listAt(tx, placeId)).filter(({ id }) => id !== saved.id);
  const before = await tx.entrances.findForUpdate(saved.id);
  if (before !== undefined && before.placeId !== placeId) throw new AppError("entrance.unknown");
  const isUsual = saved.isUsual || !others.some((each) => each.isUsual);
  const now: Entrance = { ...written, placeId, isUsual, photoId: before?.photoId };
  const by = actor as FactBy;
  if (!isClosed) {
    await keepEntrance(tx, deps, { before, now, by });
    return now;
  }
  if (before === undefined) throw new AppError("entrance.unknown");
  await tx.entrances.close(before.id);
  await recordFact(tx, {
    ...{ kind: "entrance.closed", concerns: {}, by, at: deps.clock.now() },
    details: { entrance: before.id, place: placeId },
  });
  const [next] = others;
  if (before.isUsual && next !== undefined)
    await keepEntrance(tx, deps, { before: next, now: { ...next, isUsual: true }, by });
  else await tellDrivers(tx, deps, placeId);
  return now;
}
