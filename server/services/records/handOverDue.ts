import type { CommonNeeds } from "./needs.ts";

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
  const times = { now: clock.now(), handedAt: realClock.now() };
  for (let handed = 0; ; ) {
    const count = await db.due.handOver(times, AT_ONCE);
    handed += count;
    if (count < AT_ONCE) return handed;
  }
}
