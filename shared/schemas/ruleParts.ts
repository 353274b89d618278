import { z } from "zod";
import { minutes, type Seconds, seconds } from "../time/index.ts";

/** Where a statement comes from. What nobody has confirmed says so and why it was assumed. */
export const Provenance = z.discriminatedUnion("unverified", [
  z.object({ unverified: z.literal(true), note: z.string() }),
  z.object({ unverified: z.literal(false), source: z.string() }),
]);
export type Provenance = z.output<typeof Provenance>;
/** A setting of the service with its provenance. */
export type Rule<Value> = Provenance & { readonly value: Value };

export const ruleOf = <Value extends z.ZodType>(value: Value) =>
  z.intersection(Provenance, z.object({ value }).readonly());

const isSeconds = z.custom<Seconds>((value) => typeof value === "number" && Number.isFinite(value));
export const DAY = 24 * 60;
/** A length of time, written with its unit: `{"minutes": 20}`. A bare number would not say what it counts. */
export const Length = z.codec(z.strictObject({ minutes: z.number().min(0).max(DAY) }), isSeconds, {
  decode: (written) => minutes(written.minutes),
  encode: (length) => ({ minutes: length / 60 }),
});
/** The same where it is about what machines do: `{"seconds": 20}`. */
export const Span = z.codec(z.strictObject({ seconds: z.number().positive().max(3600) }), isSeconds, {
  decode: (written) => seconds(written.seconds),
  encode: (length) => ({ seconds: length }),
});
/** How long something is kept: `{"days": 30}`. */
export const Kept = z.strictObject({ days: z.int().min(1).max(36_500) }).readonly();
export const Nothing = z.codec(z.null(), z.undefined(), { decode: () => undefined, encode: () => null });

const two = (count: number) => String(count).padStart(2, "0");
/** A time of the service day, written as a clock shows it: `"07:30"`; after midnight it goes on, `"25:00"`. */
export const TimeOfDay = z.codec(z.string().regex(/^([0-2]\d|30):[0-5]\d$/, "expected HH:mm"), isSeconds, {
  decode: (text) => minutes(Number(text.slice(0, 2)) * 60 + Number(text.slice(3))),
  encode: (time) => `${two(Math.floor(time / 3600))}:${two(Math.floor((time % 3600) / 60))}`,
});
/** Seconds after local midnight. */
export type TimeOfDay = Seconds;
export const DayTimes = z
  .strictObject({ from: TimeOfDay, until: TimeOfDay })
  .refine(({ from, until }) => from < until, "expected from before until")
  .readonly();
export type DayTimeWindow = z.output<typeof DayTimes>;

/** See the rule `evidence`. */
export const Doubts = z
  .strictObject({
    near: z.number().min(50).max(5000),
    tolerance: Length,
    topSpeed: z.number().min(10).max(70),
    early: Length,
  })
  .readonly();

/** A price, not a sum: with fractions. */
export const Tenge = z.number().min(0).max(10_000);
