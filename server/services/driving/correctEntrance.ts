import type { StopId } from "../../../shared/ids/index.ts";
import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { type Correction, isTooFar } from "../../domain/entrance.ts";
import { ofShift, ofTrip } from "../../domain/facts/concerns.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import { placeAt } from "../../domain/runs/whereabouts.ts";
import { AppError } from "../../errors.ts";
import { canDrive } from "../../policies/index.ts";
import type { Stores } from "../../stores/index.ts";
import { getRun } from "../records/getRun.ts";
import { cleanedPhoto } from "../records/keepEntrance.ts";
import { placeKnownAs } from "../records/placeKnownAs.ts";
import { recordFact } from "../records/recordFact.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";

type Entrances = Pick<DrivingUseCases, "correctEntrance" | "sendEntrancePhoto" | "getStopPhoto">;
type Told = Pick<Correction, "id" | "what" | "point" | "photoId">;

/**
 * What a driver finds otherwise at a door, kept until a dispatcher has decided. The picture of a door is seen by whoever drives there, as
 * long as the shift is not over.
 */
export function createEntrances(deps: DrivingNeeds): Entrances {
  const { db, clock, entrances } = deps;
  return {
    correctEntrance: (actor, stopId, { correctionId, what, point }) =>
      db.transaction((tx) => keep(tx, deps, { actor, stopId, told: { id: correctionId, what, point } })),

    async sendEntrancePhoto(actor, stopId, { correctionId, file }) {
      await findOwnStop(db, actor, stopId);
      const bytes = await cleanedPhoto(deps, file);
      await db.transaction(async (tx) => {
        await tx.entrances.addPhoto({ id: correctionId, bytes, at: clock.now() });
        const told: Told = { id: correctionId, what: "photo", photoId: correctionId };
        await keep(tx, deps, { actor, stopId, told });
      });
    },

    async getStopPhoto(actor, stopId) {
      await entrances.settled();
      const { stop } = await findOwnStop(db, actor, stopId);
      const { photoId } = entrances.of(placeAt(stop)) ?? {};
      const photo = photoId === undefined ? undefined : await db.entrances.findPhoto(photoId);
      if (photo === undefined) throw new AppError("entrance.unknown");
      return photo.bytes;
    },
  };
}

interface Keeping {
  actor: Actor;
  stopId: StopId;
  told: Told;
}

/** Once, however often it is sent. Throws entrance.placeUnknown, entrance.tooFar. */
async function keep(tx: Stores, deps: DrivingNeeds, { actor, stopId, told }: Keeping): Promise<void> {
  const { run, stop } = await findOwnStop(tx, actor, stopId);
  const place = placeAt(stop);
  const placeId = placeKnownAs(deps, place);
  if (placeId === undefined) throw new AppError("entrance.placeUnknown");
  if (told.point !== undefined && isTooFar(place, told.point)) throw new AppError("entrance.tooFar");
  const at = deps.clock.now();
  const entranceId = deps.entrances.of({ ...place, placeId })?.id;
  const correction = { ...told, tripId: stop.tripId, end: stop.kind, placeId, entranceId, at };
  if (!(await tx.entrances.addCorrection(correction))) return;
  await recordFact(tx, {
    ...{ kind: "entrance.corrected", by: actor as FactBy, at },
    concerns: { ...ofTrip(stop.trip), ...ofShift(run.shift), stopId },
    details: { correction: told.id, what: told.what },
  });
}

/** Throws stop.unknown, or stop.notYours for one that is not the driver's now. */
async function findOwnStop(
  stores: Pick<Stores, "acts" | "fleet">,
  actor: Actor,
  stopId: StopId,
): Promise<{ run: Run; stop: RunStopRecord }> {
  const holders = await stores.acts.listHolders(stopId);
  if (holders.length === 0 || actor.role !== "driver") throw new AppError("stop.unknown");
  const own = holders.filter((each) => canDrive(actor, each));
  for (const { shiftId } of own) {
    const run = await getRun(stores, shiftId);
    const stop = run.stops.find(({ id }) => id === stopId);
    if (stop !== undefined && !isOver(run.shift)) return { run, stop };
  }
  throw new AppError("stop.notYours");
}
