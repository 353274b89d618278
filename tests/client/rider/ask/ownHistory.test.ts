import { expect, it } from "vitest";
import { purposeAt, usualHelp, usualTrips } from "../../../../client/rider/ask/ownHistory.ts";
import type { RiderTrip } from "../../../../shared/schemas/trips.ts";

const home = { point: { lat: 44.84, lon: 65.5 }, label: "Home" };
const clinic = { point: { lat: 44.86, lon: 65.52 }, label: "Clinic" };
const park = { point: { lat: 44.87, lon: 65.53 }, label: "Park" };
const trip = (id: string, day: number, part: Partial<RiderTrip> = {}) =>
  ({
    ...{ id, status: "completed", pickup: home, dropoff: clinic, purpose: "medical", assistance: "door" },
    requested: { kind: "leaveAt", at: `2026-11-${String(day).padStart(2, "0")}T05:00:00.000Z` },
    ...part,
  }) as RiderTrip;

it("a rider's usual ways are those that they go most, each as the last time; what did not take place is none", () => {
  const trips = [
    trip("old", 1),
    trip("park", 20, { dropoff: park }),
    trip("new", 12),
    trip("cancelled", 21, { status: "cancelled", pickup: park }),
  ];
  expect(usualTrips(trips).map(({ id }) => id)).toEqual(["new", "park"]);
});

it("why somebody goes to a place, and with how much help, is known from the last time", () => {
  const trips = [
    trip("old", 1, { purpose: "medical" }),
    trip("new", 12, { purpose: "dialysis", assistance: "throughDoor" }),
  ];
  expect(purposeAt(clinic, trips)).toBe("dialysis");
  expect(purposeAt(park, trips)).toBeUndefined();
  expect(usualHelp(trips)).toBe("throughDoor");
  expect(usualHelp([])).toBe("door");
});
