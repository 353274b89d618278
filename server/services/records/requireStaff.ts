import type { Actor } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import { isStaff } from "../../policies/index.ts";

/** Throws session.forbidden for everybody but dispatchers and administrators. */
export function requireStaff(actor: Actor): void {
  if (!isStaff(actor)) throw new AppError("session.forbidden");
}
