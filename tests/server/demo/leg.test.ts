import { expect, it } from "vitest";
import { pointOnLeg } from "../../../server/demo/leg.ts";
import { addSeconds, instant, minutes } from "../../../shared/time/index.ts";

it("puts the vehicle where even speed along the path would have it", () => {
  // Two equal pieces on the equator: 0° → 0.1° → 0.2° of longitude, ten minutes in all.
  const path = [0, 0.1, 0.2].map((lon) => ({ lat: 0, lon }));
  const leg = { stopId: "s", path, departedAt: instant(0), duration: minutes(10) };
  const after = (count: number) => pointOnLeg(leg, addSeconds(instant(0), minutes(count)));
  expect(after(0).point.lon).toBeCloseTo(0);
  expect(after(7.5).point.lon).toBeCloseTo(0.15); // three quarters of 0.2
  expect(after(7.5)).toMatchObject({ heading: 90, arrived: false });
  expect(after(12)).toMatchObject({ arrived: true });
  expect(after(12).point.lon).toBeCloseTo(0.2);
});
