import type { Actor } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import { canReadAudit } from "../../policies/index.ts";

/** Throws session.forbidden for everybody but auditors and administrators. */
export function requireAuditor(actor: Actor): void {
  if (!canReadAudit(actor)) throw new AppError("session.forbidden");
}
