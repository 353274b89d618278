import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { DeedKind } from "../../../shared/lifeCycle/deed.ts";
import type { TripStatus } from "../../../shared/lifeCycle/trip.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { FactBy } from "../facts/fact.ts";
import type { HeldLock } from "../runs/lock.ts";
import type { Conceded, PromiseBounds } from "../trips/model.ts";

/** A trip as it stood before a deed: what is given back. */
export interface WayBefore {
  tripId: TripId;
  /** Of the trip once it was done: with another one a driver or somebody else has changed it since. */
  version: number;
  status: TripStatus;
  /** The run that it was on. */
  shiftId?: ShiftId | undefined;
  /** What was promised and held. */
  promise?: PromiseBounds | undefined;
  conceded?: Conceded | undefined;
}

/** What a deed changed. What disruptions changed stands in their facts, whose id is the deed's. */
interface ChangedBy extends Record<DeedKind, object> {
  placed: { ways: WayBefore[] };
  moved: { ways: WayBefore[] };
  unassigned: { ways: WayBefore[] };
  cancelled: { ways: WayBefore[] };
  unlocked: { lock: HeldLock };
}
export type Changed = { [Kind in DeedKind]: { kind: Kind } & ChangedBy[Kind] }[DeedKind];

export interface NewDeed {
  id: string;
  changed: Changed;
  by: FactBy;
  at: Instant;
  serviceDay: ServiceDay;
  shiftId?: ShiftId | undefined;
  /** When it takes effect, where that is later. */
  since?: Instant | undefined;
}

/** What somebody did by hand, and until when it can be undone. */
export interface Deed extends Omit<NewDeed, "since"> {
  until: Instant;
  undoneAt?: Instant | undefined;
}
export type DeedOf<Kind extends DeedKind> = Omit<Deed, "changed"> & {
  changed: Extract<Changed, { kind: Kind }>;
};

/** Until when it can be undone; undefined: no more. */
export const openUntil = (deed: Deed | undefined, now: Instant): Instant | undefined =>
  deed === undefined || deed.undoneAt !== undefined || now > deed.until ? undefined : deed.until;

/** The trips that it was done to. */
export const tripsOf = ({ changed }: Pick<Deed, "changed">): TripId[] =>
  "ways" in changed ? changed.ways.map(({ tripId }) => tripId) : [];
