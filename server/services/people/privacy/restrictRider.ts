import type { PeopleNeeds } from "../needs.ts";
import { getRecord, noteRider, withHistory } from "../reachRider.ts";
import { requireKeeper } from "./eraseRider.ts";
import type { PrivacyOffice } from "./privacyOffice.ts";

/** The mark is the record's; who set it and why is read from the fact of it. */
export const createRestrictRider =
  (deps: PeopleNeeds): PrivacyOffice["restrictRider"] =>
  async (actor, riderId, { restricted, reason }) => {
    requireKeeper(actor);
    return deps.db.transaction(async (tx) => {
      await tx.riders.lock(riderId);
      const record = await getRecord(tx, deps, { actor, riderId });
      if ((record.restrictedAt !== undefined) !== restricted) {
        await tx.privacy.setRestricted(riderId, restricted ? deps.clock.now() : undefined);
        const kind = restricted ? ("rider.restricted" as const) : ("rider.restrictionEnded" as const);
        await noteRider(tx, deps, { actor, riderId, did: { kind, details: {} }, note: reason });
      }
      return withHistory(tx, await getRecord(tx, deps, { actor, riderId }));
    });
  };
