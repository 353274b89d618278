import { expect, it } from "vitest";
import { comparePolicies, gainTable } from "../../../../server/twin/figures/comparePolicies.ts";
import {
  type DayReport,
  inOrder,
  type Policy,
  reportKeys,
} from "../../../../server/twin/figures/dayReport.ts";

const report = (policy: Policy, seed: number, of: Partial<DayReport>): DayReport => ({
  ...{
    seed,
    day: "standard",
    policy,
    requests: 40,
    promised: 30,
    refusedWithoutOffer: 0.1,
    waitingListServed: null,
  },
  ...{
    pickupsInWindow: 0.9,
    dialysisPickupsInWindow: 0.9,
    arrivalsInTime: 0.9,
    returnsWithin20: null,
    missedByUs: 0,
  },
  ...{ leftOut: 0, promisesGiven: 30, promisesKept: 0.9, promisesBrokenTold: 0, promisesBrokenSilently: 3 },
  ...{
    rideFactorMedian: 1.2,
    rideFactorP95: 2,
    km: 300,
    kmPerTrip: 10,
    deadheadShare: 0.4,
    tripsPerVehicleDay: 5,
  },
  ...{ vehicleChangesTold: 0, timeChangesTold: 0, verifierViolations: 0, tripsLost: 0, tripsDoubled: 0 },
  ...{
    notices: 90,
    changesToldByMessage: 1,
    brokenToldByMessage: 1,
    noticesUnreached: 0,
    noticesTwice: 0,
    noticesAfter: 0,
  },
  ...{ noticeCostPerTrip: 0, noticesNeedless: 0 },
  ...{ keptOf80At20: 0.9, keptOf80At40: 0.9, brokenNamed20: 0.8, alarmsFalse: 0.3, alarms: 10 },
  ...{ wallSeconds: 60, cpuSeconds: 20, peakMemoryMb: 300 },
  ...of,
});

it("compares pairs of the same world: mean difference and its 95 % interval", () => {
  const reports = [
    ...[0.9, 0.95, 0.92].map((share, seed) => report("ours", seed, { promisesKept: share })),
    ...[0.8, 0.83, 0.84].map((share, seed) => report("nearest", seed, { promisesKept: share })),
  ];
  const gains = comparePolicies(reports, ["ours", "nearest"]);
  const kept = gains.find(({ key }) => key === "promisesKept");
  // Differences 0.10, 0.12, 0.08: mean 0.10, deviation √((0 + 0.0004 + 0.0004) / 2) = 0.02; t(2) = 4.3: 4.3 × 0.02 / √3 = 0.0497.
  expect(kept?.differences[0]?.mean).toBeCloseTo(0.1, 9);
  expect(kept?.differences[0]?.half).toBeCloseTo(0.0497, 4);
  expect(gains.find(({ key }) => key === "waitingListServed")?.means).toEqual([null, null]);
  expect(gainTable(gains, ["ours", "nearest"])).toContain("0.100 ± 0.050");
});

it("writes exactly the keys that others read, in their order", () => {
  const written = inOrder(report("ours", 1, { km: 12.345678 }));
  expect(Object.keys(written)).toEqual(reportKeys);
  expect(written).toMatchObject({ km: 12.3457, waitingListServed: null });
  expect(reportKeys.join(" ")).toBe(
    "seed day policy requests promised refusedWithoutOffer waitingListServed pickupsInWindow dialysisPickupsInWindow " +
      "arrivalsInTime returnsWithin20 missedByUs leftOut promisesGiven promisesKept promisesBrokenTold " +
      "promisesBrokenSilently rideFactorMedian rideFactorP95 km kmPerTrip deadheadShare tripsPerVehicleDay " +
      "vehicleChangesTold timeChangesTold verifierViolations tripsLost tripsDoubled notices changesToldByMessage " +
      "brokenToldByMessage noticesUnreached noticesTwice noticesAfter noticeCostPerTrip noticesNeedless " +
      "keptOf80At20 keptOf80At40 brokenNamed20 alarmsFalse alarms wallSeconds cpuSeconds peakMemoryMb",
  );
});
