import type { TripId } from "../../../shared/ids/index.ts";
import { isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import {
  addSeconds,
  type Instant,
  instant,
  minutes,
  type Seconds,
  seconds,
} from "../../../shared/time/index.ts";
import type { Explanation } from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { directTimeOf } from "../../domain/trips/promise.ts";
import { explainDay } from "../planning/index.ts";
import { isInHours, isInTime } from "./canBeAskedFor.ts";
import type { RequestingNeeds } from "./needs.ts";
import { createReadTrips } from "./readTrips.ts";
import type { RequestingUseCases } from "./useCases.ts";

/** Forms offer such steps. */
const STEP_MS = 5 * 60_000;
/** Explaining a day is work: whoever asks again so soon gets the answer of before. */
const KEPT_MS = 30_000;
const KEPT_AT_MOST = 500;

/** The nearest other time at which a vehicle could take a trip that has none, if it can still be asked for. */
export function createFindOtherTime(deps: RequestingNeeds): RequestingUseCases["findOtherTime"] {
  const { getTrip } = createReadTrips(deps);
  const kept = new Map<TripId, { until: number; answer: Promise<Instant | undefined> }>();
  return async (actor, tripId) => {
    const record = await getTrip(actor, tripId);
    if (!isUnassigned(record.trip)) return undefined;
    const known = kept.get(tripId);
    const now = deps.realClock.now();
    if (known !== undefined && now < known.until) return known.answer;
    if (kept.size >= KEPT_AT_MOST) kept.clear();
    const answer = explainDay(deps, record).then(({ explanations }) => nearest(deps, record, explanations));
    kept.set(tripId, { until: now + KEPT_MS, answer });
    answer.catch(() => kept.delete(tripId));
    return answer;
  };
}

/** Room that comes free goes to the first in order whom it fits (`planning/tryWaiting`): by the class of the law, then by application. */
export function createFindTurn(deps: RequestingNeeds): RequestingUseCases["findTurn"] {
  const { getTrip } = createReadTrips(deps);
  return async (actor, tripId) => {
    const { trip } = await getTrip(actor, tripId);
    return deps.db.trips.findTurn(trip.id, deps.clock.now());
  };
}

function nearest(
  deps: RequestingNeeds,
  record: TripRecord,
  explanations: readonly Explanation[],
): Instant | undefined {
  const { trip, rider } = record;
  const { at: wanted } = trip.requested;
  // From the hour that was wished for: the other time is near it.
  const direct =
    trip.requested.kind === "leaveAt"
      ? seconds(0)
      : directTimeOf(trip, deps.termsOn(trip.serviceDay), deps.routing);
  return explanations
    .flatMap((each) => (each.fits ? [] : each.concessions))
    .flatMap((concession) => {
      if (concession.kind === "later") return [stepUp(addSeconds(wanted, minutes(concession.minutes)))];
      if (concession.kind === "earlier") return [stepDown(addSeconds(wanted, minutes(-concession.minutes)))];
      return [];
    })
    .filter((at) => canBeAskedFor(deps, { trip, rider, direct }, at))
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
}

const stepUp = (at: Instant): Instant => instant(Math.ceil(at / STEP_MS) * STEP_MS);
const stepDown = (at: Instant): Instant => instant(Math.floor(at / STEP_MS) * STEP_MS);

/** Within the service's hours of the same day, and with the lead time that a rider has to keep. */
function canBeAskedFor(
  deps: RequestingNeeds,
  { trip, rider, direct }: Pick<TripRecord, "trip" | "rider"> & { direct: Seconds },
  at: Instant,
): boolean {
  const wished = { ...trip, requested: { ...trip.requested, at } };
  return isInHours(deps, { trip: wished, rider }) && isInTime(deps, trip, addSeconds(at, seconds(-direct)));
}
