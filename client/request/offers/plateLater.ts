import type { Offer } from "../../../shared/schemas/offers.ts";
import { serviceTime } from "../../ui/i18n/zone.ts";

/** Whether one of these is of a later day than now: of a trip of today it is told at once which vehicle comes. */
export function isPlateLater(
  offers: readonly Pick<Offer, "pickupWindow">[],
  now: number,
  zone: string | undefined,
): boolean {
  const today = serviceTime(now, zone).day;
  return offers.some(({ pickupWindow }) => serviceTime(Date.parse(pickupWindow.from), zone).day > today);
}
