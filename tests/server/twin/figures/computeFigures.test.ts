import { expect, it } from "vitest";
import { computeFigures, quantile } from "../../../../server/twin/figures/computeFigures.ts";
import type { DayLog, TripLog, WishLog } from "../../../../server/twin/figures/dayLog.ts";
import { RiderId, TripId, VehicleId } from "../../../../shared/ids/index.ts";
import type { Purpose } from "../../../../shared/schemas/index.ts";
import { type Instant, minutes, toInstant } from "../../../../shared/time/index.ts";

const at = (time: string): Instant => toInstant(`2027-03-01T${time}:00Z`);
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const car = (number: number) => VehicleId.parse(id(number));
let trips = 0;

function tripOf(of: Partial<Omit<TripLog, "tripId" | "askedAt">>): TripLog {
  trips += 1;
  const status = of.boardedAt === undefined ? "assigned" : "completed";
  return {
    ...{ tripId: TripId.parse(id(trips)), askedAt: at("02:00"), promises: [], vehicles: [car(1)] },
    ...{ statuses: [{ status, at: at("02:00") }], lateTold: {} },
    ...of,
  };
}
const promise = (from: string, until: string, latestArrival?: string) => ({
  ...{ toldAt: at("02:00"), pickupWindow: { from: at(from), until: at(until) }, maxRideTime: minutes(30) },
  latestArrival: latestArrival === undefined ? undefined : at(latestArrival),
});
function wishOf(
  key: string,
  purpose: Purpose,
  trip: TripLog | undefined,
  of: Partial<WishLog["wish"]> = {},
): WishLog {
  const requested = { kind: "arriveBy", at: at("05:00") } as const;
  return {
    wish: { key, riderId: RiderId.parse(id(1)), purpose, requested, fate: { kind: "rides" }, ...of },
    directTime: minutes(10),
    trips: trip === undefined ? [] : [trip],
  };
}

/**
 * Six people: Ada as promised, Bek ten minutes late at the door, Cem fetched nowhere, Dana without a vehicle and told so, Ewa
 * cancelled, and Farid home from dialysis, ready at 06:00.
 */
function handMadeDay(): DayLog {
  const ada = tripOf({
    ...{ promises: [promise("04:00", "04:20", "05:00")], arrivedAt: at("04:10"), boardedAt: at("04:12") },
    reachedAt: at("04:27"), // 15 minutes for 10
  });
  const bek = tripOf({
    ...{ promises: [promise("04:00", "04:20", "05:00")], arrivedAt: at("04:30"), boardedAt: at("04:32") },
    ...{ reachedAt: at("04:52"), vehicles: [car(1), car(2)] }, // 20 minutes for 10, and another vehicle than told first
  });
  const cem = tripOf({ promises: [promise("04:00", "04:20", "05:00")] });
  const dana = tripOf({ vehicles: [], statuses: [{ status: "unassigned", at: at("02:01") }] });
  const ewa = tripOf({ promises: [promise("04:00", "04:20")], riderLeft: "cancelled" });
  const farid = tripOf({
    ...{ promises: [promise("05:50", "06:10")], arrivedAt: at("06:05"), boardedAt: at("06:08") },
    reachedAt: at("06:18"), // 10 minutes for 10
  });
  const drive = (from: string, until: string, meters: number, aboard: number) => ({
    ...{ vehicleId: car(1), from: at(from), until: at(until), meters, aboard },
  });
  const home = { requested: { kind: "leaveAt", at: at("05:50") }, readyAt: at("06:00") } as const;
  return {
    wishes: [
      wishOf("ada", "work", ada),
      wishOf("bek", "dialysis", bek),
      wishOf("cem", "medical", cem),
      wishOf("dana", "other", dana),
      wishOf("ewa", "other", ewa),
      wishOf("farid", "dialysis", farid, home),
    ],
    drives: [
      drive("04:00", "04:10", 3000, 0),
      drive("04:12", "04:27", 5000, 1),
      drive("04:32", "04:52", 4000, 2),
    ],
    ...{ vehicleDays: 2, tripsLost: 0, tripsDoubled: 0, violations: null },
  };
}

it("counts what riders got", () => {
  const figures = computeFigures(handMadeDay());
  expect(figures).toMatchObject({
    requests: 6,
    promised: 5, // all but Dana
    refusedWithoutOffer: 1 / 6,
    waitingListServed: null,
    promisesGiven: 5,
    // Ewa called hers off. Of Ada, Bek, Cem and Farid, Ada and Farid were fetched by 04:20 and 06:10.
    pickupsInWindow: 2 / 4,
    dialysisPickupsInWindow: 1 / 2, // Farid, not Bek
    arrivalsInTime: 2 / 3, // Ada 04:27, Bek 04:52, Cem never
    returnsWithin20: 1, // Farid: 06:05 is 5 minutes after 06:00
    missedByUs: 1 / 4, // Cem
    leftOut: 1, // Cem: the page still says that somebody comes
    promisesKept: 2 / 4,
    promisesBrokenTold: 0,
    promisesBrokenSilently: 2, // Bek, Cem
    // Rides of 15, 20 and 10 minutes where the direct way takes 10: 1, 1.5, 2.
    rideFactorMedian: 1.5,
    rideFactorP95: 2,
    km: 12,
    kmPerTrip: 4, // 12 km for 3 rides
    deadheadShare: 3 / 12,
    tripsPerVehicleDay: 1.5, // 3 rides, 2 vehicles
    vehicleChangesTold: 1, // Bek
    timeChangesTold: 0,
    verifierViolations: null,
  });
});

it("a promise that is taken back before its window is over was told, afterwards it was not", () => {
  const day = handMadeDay();
  const [, , cem] = day.wishes;
  if (cem === undefined) throw new Error("nobody");
  const [trip] = cem.trips;
  if (trip === undefined) throw new Error("no trip");
  const withStatus = (time: string) =>
    computeFigures({
      ...day,
      wishes: [{ ...cem, trips: [{ ...trip, statuses: [{ status: "unassigned", at: at(time) }] }] }],
    });
  expect(withStatus("04:19")).toMatchObject({ promisesBrokenTold: 1, promisesBrokenSilently: 0, leftOut: 0 });
  expect(withStatus("04:21")).toMatchObject({ promisesBrokenTold: 0, promisesBrokenSilently: 1, leftOut: 0 });
});

it("a ride that gets too long is told when the page says so before its longest time is over", () => {
  const day = handMadeDay();
  const [ada] = day.wishes;
  const trip = ada?.trips[0];
  if (ada === undefined || trip === undefined) throw new Error("no trip");
  // Boarded at 04:12 with 30 minutes at most: over at 04:42; out at 04:50.
  const toldAt = (time: string | undefined) =>
    computeFigures({
      ...day,
      wishes: [
        {
          ...ada,
          trips: [
            { ...trip, reachedAt: at("04:50"), lateTold: time === undefined ? {} : { arrival: at(time) } },
          ],
        },
      ],
    });
  expect(toldAt("04:40")).toMatchObject({ promisesBrokenTold: 1, promisesBrokenSilently: 0 });
  expect(toldAt("04:43")).toMatchObject({ promisesBrokenTold: 0, promisesBrokenSilently: 1 });
  expect(toldAt(undefined)).toMatchObject({ promisesBrokenTold: 0, promisesBrokenSilently: 1 });
});

it("a share of nothing is null", () => {
  const nothing = computeFigures({ ...handMadeDay(), wishes: [], drives: [] });
  expect(nothing).toMatchObject({ requests: 0, pickupsInWindow: null, deadheadShare: null, kmPerTrip: null });
  // Of 1 to 20 the 95 % lie at or below the ⌈19⌉-th, 19.
  expect(
    quantile(
      Array.from({ length: 20 }, (_, index) => index + 1),
      0.95,
    ),
  ).toBe(19);
});
