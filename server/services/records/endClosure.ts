import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import {
  type Instant,
  instant,
  nextServiceDay,
  type ServiceDay,
  serviceDayOf,
} from "../../../shared/time/index.ts";
import type { RoadClosure } from "../../domain/roads/closure.ts";
import type { Stores } from "../../stores/index.ts";
import { fleetChanged } from "./fleetChanged.ts";
import type { CommonNeeds } from "./needs.ts";
import type { Happened } from "./promiseLedger.ts";
import { recordFact } from "./recordFact.ts";
import { todayOf } from "./today.ts";

type Parts = Pick<CommonNeeds, "clock" | "dayRules">;
const keyOf = (id: string): string => `endClosure ${id}`;

/** When nobody says sooner that the road is open again. */
export const watchClosure = (tx: Stores, id: string, until: Instant): Promise<void> =>
  tx.due.put({ key: keyOf(id), at: until, job: "endClosure", payload: { closureId: id } });

/** False: it was over already. */
export async function endClosure(
  tx: Stores,
  parts: Parts,
  { closure, how, ...happened }: Happened & { closure: RoadClosure; how: "said" | "over" | "undone" },
): Promise<boolean> {
  if (!(await tx.closures.end(closure.id, happened.at, { isUndone: how === "undone" }))) return false;
  await tx.due.cancel(keyOf(closure.id));
  const concerns = { serviceDay: serviceDayOf(happened.at, parts.dayRules) };
  const details = { closure: closure.id, how };
  await recordFact(tx, { kind: "road.reopened", concerns, ...happened, details });
  // At its own end nothing is otherwise than was counted on.
  if (how !== "over") await roadsChanged(tx, parts, closure);
  return true;
}

/** Days far ahead have no plan yet, and are planned with what is known then. */
const DAYS_AT_MOST = 15;

/** Whoever plans one of its days starts anew, and when each vehicle comes is said anew. */
export async function roadsChanged(tx: Stores, parts: Parts, closure: Pick<RoadClosure, "from" | "until">) {
  const today = todayOf(parts);
  const now = parts.clock.now();
  for (const day of daysOf(closure, parts)) {
    await fleetChanged(tx, day, { now, today });
    const driving = (await tx.fleet.listRunsOfDay(day)).filter(({ stops }) => stops.some(isAhead));
    await tx.outbox.addJobs(
      "refreshEstimates",
      driving.map(({ shift }) => ({ shiftId: shift.id })),
    );
  }
}

/** The first is that on which it begins, or today. Without an end, the next one too: later ones are looked at in their turn. */
export function daysOf({ from, until }: Pick<RoadClosure, "from" | "until">, parts: Parts): ServiceDay[] {
  const first = serviceDayOf(instant(Math.max(from, parts.clock.now())), parts.dayRules);
  const last = until === undefined ? nextServiceDay(first, 1) : serviceDayOf(until, parts.dayRules);
  const days = [first];
  for (
    let day = nextServiceDay(first, 1);
    day <= last && days.length < DAYS_AT_MOST;
    day = nextServiceDay(day, 1)
  )
    days.push(day);
  return days;
}
