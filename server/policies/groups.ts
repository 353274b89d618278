import type { RiderId, StaffId } from "../../shared/ids/index.ts";
import type { ServiceDay } from "../../shared/time/index.ts";
import type { Actor } from "../domain/people/model.ts";
import { consentingTo } from "./partners.ts";
import { isStaff } from "./trips.ts";

/**
 * Who leads a group asks for others: a dispatcher for whoever has rung, a guardian for their wards, an institution for people who have
 * consented. Decision: a rider invites nobody here. That friends have agreed nobody could know; the dispatcher, who is rung, asks.
 */
export const canLeadFor = (actor: Actor, riderId: RiderId, today: ServiceDay): boolean =>
  isStaff(actor) || consentingTo(actor, today).includes(riderId);

/** A group is read and called off as a whole by who leads it, and by dispatchers. */
export const canLeadGroup = (actor: Actor, { ledBy }: { ledBy?: StaffId | undefined }): boolean =>
  isStaff(actor) || (ledBy !== undefined && actor.id === ledBy);
