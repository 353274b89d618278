import type { FleetTemplate } from "../../../shared/schemas/fleet.ts";
import { isInForce, type Validity } from "./terms.ts";

type Weekly = Validity & Pick<FleetTemplate, "vehicleId" | "driverId" | "weekdays" | "from" | "until">;

const shareDays = (a: Validity, b: Validity): boolean =>
  (a.validFrom ?? "") <= (b.validUntil ?? "9999") && (b.validFrom ?? "") <= (a.validUntil ?? "9999");

/** Whether both would have the same vehicle or the same driver out at one time of one day. */
export const doClash = (a: Weekly, b: Weekly): boolean =>
  (a.vehicleId === b.vehicleId || a.driverId === b.driverId) &&
  a.weekdays.some((day) => b.weekdays.includes(day)) &&
  a.from < b.until &&
  b.from < a.until &&
  shareDays(a, b);

/** Whether a template has its vehicle out on a day, which is of this weekday. */
export const isOutOn = (
  template: Pick<Weekly, "weekdays"> & Validity,
  day: { day: string; weekday: Weekly["weekdays"][number] },
): boolean => isInForce(template, day.day) && template.weekdays.includes(day.weekday);
