import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";

const NAMED = 5;

/** What is on its way from one contract to another is not given elsewhere meanwhile. */
export async function refuseMoving(
  tx: Pick<Stores, "handovers">,
  of: Parameters<Stores["handovers"]["listMoving"]>[0],
): Promise<void> {
  const moving = await tx.handovers.listMoving(of);
  if (moving.length > 0)
    throw new AppError("handover.underWay", { values: { who: moving.slice(0, NAMED).join(", ") } });
}
