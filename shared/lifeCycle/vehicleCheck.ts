import type { HelpNeed } from "./help.ts";

/** What a driver looks over before the shift. */
export const checkItems = ["lift", "ramp", "fixings", "belts", "tyres", "papers"] as const;
export type CheckItem = (typeof checkItems)[number];

/** What a vehicle has decides what is looked at; `chairs`: so many wheelchairs it takes at most. */
export interface CheckedVehicle {
  lift: boolean;
  equipment?: readonly string[] | undefined;
  chairs: number;
}
export function itemsOf({ lift, equipment = [], chairs }: CheckedVehicle): CheckItem[] {
  const has: Record<CheckItem, boolean> = {
    lift,
    ramp: equipment.includes("ramp"),
    fixings: chairs > 0,
    belts: true,
    tyres: true,
    papers: true,
  };
  return checkItems.filter((item) => has[item]);
}

/** What a dispatcher is asked when it fails: the same as on the road. Without lift, ramp or fixings nobody who needs them can be taken. */
const needOf: Record<CheckItem, HelpNeed> = {
  lift: "lift",
  ramp: "lift",
  fixings: "lift",
  belts: "breakdown",
  tyres: "breakdown",
  papers: "callMe",
};
/** The gravest of them all; undefined: nothing failed. */
export function needAfter(failed: readonly CheckItem[]): HelpNeed | undefined {
  const needs = failed.map((item) => needOf[item]);
  return (["breakdown", "lift", "callMe"] as const).find((need) => needs.includes(need));
}
