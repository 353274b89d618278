import { isAhead, isOnTheRoad } from "../../../shared/lifeCycle/trip.ts";
import { minutes, seconds } from "../../../shared/time/index.ts";
import type { Allowance } from "../../domain/people/allowance.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { whereaboutsInWords } from "../../domain/trips/whereaboutsInWords.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { shareHash, worksUntil } from "../records/createTripLink.ts";
import { spend } from "../records/spending.ts";
import type { RequestingNeeds } from "./needs.ts";
import { getOwn } from "./shareTrip.ts";
import { writeTripCalendar } from "./tripCalendar.ts";
import type { RequestingUseCases, SharedTripPicture } from "./useCases.ts";

/**
 * A page asks four times a minute: fifteen of them may look at one link at a time. Wrong links: nobody guesses 256 bits, but whoever tries
 * shall make no work.
 */
export const shareAllowances: Record<"link" | "wrong", Allowance> = {
  link: { burst: 120, every: seconds(1) },
  wrong: { burst: 30, every: minutes(1) },
};

type Reading = Pick<RequestingUseCases, "readSharedTrip" | "readSharedCalendar" | "readTripCalendar">;

/** What a link opens: how one trip goes, and its entry for a calendar. Nobody is signed in. */
export function createReadSharedTrip(deps: RequestingNeeds): Reading {
  const { db } = deps;
  return {
    async readSharedTrip(token, address) {
      const { record, until } = await lookBehind(deps, token, address);
      return { record, until, away: await findAway(deps, record) };
    },
    async readSharedCalendar(token, { locale, address }) {
      const { record } = await lookBehind(deps, token, address);
      return writeTripCalendar(deps, record, locale);
    },
    async readTripCalendar(actor, tripId, locale) {
      return writeTripCalendar(deps, await getOwn(db, deps, { actor, tripId }), locale);
    },
  };
}

/** Throws share.unusable for every link that opens nothing (any more): which of them ever did is nobody's business. */
async function lookBehind(
  deps: RequestingNeeds,
  token: string,
  address: string,
): Promise<Omit<SharedTripPicture, "away">> {
  const { db, clock } = deps;
  const found = await findStanding(db, deps, token);
  if (found === undefined) {
    await spendOne(deps, ["share.wrong", address], shareAllowances.wrong);
    throw new AppError("share.unusable");
  }
  await spendOne(deps, ["share.link", found.shareId], shareAllowances.link);
  const until = worksUntil(deps, found.record);
  if (until <= clock.now()) throw new AppError("share.unusable");
  return { record: found.record, until };
}

async function findStanding(db: Stores, deps: RequestingNeeds, token: string) {
  const share = await db.tripShares.findByHash(shareHash(deps, token));
  if (share === undefined || share.endedAt !== undefined) return undefined;
  return { shareId: share.id, record: await getTripRecord(db, share.tripId) };
}

const spendOne = (
  { db, digest, realClock }: RequestingNeeds,
  words: [string, string],
  allowance: Allowance,
): Promise<void> =>
  db.transaction((tx) => spend(tx, [{ key: digest(...words), allowance }], realClock.now()));

/** Only while the vehicle drives to this rider: before, it is with others, and then the rider is aboard and can say. */
async function findAway(deps: RequestingNeeds, { trip, vehicle, placement }: TripRecord) {
  if (vehicle === undefined || placement === undefined || !isOnTheRoad(trip) || !isAhead(trip))
    return undefined;
  if (placement.pickup.arrived !== undefined) return undefined;
  const position = await deps.positions.find(vehicle.id).catch(() => undefined);
  if (position === undefined) return undefined;
  return whereaboutsInWords(position, {
    ...{ door: trip.pickup.point, expected: placement.pickup.estimated, now: deps.clock.now() },
    places: deps.region.places,
  });
}
