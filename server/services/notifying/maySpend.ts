import type { NoticeKind } from "../../../shared/notices/index.ts";
import { goesBeyondBudget, mayCost } from "../../domain/notices/budget.ts";
import type { Stores } from "../../stores/index.ts";
import { readBudget } from "../records/noticeBudget.ts";
import { todayOf } from "../records/today.ts";
import type { NotifyingNeeds } from "./needs.ts";

/** Whether a notice of this kind may go by ways that cost something: by the rule's leave, and within the month's budget. */
export async function maySpend(
  tx: Pick<Stores, "messages">,
  deps: NotifyingNeeds,
  kind: NoticeKind,
): Promise<boolean> {
  const { notices, noticeBudget } = deps.termsOn(todayOf(deps)).rules;
  const { paid } = notices.value;
  // What has been spent is added up only where it matters.
  if (!paid || noticeBudget.value === undefined || goesBeyondBudget(kind)) return paid;
  const { level } = await readBudget(tx, deps);
  return mayCost(kind, { paid, level });
}
