import type { Instant } from "../../../shared/time/index.ts";
import { AppError } from "../../errors.ts";

/** Throws act.inTheFuture. */
export function requirePast(at: Instant, now: Instant): void {
  if (at > now) throw new AppError("act.inTheFuture", { field: "at" });
}
