import { nextServiceDay, serviceDay } from "../../../shared/time/index.ts";
import { AppError } from "../../errors.ts";
import { canReadCallFigures } from "../../policies/index.ts";
import { todayOf } from "../records/today.ts";
import type { ReportingNeeds } from "./needs.ts";
import type { ReportingUseCases } from "./useCases.ts";

const DAYS_SHOWN = 14;
const DAYS_AT_MOST = 366;

/** How each day went on the telephone: numbers without anybody's number. */
export function createReadCallFigures(deps: ReportingNeeds): ReportingUseCases["readCallFigures"] {
  return async (actor, asked) => {
    if (!canReadCallFigures(actor)) throw new AppError("session.forbidden");
    const until = asked.until === undefined ? todayOf(deps) : serviceDay(asked.until);
    const wanted = asked.from === undefined ? nextServiceDay(until, 1 - DAYS_SHOWN) : serviceDay(asked.from);
    const earliest = nextServiceDay(until, 1 - DAYS_AT_MOST);
    const from = wanted < earliest ? earliest : wanted;
    return { from, until, days: await deps.db.phoneCalls.countByDay(from, until) };
  };
}
