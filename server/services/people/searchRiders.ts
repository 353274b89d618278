import type { Fact } from "../../domain/facts/fact.ts";
import type { Actor, Rider } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import { recordFact, recordFacts } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { todayOf } from "../records/today.ts";
import type { PeopleNeeds } from "./needs.ts";
import type { PeopleUseCases } from "./useCases.ts";

const RECENT_AT_MOST = 10;

/** Riders for the dispatcher who has a caller on the line. Every record that is shown is a fact. */
export function createSearchRiders(deps: PeopleNeeds): Pick<PeopleUseCases, "searchRiders" | "getRider"> {
  const { db, clock } = deps;
  const look =
    (kind: "rider.found" | "rider.opened", by: Actor) =>
    ({ id }: Rider): Fact => ({ kind, concerns: { riderId: id }, by, at: clock.now(), details: {} });
  return {
    async searchRiders(actor, { text, ...page }) {
      requireStaff(actor);
      const found = await db.riders.search(text, page, todayOf(deps));
      await recordFacts(db, found.riders.map(look("rider.found", actor)));
      return found;
    },

    async getRider(actor, riderId) {
      requireStaff(actor);
      const rider = await db.riders.find(riderId, todayOf(deps));
      if (rider === undefined) throw new AppError("rider.unknown");
      await recordFact(db, look("rider.opened", actor)(rider));
      return { rider, recentTrips: await db.trips.listByRider(riderId, RECENT_AT_MOST) };
    },
  };
}
