import type { Consent } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import { consentsOf, facilityReach, waysWithin } from "../../policies/index.ts";
import { todayOf } from "../records/today.ts";
import type { RequestingNeeds } from "./needs.ts";
import type { RequestingUseCases, WardTrips } from "./useCases.ts";

const OF_ONE_AT_MOST = 50;

/** What people from outside see: only of whom has consented, as long as they do, and as long as the account lasts. */
export function createListPartnerTrips(
  deps: RequestingNeeds,
): Pick<RequestingUseCases, "listFacilityTrips" | "listWardTrips"> {
  const { db } = deps;
  return {
    async listFacilityTrips(actor) {
      const day = todayOf(deps);
      const reach = facilityReach(actor, day);
      if (reach === undefined) throw new AppError("session.forbidden");
      const wayOf = waysWithin(reach);
      const ofDay = await db.trips.listByDay(day);
      const trips = ofDay.flatMap((record) => {
        const direction = wayOf(record.trip);
        return direction === undefined ? [] : [{ record, direction }];
      });
      return { day, trips };
    },

    async listWardTrips(actor) {
      if (actor.role !== "guardian") throw new AppError("session.forbidden");
      const today = todayOf(deps);
      const wards = await Promise.all(consentsOf(actor, today).map((consent) => readWard(deps, consent)));
      return wards.flat();
    },
  };
}

async function readWard({ db, ...deps }: RequestingNeeds, consent: Consent): Promise<WardTrips[]> {
  const today = todayOf(deps);
  const rider = await db.riders.find(consent.riderId, today);
  if (rider === undefined || rider.hasLeft) return [];
  const isEligible = await db.riders.isEligible(rider.id, today);
  return [{ rider, consent, isEligible, trips: await db.trips.listByRider(rider.id, OF_ONE_AT_MOST) }];
}
