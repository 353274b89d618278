import type { Seconds } from "../../shared/time/index.ts";

/** Where a statement comes from. What nobody has confirmed says so and why it was assumed. */
export type Provenance =
  | { readonly unverified: true; readonly note: string }
  | { readonly unverified: false; readonly source: string };

/** A setting of the service with its provenance. */
export type Rule<Value> = Provenance & { readonly value: Value };

/** A time of the service day: seconds after local midnight. */
export type TimeOfDay = Seconds;
export interface DayTimeWindow {
  readonly from: TimeOfDay;
  readonly until: TimeOfDay;
}
