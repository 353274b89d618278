import { addSeconds, minutes, seconds } from "../../../shared/time/index.ts";
import type { CommonNeeds } from "./needs.ts";

/** Real time: whoever had the job has ended by then, or the queue that carried it is gone. */
const LOST_AFTER = minutes(1);
const AT_ONCE = 200;

/**
 * Hands over what is due by the service's clock, however fast that goes or far it jumped, in chunks that lock nothing for
 * long. What comes due meanwhile is the next look's.
 */
export async function handOverDue({
  db,
  clock,
  realClock,
}: Pick<CommonNeeds, "db" | "clock" | "realClock">): Promise<number> {
  const [now, handedAt] = [clock.now(), realClock.now()];
  const times = { now, handedAt, lostBefore: addSeconds(handedAt, seconds(-LOST_AFTER)) };
  for (let handed = 0; ; ) {
    const count = await db.due.handOver(times, AT_ONCE);
    handed += count;
    if (count < AT_ONCE) return handed;
  }
}
