import type { RiderId } from "../../../shared/ids/index.ts";
import type { Actor, Rider } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import { wardsOf } from "../../policies/index.ts";
import { todayOf } from "../records/today.ts";
import type { RequestingNeeds } from "./needs.ts";

/** Whose wishes somebody asks when they name nobody. */
export const ownIdOf = (actor: Actor): RiderId | undefined => (actor.role === "rider" ? actor.id : undefined);

/** Whom somebody may ask for: themselves, their ward, or, who decides about trips, anybody. */
export async function riderAskedFor(
  deps: RequestingNeeds,
  actor: Actor,
  id: RiderId | undefined,
): Promise<Rider> {
  const own = ownIdOf(actor);
  if (own !== undefined && id !== own) throw new AppError("session.forbidden");
  if (id === undefined) throw new AppError("request.invalid", { field: "riderId" });
  // Who is nobody's ward looks like nobody.
  if (actor.role === "guardian" && !wardsOf(actor, todayOf(deps)).includes(id))
    throw new AppError("rider.unknown", { field: "riderId" });
  return riderOf(deps, id);
}

/** A rider for whom something new may begin. */
export async function riderOf(deps: RequestingNeeds, id: RiderId): Promise<Rider> {
  const rider = await deps.db.riders.find(id, todayOf(deps));
  if (rider === undefined) throw new AppError("rider.unknown", { field: "riderId" });
  if (rider.isRestricted) throw new AppError("rider.restricted", { field: "riderId" });
  return rider;
}
