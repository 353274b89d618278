import type { ClockState } from "../../../shared/schemas/index.ts";
import { instant, toIso } from "../../../shared/time/index.ts";
import { AppError } from "../../errors.ts";
import { recordFact } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DemoNeeds } from "./needs.ts";
import type { DemoUseCases } from "./useCases.ts";

/** The service's clock as clients follow it. */
export function readClock({ demoClock, clock, realClock }: DemoNeeds): ClockState {
  const state = demoClock?.state();
  return {
    demo: state !== undefined,
    now: toIso(instant(state?.now ?? clock.now())),
    anchorReal: toIso(instant(state?.anchorReal ?? realClock.now())),
    speed: state?.speed ?? 1,
    paused: state?.paused ?? false,
  };
}

/** The service's clock; in a demo it can be made faster and paused. */
export function createDemoClock(deps: DemoNeeds): Pick<DemoUseCases, "getClock" | "setDemoClock"> {
  return {
    getClock: async () => readClock(deps),
    async setDemoClock(actor, change) {
      requireStaff(actor);
      if (deps.demoClock === undefined) throw new AppError("demo.off");
      await deps.demoClock.set(change);
      const at = deps.clock.now();
      await deps.db.transaction((tx) =>
        recordFact(tx, { kind: "clock.set", concerns: {}, by: actor, at, details: change }),
      );
      return readClock(deps);
    },
  };
}
