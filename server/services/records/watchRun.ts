import type { ShiftId } from "../../../shared/ids/index.ts";
import { addSeconds, type Instant, instant, seconds } from "../../../shared/time/index.ts";
import type { Stores } from "../../stores/index.ts";

/** Times and chances are said anew so often while a vehicle should be moving. */
export const LOOK_EVERY = seconds(30);

/** Looks after the run at `at`: how late it is by then, and whether anything has been heard of it. */
export const watchRun = (tx: Pick<Stores, "due">, shiftId: ShiftId, at: Instant): Promise<void> =>
  tx.due.put({ key: `watchRun ${shiftId}`, at, job: "refreshEstimates", payload: { shiftId } });

/** Something is new on the run: what that means is seen half a minute later, or when its time comes. */
export const watchChangedRun = (
  tx: Pick<Stores, "due">,
  { id, starts }: { id: ShiftId; starts: Instant },
  now: Instant,
): Promise<void> => watchRun(tx, id, instant(Math.max(starts, addSeconds(now, LOOK_EVERY))));

/** Somebody behind it is late and could not go with another yet. */
export const repairLater = (tx: Pick<Stores, "due">, shiftId: ShiftId, at: Instant): Promise<void> =>
  tx.due.put({ key: `repairRun ${shiftId}`, at, job: "repairRun", payload: { shiftId } });
