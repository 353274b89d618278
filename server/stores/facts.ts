import type { DriverId, RiderId, ShiftId, StaffId, TripId } from "../../shared/ids/index.ts";
import type { ServiceDay } from "../../shared/time/index.ts";
import type { Fact, FactKind, StoredFact } from "../domain/facts/fact.ts";

/** What happened, appended once: nothing changes or takes away a fact. Lists are in the order of writing. */
export interface FactStore {
  /** In their order; answers with their ids. */
  add(facts: readonly Fact[]): Promise<number[]>;
  find(id: number): Promise<StoredFact | undefined>;
  /** By trip; one without facts is missing. */
  listOfTrips(ids: readonly TripId[]): Promise<ReadonlyMap<TripId, StoredFact[]>>;
  listOfShift(id: ShiftId): Promise<StoredFact[]>;
  /** That concern the person, whoever did it, or that the person did. */
  listOfPerson(id: RiderId | DriverId | StaffId): Promise<StoredFact[]>;
  /** Raised and not answered, the oldest first. */
  listOpenQuestions(): Promise<StoredFact<"question.raised">[]>;
  findOpenQuestion(
    of: { trip: TripId } | { question: string },
  ): Promise<StoredFact<"question.raised"> | undefined>;
  /** Made and not answered, with their words, by when they are due. */
  listOpenAppeals(): Promise<StoredFact<"appeal.made">[]>;
  findAppeal(appeal: string): Promise<StoredFact<"appeal.made"> | undefined>;
  isAppealAnswered(appeal: string): Promise<boolean>;
  /** Of these kinds, about that service day. */
  listOfDay(day: ServiceDay, kinds: readonly FactKind[]): Promise<StoredFact[]>;
  /** Of these kinds, about that service day or a later one. */
  listOfDaysFrom(day: ServiceDay, kinds: readonly FactKind[]): Promise<StoredFact[]>;
  /** Written after the one with this id. */
  listAfter(id: number, limit: number): Promise<StoredFact[]>;
}
