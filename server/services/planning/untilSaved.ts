import { AppError } from "../../errors.ts";
import { OutdatedPlan } from "./savePlan.ts";

/** Who lost the race for the day so often gives way: the queue waits longer, a person looks again. */
const MAX_TRIES = 6;
const LONGEST_PAUSE_MS = 40;

/** Computes and saves for this trip, run or day; anew, a bounded number of times, when somebody else saved the day meanwhile. */
export async function untilSaved<T>(id: string, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof OutdatedPlan)) throw error;
      await pause(tries * staggered(id));
    }
  }
  throw new OutdatedPlan(`the plan kept changing while places were computed for ${id}`);
}

/** What a person reads who lost the race: throws plan.stale for it, and every other error as it is. */
export function refuseOutdated(error: unknown): never {
  throw error instanceof OutdatedPlan ? new AppError("plan.stale", { cause: error }) : error;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Who collided tries again at different moments: by the last digits of the id, which differ. */
const staggered = (id: string): number => (Number.parseInt(id.slice(-2), 16) / 255) * LONGEST_PAUSE_MS;
