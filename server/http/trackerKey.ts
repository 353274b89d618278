import { createHash } from "node:crypto";
import type { Response } from "express";

/** Which tracker calls, as limits count it: never what it shows for itself. */
export const trackerKeyOf = (response: Response): string => String(response.locals.tracker ?? "nobody");

export function noteTracker(
  response: Response,
  { key, uniqueId = "" }: { key: string; uniqueId?: string | undefined },
): void {
  response.locals.tracker = createHash("sha256")
    .update(JSON.stringify([key, uniqueId]))
    .digest("base64url");
}
