import type { Instant } from "../../../shared/time/index.ts";
import type { Stores } from "../../stores/index.ts";
import type { NotifyingNeeds } from "./needs.ts";

/** A notice is looked at then, or at once; in place of any time that was set before. */
export function carryAt(
  tx: Pick<Stores, "due" | "outbox">,
  { clock }: Pick<NotifyingNeeds, "clock">,
  { id, at }: { id: string; at: Instant },
): Promise<void> {
  const payload = { noticeId: id };
  return at <= clock.now()
    ? tx.outbox.addJob("carryNotice", payload)
    : tx.due.put({ key: `carryNotice ${id}`, at, job: "carryNotice", payload });
}
