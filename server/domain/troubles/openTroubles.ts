import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { type Instant, toInstant } from "../../../shared/time/index.ts";
import type { Fact, FactKind, StoredFact } from "../facts/fact.ts";
import type { Doubt } from "../runs/doubt.ts";

/** What is likely to be late. */
export type Danger = "pickup" | "arrival";

/** What has begun and not ended, by whom it is about. */
export interface OpenTroubles {
  doubted: Map<ShiftId, Doubt>;
  endangered: Map<TripId, Partial<Record<Danger, Instant>>>;
  /** Changes that their drivers have not said to have understood. */
  missed: Map<ShiftId, Instant>;
  /** Who has no vehicle, and which run could take them since when. */
  rooms: Map<TripId, { shiftId: ShiftId; since: Instant }>;
}

type Effects = { [K in FactKind]?: (open: OpenTroubles, fact: Fact<K>) => void };

const notInDoubt = ({ doubted }: OpenTroubles, { concerns }: Pick<Fact, "concerns">): void => {
  if (concerns.shiftId !== undefined) doubted.delete(concerns.shiftId);
};

const notMissed = ({ missed }: OpenTroubles, { concerns }: Pick<Fact, "concerns">): void => {
  if (concerns.shiftId !== undefined) missed.delete(concerns.shiftId);
};

const withoutRoom = ({ rooms }: OpenTroubles, { concerns }: Pick<Fact, "concerns">): void => {
  if (concerns.tripId !== undefined) rooms.delete(concerns.tripId);
};

/** What begins and what ends a trouble; other facts are none of its business. */
const effects = {
  "run.doubted": ({ doubted }, { concerns, details }) => {
    if (concerns.shiftId !== undefined)
      doubted.set(concerns.shiftId, { kind: details.because, since: toInstant(details.since) });
  },
  "run.started": notInDoubt,
  "run.heard": notInDoubt,
  "run.ended": (open, fact) => {
    notInDoubt(open, fact);
    notMissed(open, fact);
  },
  "run.changesMissed": ({ missed }, { concerns: { shiftId }, details }) => {
    if (shiftId !== undefined) missed.set(shiftId, toInstant(details.since));
  },
  "run.changesUnderstood": notMissed,
  "trip.endangered": ({ endangered }, { concerns: { tripId }, details, at }) => {
    if (tripId !== undefined) endangered.set(tripId, { [details.what]: at, ...endangered.get(tripId) });
  },
  "trip.secured": ({ endangered }, { concerns: { tripId }, details }) => {
    if (tripId === undefined) return;
    const { [details.what]: _, ...others } = endangered.get(tripId) ?? {};
    if (Object.keys(others).length > 0) endangered.set(tripId, others);
    else endangered.delete(tripId);
  },
  "trip.unassigned": ({ endangered }, { concerns: { tripId } }) => {
    if (tripId !== undefined) endangered.delete(tripId);
  },
  "trip.roomFound": ({ rooms }, { concerns: { tripId, shiftId }, at }) => {
    if (tripId !== undefined && shiftId !== undefined)
      rooms.set(tripId, { shiftId, since: rooms.get(tripId)?.since ?? at });
  },
  "trip.roomGone": withoutRoom,
  "trip.assigned": withoutRoom,
  "trip.retried": withoutRoom,
} satisfies Effects;

type TroubleKind = keyof typeof effects;
/** The kinds of facts that troubles are folded from. */
export const troubleKinds = Object.keys(effects).filter((kind): kind is TroubleKind => kind in effects);

const apply = <K extends FactKind>(open: OpenTroubles, fact: Fact<K>): void => {
  const effect: ((open: OpenTroubles, fact: Fact<K>) => void) | undefined = (effects as Effects)[fact.kind];
  effect?.(open, fact);
};

/** The troubles of a day from its facts, in the order in which they were written. */
export function openTroubles(facts: readonly StoredFact[]): OpenTroubles {
  const open: OpenTroubles = {
    doubted: new Map(),
    endangered: new Map(),
    rooms: new Map(),
    missed: new Map(),
  };
  for (const fact of facts) apply(open, fact);
  return open;
}
