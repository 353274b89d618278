import type { Setup, SetupStep } from "../../../../shared/schemas/index.ts";
import { AppError } from "../../../errors.ts";
import { isOfficeWorker, operatorsOf } from "../../../policies/index.ts";
import type { SetupCounts } from "../../../stores/index.ts";
import { todayOf } from "../../records/today.ts";
import type { PeopleNeeds } from "../needs.ts";
import type { SetupUseCases } from "../useCases.ts";

/** Phone and messages can wait: people call anyway, and a dispatcher tells codes. */
const needed: Record<SetupStep, boolean> = {
  ...{ region: true, operators: true, contracts: true, vehicles: true, drivers: true, pins: true },
  ...{ shifts: true, riders: true, dispatchers: true, phone: false, sms: false },
};
const isStep = (name: string): name is SetupStep => name in needed;

/** What is there and what is missing before the first trip, counted anew each time: nothing of it is ticked off by hand. */
export const createSetup = (deps: PeopleNeeds): SetupUseCases => ({
  async getSetup(actor) {
    if (!isOfficeWorker(actor)) throw new AppError("session.forbidden");
    return {
      steps: stepsOf(await deps.db.staff.countSetup(todayOf(deps), operatorsOf(actor)), deps.installation),
    };
  },
});

export function stepsOf(
  { districts, ...counts }: SetupCounts,
  { hasPhone, hasSms }: PeopleNeeds["installation"],
): Setup["steps"] {
  const counted = { region: districts, ...counts };
  const said = { phone: hasPhone, sms: hasSms };
  return Object.entries(needed).flatMap(([step, isNeeded]): Setup["steps"] => {
    if (!isStep(step)) return [];
    if (step === "phone" || step === "sms") return [{ step, isNeeded, isDone: said[step] }];
    const count = counted[step];
    // Each driver needs a PIN of their own; of everything else one is enough to begin with.
    const isDone = step === "pins" ? count > 0 && count === counted.drivers : count > 0;
    return [{ step, isNeeded, count, isDone }];
  });
}
