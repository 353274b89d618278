import type { StopId } from "../../shared/ids/index.ts";
import type { LearnedKind, LearnedPart } from "../../shared/schemas/learnedTimes.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { LearnedTime, SeenStay, ToldTime } from "../domain/trips/learned.ts";

/** Which times of whom. */
export interface TimesOf {
  kind: LearnedKind;
  subject: string;
  part: LearnedPart;
}

/** What the service's own days say of how long things take, and what people say instead. */
export interface LearnedTimeStore {
  /** Stops of a service day of which somebody else told the times in the driver's place. */
  listToldStops(day: ServiceDay): Promise<StopId[]>;
  /** From this day on until before that one: how long people were at their dialysis, from being let out to "ready". */
  listStays(from: ServiceDay, before: ServiceDay): Promise<SeenStay[]>;
  /** Instead of all that was learned before. */
  replace(learned: readonly LearnedTime[]): Promise<void>;
  list(): Promise<{ learned: LearnedTime[]; told: ToldTime[] }>;
  tell(told: ToldTime, at: Instant): Promise<void>;
  /** False: nothing was told. */
  takeBack(of: TimesOf): Promise<boolean>;
}
