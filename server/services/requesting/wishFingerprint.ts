import { createHash } from "node:crypto";
import type { NewTripRequest } from "../../../shared/schemas/index.ts";
import type { TripRequest } from "../../domain/trips/model.ts";

/**
 * The same for the same wish however it was written: the schema has already made one form of each instant, id and text; here
 * the order of fields no longer counts, nor whether a field is empty or left out. Which aid or help a wish without one means is
 * read from the trip that was made of it.
 */
export function wishFingerprint(
  wish: Omit<NewTripRequest, "confirmed">,
  { aid, assistance }: Pick<TripRequest, "aid" | "assistance">,
): string {
  return hashOf({ ...wish, aid: wish.aid ?? aid, assistance: wish.assistance ?? assistance });
}

/** Whatever the order of fields, and whether one is empty or left out. */
export const hashOf = (value: object): string =>
  createHash("sha256")
    .update(JSON.stringify(plain(value)))
    .digest("hex");

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined && part !== "")
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => [name, plain(part)]);
}
