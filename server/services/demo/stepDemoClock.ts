import { AppError } from "../../errors.ts";
import { handOverDue } from "../records/handOverDue.ts";
import { recordFact } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { readClock } from "./demoClock.ts";
import type { DemoNeeds } from "./needs.ts";
import type { DemoUseCases } from "./useCases.ts";

/** Longer than any single job takes; twice that is less than callers wait. */
const SETTLE_WITHIN_MS = 8_000;
const LOOK_EVERY_MS = 3;

/** The clock of a simulation waits for the work: nothing is under way when it moves, nor when the answer comes. */
export function createStepDemoClock(deps: DemoNeeds): DemoUseCases["stepDemoClock"] {
  return async (actor, to) => {
    requireStaff(actor);
    const { demoClock, db } = deps;
    if (demoClock === undefined) throw new AppError("demo.off");
    await settle(deps);
    if (to > deps.clock.now()) {
      const wasRunning = !demoClock.state().paused;
      await demoClock.set({ paused: true, to });
      // That somebody took it in hand is news; of its thousands of steps nobody needs to read.
      const fact = { kind: "clock.set", concerns: {}, by: actor, at: to, details: { paused: true } } as const;
      if (wasRunning) await db.transaction((tx) => recordFact(tx, fact));
      await deps.tellOthers();
      await handOverDue(deps); // sooner than by the next round, which is one of real time
    }
    return { clock: readClock(deps), settled: await settle(deps) };
  };
}

/** Two looks must find nothing: one job may hand its work on between two counts of the same look. */
async function settle({ countUnderWay, realClock }: DemoNeeds): Promise<boolean> {
  const until = realClock.now() + SETTLE_WITHIN_MS;
  for (let quiet = 0; quiet < 2; ) {
    if (realClock.now() > until) return false;
    quiet = (await countUnderWay()) === 0 ? quiet + 1 : 0;
    if (quiet === 0) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return true;
}
