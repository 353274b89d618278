import type { TripId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { type SharePurpose, shareWorksUntil, type TripShare } from "../../domain/trips/share.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { getTripRecord } from "./changeTrip.ts";
import type { CommonNeeds } from "./needs.ts";
import { recordFact } from "./recordFact.ts";

export interface TripLinkNeeds extends Pick<CommonNeeds, "clock" | "termsOn" | "dayRules"> {
  /** Keyed: the same for the same words, and telling nobody which. */
  digest(...words: string[]): string;
  /** 256 bits that nobody guesses, as 43 characters of an address. */
  createToken(): string;
  createId(): string;
}

export interface MadeTripLink {
  share: TripShare;
  /** Below the service's address, in the rider's language for who has chosen none: what opens it stands after the #, which no server and no log is told. Known here alone. */
  path: string;
  /** Until then it works, as things stand now. */
  until: Instant;
}

interface Wanted {
  tripId: TripId;
  purpose: SharePurpose;
  by: FactBy;
  /** Made by who asks, so that a repeat makes no second link. */
  shareId?: string | undefined;
}

/** So many of a family's work at a time: a forgotten one is found and ended by who looks through them. */
export const SHARES_AT_MOST = 10;

/** What is kept of what opens it. */
export const shareHash = ({ digest }: Pick<TripLinkNeeds, "digest">, token: string): string =>
  digest("tripShare", token);

export const worksUntil = (
  { termsOn, dayRules }: Pick<TripLinkNeeds, "termsOn" | "dayRules">,
  record: TripRecord,
): Instant =>
  shareWorksUntil(record, {
    after: termsOn(record.trip.serviceDay).rules.sharedTripEnds.value,
    dayRules,
  });

/**
 * A link by which anybody who has it reads how this trip goes, until some hours after it is over. The caller sees to who may make one.
 * Throws share.over for a trip whose page could be read no more, share.tooMany for a family's eleventh.
 */
export async function createTripLink(
  tx: Stores,
  deps: TripLinkNeeds,
  { tripId, purpose, by, shareId = deps.createId() }: Wanted,
): Promise<MadeTripLink> {
  await tx.tripShares.lockTrip(tripId);
  const record = await getTripRecord(tx, tripId);
  const at = deps.clock.now();
  const until = worksUntil(deps, record);
  if (until <= at) throw new AppError("share.over");
  if (purpose === "family") await requireRoom(tx, tripId);
  const token = deps.createToken();
  const share: TripShare = { id: shareId, tripId, purpose, madeBy: by.role, madeAt: at };
  // What was told once cannot be told again.
  if (!(await tx.tripShares.add({ ...share, hash: shareHash(deps, token) })))
    throw new AppError("request.idempotencyKeyReused");
  const details = { share: shareId, purpose };
  await recordFact(tx, { kind: "trip.shared", concerns: ofTrip(record.trip), by, at, details });
  return { share, path: linkPath(record, token), until };
}

/** See `MadeTripLink`. */
export const linkPath = ({ rider }: Pick<TripRecord, "rider">, token: string): string =>
  `/trip?lang=${rider.locale}#${token}`;

async function requireRoom(tx: Stores, tripId: TripId): Promise<void> {
  const standing = await tx.tripShares.listOfTrip(tripId);
  if (standing.filter(({ purpose }) => purpose === "family").length >= SHARES_AT_MOST)
    throw new AppError("share.tooMany", { values: { most: SHARES_AT_MOST } });
}
