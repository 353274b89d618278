import { createHash } from "node:crypto";
import type { Response } from "express";
import type { Services } from "../services/index.ts";

export type TrackerCall = Parameters<Services["takeTracked"]>[0];

/** Which tracker calls, as limits count it: never what it shows for itself. */
export function trackerKeyOf({ locals }: Response): string {
  const { key, uniqueId = "" } = locals.call as TrackerCall;
  return createHash("sha256")
    .update(JSON.stringify([key, uniqueId]))
    .digest("base64url");
}
