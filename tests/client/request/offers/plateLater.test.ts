import { expect, it } from "vitest";
import { isPlateLater } from "../../../../client/request/offers/plateLater.ts";
import { learnDays } from "../../../../client/ui/i18n/zone.ts";

const zone = "Asia/Qyzylorda"; // UTC+5
const now = Date.parse("2026-11-23T09:00:00+05:00");
learnDays(zone, "03:00");
const from = (at: string) => ({ pickupWindow: { from: at, until: at } });

it("which vehicle comes is told the evening before only where that evening is still to come", () => {
  expect(isPlateLater([from("2026-11-23T12:00:00+05:00")], now, zone)).toBe(false);
  // Of the same service day, which ends at 03:00.
  expect(isPlateLater([from("2026-11-24T00:30:00+05:00")], now, zone)).toBe(false);
  expect(isPlateLater([from("2026-11-24T08:00:00+05:00")], now, zone)).toBe(true);
  expect(
    isPlateLater([from("2026-11-23T21:30:00+05:00"), from("2026-11-24T08:00:00+05:00")], now, zone),
  ).toBe(true);
  expect(isPlateLater([], now, zone)).toBe(false);
});
