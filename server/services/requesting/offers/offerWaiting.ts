import type { OfferId } from "../../../../shared/ids/index.ts";
import {
  addSeconds,
  instant,
  type Seconds,
  type ServiceDay,
  seconds,
  toIso,
} from "../../../../shared/time/index.ts";
import { ofTrip } from "../../../domain/facts/concerns.ts";
import { bySystem } from "../../../domain/facts/fact.ts";
import { afterQuiet } from "../../../domain/notices/timing.ts";
import { isForPeople } from "../../../domain/trips/appeal.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { TripOffered } from "../../../domain/trips/offers.ts";
import { AppError } from "../../../errors.ts";
import { recordFact } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import type { RequestingNeeds } from "../needs.ts";
import { riderOf } from "../riderOf.ts";
import type { RequestingUseCases } from "../useCases.ts";
import { changedWish, requireChangeable } from "./askOffers.ts";
import { findNear } from "./searchOffers.ts";
import { watchOffer } from "./sentOffers.ts";

/** Looking for times is work: so many of those who wait are looked at until one can be offered something. */
const AT_MOST = 20;

interface Rule {
  holds: Seconds;
  perTrip: number;
}

/**
 * Room came free on a day, and fits nobody as they wished: the first in order who could ride at another time, within two hours either side,
 * is sent that. One at a time of a day, since nothing is held for it; when it is answered, or nobody answers, whoever is next.
 */
export function createOfferWaiting(deps: RequestingNeeds): RequestingUseCases["offerWaiting"] {
  return async (serviceDay) => {
    const rule = deps.termsOn(serviceDay).rules.waitingOffers.value;
    if (rule === undefined || (await isPutOff(deps, serviceDay))) return;
    if (await deps.db.offers.hasSent(serviceDay)) return;
    const waiting = await deps.db.trips.listUnassigned(serviceDay, AT_MOST);
    for (const record of waiting) if (mayBeSent(record, deps) && (await sendTo(deps, record, rule))) return;
  };
}

/** In quiet hours nobody is asked about another day; it is looked at afterwards. */
async function isPutOff({ db, clock, ...deps }: RequestingNeeds, serviceDay: ServiceDay): Promise<boolean> {
  const now = clock.now();
  const today = todayOf({ clock, ...deps });
  if (serviceDay <= today) return false;
  const { rules, timeZone } = deps.termsOn(today);
  const { quietFrom: from, quietUntil: until } = rules.notices.value;
  const at = afterQuiet({ now, today, timeZone, quiet: { from, until } });
  if (at <= now) return false;
  await db.due.put({ key: `offerWaiting ${serviceDay}`, at, job: "offerWaiting", payload: { serviceDay } });
  return true;
}

/**
 * What was promised, what a person decides about, and what has no time is looked after otherwise; so is an outing of several ways
 * or a group, of which nobody is sent one time alone.
 */
const mayBeSent = ({ trip, promise, links = [] }: TripRecord, { clock }: RequestingNeeds): boolean =>
  promise.state !== "given" &&
  links.every(({ kind }) => kind !== "outing" && (kind !== "group" || promise.told !== undefined)) &&
  !isForPeople(trip) &&
  trip.whenReady === undefined &&
  trip.requested.at > clock.now();

async function sendTo(deps: RequestingNeeds, record: TripRecord, rule: Rule): Promise<boolean> {
  const { trip } = record;
  const sent = await deps.db.offers.listSent(trip.id);
  if (sent.length >= rule.perTrip) return false;
  const found = await findFor(deps, record);
  // What fits as it was wished is a dispatcher's to give, who is shown it.
  if (found.some(({ requested }) => requested.at === trip.requested.at)) return false;
  const [best] = found.filter((each) => sent.every((other) => other.requested.at !== each.requested.at));
  return best !== undefined && send(deps, record, { best, holds: rule.holds });
}

/** As the rider could ask for themself; where the rules say no, there is nothing. */
async function findFor(deps: RequestingNeeds, record: TripRecord): Promise<TripOffered[]> {
  const { trip } = record;
  try {
    await requireChangeable(deps.db, record);
    const rider = await riderOf(deps, trip.riderId);
    const actor = { role: "rider", id: trip.riderId } as const;
    const wish = changedWish(record, { confirmed: ["chain"] });
    const when = { kind: trip.requested.kind, at: toIso(trip.requested.at) };
    const { bookedBy } = trip;
    const { offers } = await findNear(
      deps,
      { actor, rider, wish, bookedBy, current: record, wasInTime: true },
      when,
    );
    return offers.map(({ offered }) => offered);
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

/** Until it has arrived nobody knows of it: it waits for that no longer than for an answer. */
async function send(
  deps: RequestingNeeds,
  { trip }: TripRecord,
  { best, holds }: { best: TripOffered; holds: Seconds },
): Promise<boolean> {
  const now = deps.clock.now();
  const { from, until } = best.bounds.pickupWindow;
  const latest = instant(Math.min(addSeconds(now, seconds(holds)), from));
  const offered = {
    ...best,
    id: deps.createId() as OfferId,
    setId: deps.createId(),
    sentAt: now,
    expiresAt: latest,
  };
  return deps.db.transaction(async (tx) => {
    if (!(await tx.offers.send(offered))) return false;
    await recordFact(tx, {
      ...{ kind: "trip.offerSent", concerns: ofTrip(trip), by: bySystem, at: now },
      details: { offer: offered.id, from: toIso(from), until: toIso(until), holds },
    });
    await watchOffer(tx, offered);
    return true;
  });
}
