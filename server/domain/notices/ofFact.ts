import { OfferId } from "../../../shared/ids/index.ts";
import { cameInVain, isAhead, isAtDoor, isPlaced, isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import { seconds, toInstant } from "../../../shared/time/index.ts";
import type { Fact, FactKind, StoredFact } from "../facts/fact.ts";
import type { InstantWindow } from "../place.ts";
import { isAgainstRule } from "../trips/appeal.ts";
import type { PromiseBounds, TripRecord } from "../trips/model.ts";
import type { PromiseEntry } from "../trips/promiseLedger.ts";
import { waitsForReady } from "../trips/whenReady.ts";
import type { NoticeContent } from "./content.ts";
import { isAboutWork } from "./ofWork.ts";

/** What is known beside a fact when it is turned into a notice. */
export interface Situation {
  record: TripRecord;
  /** The ledger up to the entry that belongs to the fact: empty for facts that are none of the ledger's. */
  ledger: readonly PromiseEntry[];
  /** Riders of the day know which vehicles come. */
  isVehicleTold: boolean;
  /** The plate of the vehicle that the trip was given to before. */
  plateBefore?: string | undefined;
}

type Teller<Kind extends FactKind> = (fact: Fact<Kind>, situation: Situation) => NoticeContent | undefined;

const given: Teller<"promise.given" | "promise.improved"> = (_fact, { record, ledger, isVehicleTold }) => {
  const told = boundsOf(ledger.at(-1));
  const { trip, promise, vehicle } = record;
  if (told === undefined || !isPlaced(trip) || !isAhead(trip)) return undefined;
  // What was changed since is told as a change.
  if (promise.state !== "given" || !isSame(promise.pickupWindow, told.pickupWindow)) return undefined;
  return {
    kind: "promised",
    window: told.pickupWindow,
    plate: isVehicleTold ? vehicle?.plate : undefined,
  };
};

const changed: Teller<"promise.changed" | "promise.broken"> = (_fact, { record, ledger }) => {
  const entry = ledger.at(-1);
  const was = ledger
    .slice(0, -1)
    .map(boundsOf)
    .findLast((bounds) => bounds !== undefined);
  const is = boundsOf(entry);
  if (was === undefined || is === undefined || !isAhead(record.trip)) return undefined;
  if (isSame(was.pickupWindow, is.pickupWindow))
    return is.latestArrival === undefined || is.latestArrival === was.latestArrival
      ? undefined
      : { kind: "late", what: "arrival", expected: is.latestArrival };
  return {
    ...{ kind: "changed", was: was.pickupWindow, is: is.pickupWindow, choices: ["yes", "call"] },
    reason: entry?.kind === "broken" ? entry.reason : "agreed",
  };
};

const assigned: Teller<"trip.assigned"> = ({ details }, situation) => {
  const { trip, promise, vehicle } = situation.record;
  const { plate, movedFrom } = details;
  const isOther = movedFrom !== undefined && situation.plateBefore !== plate;
  // Whoever was moved on since is told of the vehicle that comes; who is not ready, of none.
  if (waitsForReady(trip) || !isOther || !situation.isVehicleTold) return undefined;
  if (vehicle?.plate !== plate || !isAhead(trip)) return undefined;
  return { kind: "otherVehicle", window: promise.pickupWindow, plate };
};

const wishOf =
  <Kind extends FactKind>(kind: "cancelled" | "refused" | "missed"): Teller<Kind> =>
  (_fact, { record: { trip } }) =>
    trip.status === kind ? { kind, wished: trip.requested.at } : undefined;

const withoutVehicle: Teller<"trip.notAssigned" | "trip.unassigned"> = (_fact, { record: { trip } }) =>
  isUnassigned(trip) && !waitsForReady(trip) && !isAgainstRule(trip.reason)
    ? { kind: "noVehicle", wished: trip.requested.at }
    : undefined;

/** The facts that somebody is told. What is about a whole day, or has its time, is told by others: `reminderOf`, `soonOf`. */
const tellers = {
  "promise.given": given,
  "promise.changed": changed,
  "promise.improved": given,
  "promise.broken": changed,
  "trip.assigned": assigned,
  "trip.offerSent": ({ details: { offer, from, until, holds } }, { record: { trip } }) =>
    isUnassigned(trip)
      ? {
          ...{ kind: "offered", offerId: OfferId.parse(offer), wished: trip.requested.at },
          ...{ window: { from: toInstant(from), until: toInstant(until) }, holds: seconds(holds) },
        }
      : undefined,
  "trip.endangered": ({ details: { what, expected } }, { record: { trip } }) =>
    expected === undefined || !(what === "pickup" ? isAhead(trip) && !isUnassigned(trip) : isPlaced(trip))
      ? undefined
      : { kind: "late", what, expected: toInstant(expected) },
  "trip.notAssigned": withoutVehicle,
  "trip.unassigned": withoutVehicle,
  "trip.arrived": (_fact, { record: { trip, vehicle } }) =>
    isAtDoor(trip) && vehicle !== undefined ? { kind: "arrived", plate: vehicle.plate } : undefined,
  "trip.cancelled": wishOf("cancelled"),
  "trip.refused": wishOf("refused"),
  "trip.missed": wishOf("missed"),
  "appeal.answered": ({ details: { outcome } }, { record: { trip } }) => ({
    ...{ kind: "appealAnswered", outcome, wished: trip.requested.at },
  }),
  "trouble.escalated": ({ at, details: { step } }) =>
    step === "rider"
      ? { kind: "askedAfter", since: at }
      : step === "contact"
        ? { kind: "notHome", since: at }
        : undefined,
  "trip.noShow": ({ at }, { record: { trip } }) => (cameInVain(trip) ? { kind: "noShow", at } : undefined),
} as const satisfies { [Kind in FactKind]?: Teller<Kind> };

type TellingKind = keyof typeof tellers;
const isTelling = (kind: FactKind): kind is TellingKind => Object.hasOwn(tellers, kind);

/** Whether somebody may have to be told of such a fact. */
export const mayConcern = (fact: Pick<Fact, "kind" | "by">): boolean =>
  isTelling(fact.kind) || fact.kind === "day.vehiclesTold" || isOfWeather(fact) || isAboutWork(fact);

/** Who is fetched in it is told sooner that the vehicle comes, or no sooner than on other days. */
export const isOfWeather = ({ kind }: Pick<Fact, "kind">): boolean =>
  kind === "weather.set" || kind === "weather.changed" || kind === "weather.ended";

/** What a fact comes to for the people of its trip as things stand; undefined: nothing, or no longer. */
export function contentOf(fact: StoredFact, situation: Situation): NoticeContent | undefined {
  if (!isTelling(fact.kind)) return undefined;
  const tell = tellers[fact.kind] as Teller<FactKind>;
  return tell(fact, situation);
}

/** In the evening before: which vehicle comes, and whether all is still as it was asked for. */
export const reminderOf = ({ trip, promise, vehicle }: TripRecord): NoticeContent | undefined =>
  vehicle === undefined || !isPlaced(trip) || promise.state !== "given"
    ? undefined
    : { kind: "reminder", window: promise.pickupWindow, plate: vehicle.plate };

type SoonContent = Extract<NoticeContent, { kind: "soon" }>;

/** Shortly before: when the vehicle is expected at the door. */
export const soonOf = ({ trip, placement, vehicle }: TripRecord): SoonContent | undefined =>
  vehicle === undefined ||
  placement === undefined ||
  !isPlaced(trip) ||
  !isAhead(trip) ||
  isAtDoor(trip) ||
  waitsForReady(trip)
    ? undefined
    : { kind: "soon", expected: placement.pickup.estimated, plate: vehicle.plate };

/** Shortly before a return is expected: whether its rider is ready. */
export const readyToReturnOf = ({ trip }: TripRecord): NoticeContent | undefined =>
  trip.whenReady !== undefined && waitsForReady(trip)
    ? { kind: "readyToReturn", forecast: trip.whenReady.forecast }
    : undefined;

const boundsOf = (entry: PromiseEntry | undefined): PromiseBounds | undefined =>
  entry !== undefined && "bounds" in entry ? entry.bounds : undefined;
const isSame = (one: InstantWindow, other: InstantWindow): boolean =>
  one.from === other.from && one.until === other.until;
