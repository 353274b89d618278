import { describe, expect, it } from "vitest";
import { contractsFor } from "../../../../server/domain/fleet/contracts.ts";
import { districtOf } from "../../../../server/regions/index.ts";
import { generateRiders, kyzylorda } from "../../../../server/regions/kyzylorda/index.ts";
import type { RegionPack } from "../../../../server/regions/model.ts";
import type { KnownTrip } from "../../../../server/services/planning/toTrip.ts";
import { CategoryId, TripId } from "../../../../shared/ids/index.ts";
import { serviceDay, toInstant } from "../../../../shared/time/index.ts";
import { packTerms } from "../../../support/packTerms.ts";
import { promise } from "../../presenters/records.ts";

const [somebody] = generateRiders(kyzylorda, 1);
if (somebody === undefined) throw new Error("the region has no riders");
const city = kyzylorda.center;
const aral = kyzylorda.districts.find(({ id }) => id === "aral")?.center ?? city;

const DAY = "2026-09-07";
interface Sketch {
  category?: string;
  to?: typeof city;
  day?: string;
}
const trip = ({ category = "visual", to = city, day = DAY }: Sketch): KnownTrip => ({
  rider: { ...somebody, category: CategoryId.parse(category), eligibleUntil: undefined },
  promise,
  trip: {
    id: TripId.parse("018f5b8e-0000-7000-8000-000000000001"),
    riderId: somebody.id,
    version: 1,
    serviceDay: serviceDay(day),
    status: "requested",
    pickup: { point: city, label: "" },
    dropoff: { point: to, label: "" },
    requested: { kind: "leaveAt", at: toInstant(`${day}T05:00:00Z`) },
    companions: 0,
    aid: "none",
    assistance: "door",
    purpose: "other",
    priorityClass: 1,
    requestedAt: toInstant(`${day}T01:00:00Z`),
    bookedBy: "rider",
  },
});
const contracts = (sketch: Sketch, region: RegionPack = kyzylorda) =>
  contractsFor(
    trip(sketch),
    packTerms(region)(serviceDay(sketch.day ?? DAY)),
    (point) => districtOf(region, point)?.id,
  );

describe("whose vehicles may serve whom", () => {
  it("follows the rider's category in the district of the trip", () => {
    const covering = (category: string) =>
      kyzylorda.contracts
        .filter(
          ({ districtId, categories }) =>
            districtId === "kyzylorda" && categories.includes(CategoryId.parse(category)),
        )
        .map(({ id }) => id);
    for (const { id } of kyzylorda.categories) expect(contracts({ category: id })).toEqual(covering(id));
    expect(contracts({ category: "visual" })).not.toEqual(contracts({ category: "dialysis" }));
  });

  it("lets either end's district serve a trip between districts", () => {
    const within = contracts({ category: "musculoskeletal" }) ?? [];
    const between = contracts({ category: "musculoskeletal", to: aral }) ?? [];
    expect(between).toEqual(expect.arrayContaining(within));
    expect(between.length).toBeGreaterThan(within.length);
  });

  it("knows none on a day before any was signed", () => {
    expect(contracts({ day: "2019-06-03" })).toEqual([]);
  });

  it("is not asked where the akimat lends vehicles across contracts", () => {
    const { rules } = kyzylorda;
    const lends = { ...rules, lendAcrossContracts: { ...rules.lendAcrossContracts, value: true } };
    expect(contracts({}, { ...kyzylorda, rules: lends })).toBeUndefined();
  });
});
