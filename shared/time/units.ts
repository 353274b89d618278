/** A point in time: UTC milliseconds since 1970. Shown to people in the region's zone. */
export type Instant = number & { readonly unit: "instant" };
/** A length of time. May be fractional inside the engine. */
export type Seconds = number & { readonly unit: "seconds" };

/** Where "now" comes from. Only `compose` knows the real one; a demo day runs on a faster one. */
export interface Clock {
  now(): Instant;
}

export const instant = (milliseconds: number): Instant => milliseconds as Instant;
export const seconds = (count: number): Seconds => count as Seconds;
export const minutes = (count: number): Seconds => (count * 60) as Seconds;
export const hours = (count: number): Seconds => (count * 3600) as Seconds;

export const addSeconds = (at: Instant, length: Seconds): Instant => instant(at + length * 1000);
export const secondsBetween = (from: Instant, to: Instant): Seconds => seconds((to - from) / 1000);

/** The wire speaks ISO 8601 in UTC; throws RangeError on nonsense (the schemas let none through). */
export function toInstant(iso: string): Instant {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) throw new RangeError(`not an instant: ${iso}`);
  return instant(at);
}
export const toIso = (at: Instant): string => new Date(at).toISOString();
