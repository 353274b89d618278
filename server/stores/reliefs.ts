import type { DriverId, ShiftId } from "../../shared/ids/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { NamedDriver, Relief } from "../domain/fleet/relief.ts";
import type { WorkSpan } from "../domain/fleet/workingTime.ts";

export interface NewRelief extends Omit<Relief, "state"> {
  /** Where who decided it and why stands. */
  factId: number;
}
export interface KnownRelief extends Relief {
  serviceDay: ServiceDay;
  plate: string;
  wasDriver: NamedDriver;
  nextDriver: NamedDriver;
  /** When it was decided, what the one who did is called, and why. */
  decidedAt: Instant;
  by?: string | undefined;
  reason?: string | undefined;
}

/** Which driver relieves which, and when. */
export interface ReliefStore {
  put(relief: NewRelief): Promise<void>;
  find(id: string): Promise<KnownRelief | undefined>;
  /** Of shifts of that day and later, the newest first; of one driver, if so. */
  list(from: ServiceDay, of?: DriverId): Promise<KnownRelief[]>;
  /** The one of a shift that is agreed for later. */
  findAgreed(shiftId: ShiftId): Promise<KnownRelief | undefined>;
  /** From its time on the shift is the other's, and nothing of it is known to them; false when it was done already. */
  take(id: string, at: Instant): Promise<boolean>;
  /** It is the former's again, or stays so; false when it was so already. */
  end(id: string, at: Instant, how: "undone" | "lapsed"): Promise<boolean>;
  /** When these drivers drive other shifts than this one, around its day. */
  listWork(
    drivers: readonly DriverId[],
    { but, from, until }: { but: ShiftId; from: ServiceDay; until: ServiceDay },
  ): Promise<(WorkSpan & { driverId: DriverId })[]>;
}
