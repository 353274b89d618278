import { EntranceId } from "../../../shared/ids/index.ts";
import type { CorrectionOutcome } from "../../../shared/schemas/index.ts";
import { type Correction, correctedBy, type Entrance } from "../../domain/entrance.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import type { Concerns, FactBy } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { keepEntrance } from "../records/keepEntrance.ts";
import { recordFact } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { EntranceUseCases } from "./entranceUseCases.ts";
import type { DispatchingNeeds } from "./needs.ts";

type Corrections = Pick<EntranceUseCases, "listCorrections" | "decideCorrection">;

/** What drivers found otherwise at doors: taken, and used from then on, or not. */
export function createCorrections(deps: DispatchingNeeds): Corrections {
  return {
    listCorrections(actor) {
      requireStaff(actor);
      return deps.db.snapshot(async (tx) => {
        const open = await tx.entrances.listOpenCorrections();
        const records = await tx.trips.listByIds([...new Set(open.map(({ tripId }) => tripId))]);
        const byTrip = new Map(records.map((record) => [record.trip.id, record]));
        const entrances = await tx.entrances.list();
        return open.flatMap((correction) => {
          const record = byTrip.get(correction.tripId);
          if (record === undefined) return [];
          return [{ correction, record, entrance: meantBy(correction, entrances) }];
        });
      });
    },

    async decideCorrection(actor, id, outcome) {
      requireStaff(actor);
      await deps.db.transaction((tx) => decide(tx, deps, { actor, id, outcome }));
    },
  };
}

/** The one that it was told of, as long as there is such; else the usual one of the place. */
const meantBy = ({ entranceId, placeId }: Correction, entrances: readonly Entrance[]): Entrance | undefined =>
  entrances.find(({ id }) => id === entranceId) ??
  entrances.find((each) => each.placeId === placeId && each.isUsual);

interface Deciding {
  actor: Actor;
  id: string;
  outcome: CorrectionOutcome;
}

async function decide(tx: Stores, deps: DispatchingNeeds, { actor, id, outcome }: Deciding): Promise<void> {
  const correction = await tx.entrances.findOpenCorrection(id);
  if (correction === undefined) throw new AppError("correction.unknown");
  const record = await getTripRecord(tx, correction.tripId);
  const by = actor as FactBy;
  let entrance: Entrance | undefined;
  if (outcome === "accepted") {
    const known = meantBy(correction, await tx.entrances.list());
    const before = known && (await tx.entrances.findForUpdate(known.id));
    entrance = correctedBy(correction, before, EntranceId.parse(deps.createId()));
    await keepEntrance(tx, deps, { before, now: entrance, by });
  } else if (correction.photoId !== undefined) await tx.entrances.removePhoto(correction.photoId);
  await tx.entrances.settleCorrection(id, outcome);
  await recordFact(tx, {
    ...{ kind: "entrance.correctionDecided", by, at: deps.clock.now() },
    concerns: { ...ofTrip(record.trip), ...(await runOf(tx, record)) },
    details: { correction: id, outcome, ...(entrance && { entrance: entrance.id }) },
  });
}

/** Its driver reads the place anew. */
async function runOf(tx: Stores, { placement }: TripRecord): Promise<Concerns> {
  const shift = placement && (await tx.fleet.findShift(placement.shiftId));
  return shift === undefined
    ? {}
    : { shiftId: shift.id, driverId: shift.driver.id, serviceDay: shift.serviceDay };
}
