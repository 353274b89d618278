import type { Erasure } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { type ErasingNeeds, eraseAll, openTrips } from "./eraseRider.ts";

/**
 * What a restore calls when the copy is in its place, with the record of erasures from where it was kept up to the end (it holds ids
 * alone, so it may be kept anywhere): whoever has come back goes again. See `PrivacyOffice.replayErasures`.
 */
export async function replayErasures(
  deps: ErasingNeeds,
  known: readonly Erasure[] = [],
): Promise<{ replayed: number }> {
  const all = new Map(
    [...known, ...(await deps.db.privacy.listErasures())].map((each) => [each.riderId, each]),
  );
  let replayed = 0;
  for (const erasure of all.values()) replayed += await replay(deps, erasure);
  return { replayed };
}

const replay = (deps: ErasingNeeds, erasure: Erasure): Promise<number> =>
  deps.db.transaction(async (tx) => {
    const { riderId, basis, by } = erasure;
    await tx.riders.lock(riderId);
    await tx.privacy.putErasure(erasure);
    if ((await tx.privacy.findIdentity(riderId)) === undefined) return 0;
    const { trips } = await openTrips(tx, riderId);
    const { parts, cancelled } = await eraseAll(tx, deps, { riderId, by, trips });
    const details = { basis, parts, cancelled };
    const at = deps.clock.now();
    await recordFact(tx, { kind: "rider.erased", concerns: { riderId }, by, at, details });
    return 1;
  });
