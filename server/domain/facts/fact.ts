import type {
  DriverId,
  RiderId,
  ShiftId,
  StaffId,
  StopId,
  TripId,
  VehicleId,
} from "../../../shared/ids/index.ts";
import type { StaffRole } from "../../../shared/roles/index.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { FactDetails } from "./details.ts";

export type FactKind = keyof FactDetails;

/** Whom and what a fact concerns, as far as it was known then. */
export interface Concerns {
  tripId?: TripId | undefined;
  riderId?: RiderId | undefined;
  shiftId?: ShiftId | undefined;
  vehicleId?: VehicleId | undefined;
  driverId?: DriverId | undefined;
  staffId?: StaffId | undefined;
  stopId?: StopId | undefined;
  serviceDay?: ServiceDay | undefined;
}

export type FactRole = "rider" | "driver" | StaffRole | "system" | "nobody";

/** Who did it: an actor, the service itself, or somebody who is not signed in. Of old facts only the role may be known. */
export interface FactBy {
  role: FactRole;
  id?: string | undefined;
}

/** Words of people that belong to a fact, by what they are. They stand in rows of their own, and can be erased without it. */
export interface FactTexts {
  note?: string | undefined;
}

/** Something that happened, as it is written down: ids, codes and values; nothing personal but in `texts`. */
export type Fact<Kind extends FactKind = FactKind> = {
  [K in Kind]: {
    kind: K;
    concerns: Concerns;
    by: FactBy;
    /** When it happened, by the service's clock. */
    at: Instant;
    details: FactDetails[K];
    texts?: FactTexts | undefined;
  };
}[Kind];

/** A fact as it stands in the record. */
export type StoredFact<Kind extends FactKind = FactKind> = Fact<Kind> & {
  /** Grows in the order of writing. */
  id: number;
  /** In real time, by the database. */
  recordedAt: Instant;
};

/** One answer for each kind of fact; a kind that somebody forgot does not compile. */
export type ForEachKind<Answer> = { [K in FactKind]: (fact: Fact<K>) => Answer };

/** What a fold says to one fact. */
export const foldFact = <Kind extends FactKind, Answer>(
  answers: ForEachKind<Answer>,
  fact: Fact<Kind>,
): Answer => answers[fact.kind](fact);

export const bySystem: FactBy = { role: "system" };
export const byNobody: FactBy = { role: "nobody" };
