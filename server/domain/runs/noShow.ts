import { isWaiting } from "../../../shared/lifeCycle/stop.ts";
import { addSeconds, type Instant, instant, type Seconds } from "../../../shared/time/index.ts";
import { heldPromise } from "../trips/promiseLedger.ts";
import type { RunStopRecord } from "./model.ts";

type Visit = Pick<RunStopRecord, "kind" | "status" | "arrivedAt" | "promise">;

/**
 * From when on a driver may report that the rider did not come: the vehicle stands there, the promised window has opened,
 * since nobody was told to be ready before, and the free waiting counted from then is over. `undefined`: nobody waits there.
 */
export function noShowFrom(
  { kind, status, arrivedAt, promise }: Visit,
  freeWaiting: Seconds,
): Instant | undefined {
  if (kind !== "pickup" || !isWaiting({ status }) || arrivedAt === undefined) return undefined;
  const opens = heldPromise(promise)?.pickupWindow.from ?? arrivedAt;
  return addSeconds(instant(Math.max(arrivedAt, opens)), freeWaiting);
}
