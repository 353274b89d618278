import type { RiderId } from "../../../shared/ids/index.ts";
import type { Actor } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import type { Dependencies } from "../dependencies.ts";
import { writeAudit } from "../records/audit.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { PeopleUseCases } from "./useCases.ts";

const RECENT_AT_MOST = 10;

/** Riders for the dispatcher who has a caller on the line. Every record that is shown leaves a row in the audit. */
export function createSearchRiders({ db }: Dependencies): Pick<PeopleUseCases, "searchRiders" | "getRider"> {
  return {
    async searchRiders(actor, { text, ...page }) {
      requireStaff(actor);
      const found = await db.riders.search(text, page);
      await Promise.all(
        found.riders.map((rider) => auditLook(db, actor, { action: "findRider", riderId: rider.id })),
      );
      return found;
    },

    async getRider(actor, riderId) {
      requireStaff(actor);
      const rider = await db.riders.find(riderId);
      if (rider === undefined) throw new AppError("rider.unknown");
      await auditLook(db, actor, { action: "openRider", riderId });
      return { rider, recentTrips: await db.trips.listByRider(riderId, RECENT_AT_MOST) };
    },
  };
}

const auditLook = (db: Stores, actor: Actor, look: { action: string; riderId: RiderId }): Promise<void> =>
  writeAudit(db, actor, look.action, { kind: "rider", id: look.riderId });
