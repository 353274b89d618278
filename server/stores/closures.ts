import type { Instant } from "../../shared/time/index.ts";
import type { FactBy } from "../domain/facts/fact.ts";
import type { InstantWindow } from "../domain/place.ts";
import type { RoadClosure } from "../domain/roads/closure.ts";

export interface NewClosure extends RoadClosure {
  /** Where who said so and why stands. */
  factId: number;
}
export interface KnownClosure extends NewClosure {
  by: FactBy;
  /** What the one who said so is called, and why. */
  byName?: string | undefined;
  reason?: string | undefined;
  /** When it was said. */
  at: Instant;
  /** When it was said to be open again, or its time was over. */
  endedAt?: Instant | undefined;
  /** It had not been meant so. */
  isUndone: boolean;
}

/** Roads that cannot be passed for some time. */
export interface ClosureStore {
  put(closure: NewClosure): Promise<void>;
  find(id: string): Promise<KnownClosure | undefined>;
  /** It is over; false when it was already. */
  end(id: string, at: Instant, how: { isUndone: boolean }): Promise<boolean>;
  /** Those that hold at some time within, each until it was over, the earliest first. */
  listWithin(times: InstantWindow): Promise<KnownClosure[]>;
}
