import { z } from "zod";
import { Length, TimeOfDay } from "./ruleParts.ts";

/**
 * Nobody is disturbed from `quietFrom` until `quietUntil`, but for trips of the day under way; a vehicle is announced `soonBefore` it comes,
 * the end of an entitlement `endingDays` before; without `paid` nothing goes by ways that cost something.
 */
export const NoticeRules = z
  .strictObject({
    ...{ quietFrom: TimeOfDay, quietUntil: TimeOfDay, soonBefore: Length },
    ...{ endingDays: z.int().min(1).max(180), paid: z.boolean() },
  })
  .readonly();

/**
 * A driver is told of changes of shifts so many days ahead (`aheadDays`), and of one of the run under way that their device has not shown
 * `unseenAfter` it. While nobody has had the board open for `aloneAfter`, staff are told what waits there; in quiet hours only who had it
 * open within `onDutyFor`.
 */
export const WorkNotices = z
  .strictObject({
    ...{ aheadDays: z.int().min(0).max(30), unseenAfter: Length, aloneAfter: Length, onDutyFor: Length },
  })
  .readonly();

/**
 * A driver says to have understood each change of the run under way: one that `concerns` the next time of so long and is not understood `within`
 * so long is a trouble.
 */
export const ChangesUnderstood = z.strictObject({ within: Length, concerns: Length }).readonly();

/** A sent offer can be answered for `holds` from when it has arrived; for one trip at most `perTrip` are sent. */
export const WaitingOffers = z.strictObject({ holds: Length, perTrip: z.int().min(1).max(20) }).readonly();
