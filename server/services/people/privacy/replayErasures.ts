import type { Erasure } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { type ErasingNeeds, eraseAll, openTrips } from "./eraseRider.ts";

/**
 * What `npm run restore` calls before anybody can read what it has put back, with all erasures that were kept beside the backups:
 * whoever has come back goes again. Said twice it is so once; answers how many records had come back.
 */
export async function replayErasures(deps: ErasingNeeds, known: readonly Erasure[]): Promise<number> {
  let replayed = 0;
  for (const erasure of known) replayed += await replay(deps, erasure);
  return replayed;
}

const replay = (deps: ErasingNeeds, erasure: Erasure): Promise<number> =>
  deps.db.transaction(async (tx) => {
    const { riderId, basis, by } = erasure;
    await tx.riders.lock(riderId);
    if ((await tx.privacy.findIdentity(riderId)) === undefined) return 0;
    const { trips } = await openTrips(tx, riderId);
    const { parts, cancelled } = await eraseAll(tx, deps, { riderId, by, trips });
    await tx.privacy.putErasure(erasure);
    const details = { basis, parts, cancelled };
    const at = deps.clock.now();
    await recordFact(tx, { kind: "rider.erased", concerns: { riderId }, by, at, details });
    return 1;
  });
