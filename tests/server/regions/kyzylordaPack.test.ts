import { describe, expect, it } from "vitest";
import { presentRegionMap } from "../../../server/presenters/index.ts";
import { districtOf, isInServiceArea } from "../../../server/regions/index.ts";
import { kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { RegionMap } from "../../../shared/schemas/index.ts";

const { contracts, depots, districts, drivers, places, settlements, shifts, vehicles } = kyzylorda;
const countBy = (keys: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

describe("the fleet of the pack", () => {
  it("has the 67 vehicles of the region, 6 + 10 + 10 of them in the city", () => {
    const perContract = countBy(vehicles.map((vehicle) => vehicle.contractId));
    expect(vehicles).toHaveLength(67);
    expect(perContract).toMatchObject({
      "kyz-musculoskeletal": 6,
      "kyz-visual": 10,
      "kyz-dialysis": 10,
    });
    expect(vehicles.filter((vehicle) => vehicle.districtId === "kyzylorda")).toHaveLength(26);
  });

  it("gives each contract as many vehicles as it says, and each district at least one", () => {
    const perContract = countBy(vehicles.map((vehicle) => vehicle.contractId));
    for (const { id, vehicleCount } of contracts) expect([id, perContract[id]]).toEqual([id, vehicleCount]);
    const served = new Set(vehicles.map((vehicle) => vehicle.districtId));
    expect(districts.filter((district) => !served.has(district.id))).toEqual([]);
  });

  it("has a lift in about a third, and a lift within reach of every district", () => {
    const lifts = vehicles.filter((vehicle) => vehicle.lift);
    // 22 of 67 are 33 %.
    expect(lifts.length / vehicles.length).toBeCloseTo(1 / 3, 1);
    expect(new Set(lifts.map((vehicle) => vehicle.districtId)).size).toBe(districts.length);
    for (const lift of lifts) expect(lift.liftLimitKg).toBeGreaterThanOrEqual(250);
  });

  it("offers places for large wheelchairs only where there is a lift, and never an empty layout", () => {
    for (const { lift, layouts } of vehicles) {
      expect(layouts.length).toBeGreaterThan(0);
      expect(layouts.some((layout) => layout.largeWheelchair > 0)).toBe(lift);
      for (const { ambulatory, wheelchair, largeWheelchair, companion } of layouts) {
        const people = ambulatory + wheelchair + largeWheelchair + companion;
        expect(people).toBeGreaterThanOrEqual(4);
        expect(people).toBeLessThanOrEqual(9);
      }
    }
  });

  it("has one driver and one daily shift per vehicle, within the service hours, with a break inside", () => {
    const { from, until } = kyzylorda.rules.serviceHours.value;
    expect(new Set(shifts.map((shift) => shift.vehicleId)).size).toBe(67);
    expect(new Set(shifts.map((shift) => shift.driverId)).size).toBe(drivers.length);
    for (const { starts, ends, breaks } of shifts) {
      expect(starts).toBeGreaterThanOrEqual(from - 1800); // half an hour to the first rider
      expect(ends).toBeLessThanOrEqual(until);
      for (const { window, length } of breaks) {
        expect(window.from).toBeGreaterThan(starts);
        expect(window.until + length).toBeLessThan(ends);
      }
    }
  });

  it("trains the driver of every lift and gives nobody a real number", () => {
    const lifts = new Set(vehicles.filter((vehicle) => vehicle.lift).map((vehicle) => vehicle.id));
    const trained = new Set(drivers.filter((driver) => driver.liftTrained).map((driver) => driver.id));
    const untrained = shifts.filter((shift) => lifts.has(shift.vehicleId) && !trained.has(shift.driverId));
    expect(untrained).toEqual([]);
    for (const { phone } of drivers) expect(phone).toMatch(/^\+77000000\d{3}$/);
    for (const { plate } of vehicles) expect(plate).toMatch(/^\d{3} ZZZ 11$/);
  });
});

describe("the geography of the pack", () => {
  it("holds every place, settlement and depot in the outline of its own district", () => {
    const strays = [...places, ...settlements, ...depots].filter(
      ({ point, districtId }) => districtOf(kyzylorda, point)?.id !== districtId,
    );
    expect(strays).toEqual([]);
  });

  it("leaves out Almaty, Turkistan and the leased city of Baikonur, but not Toretam beside it", () => {
    expect(isInServiceArea(kyzylorda, { lat: 43.24, lon: 76.95 })).toBe(false);
    expect(isInServiceArea(kyzylorda, { lat: 43.3, lon: 68.25 })).toBe(false);
    expect(isInServiceArea(kyzylorda, { lat: 45.62, lon: 63.31 })).toBe(false);
    expect(districtOf(kyzylorda, { lat: 45.6507, lon: 63.3156 })?.id).toBe("karmakshy");
  });

  it("gives no point to two districts", () => {
    const rings = districts.map((district) => district.outline);
    for (let lat = 43; lat < 47.4; lat += 0.07) {
      for (let lon = 59.2; lon < 68; lon += 0.09) {
        const owners = rings.filter((outline) =>
          districtOf(
            { ...kyzylorda, districts: districts.filter((each) => each.outline === outline) },
            {
              lat,
              lon,
            },
          ),
        );
        expect(owners.length, `${lat} ${lon}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it("names things once and in three languages", () => {
    const ids = [...places, ...settlements].map((spot) => spot.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name } of [...places, ...settlements, ...districts]) {
      expect(Object.values(name).every((text) => text.trim() !== "")).toBe(true);
    }
  });

  it("draws as the map that the screens expect, with its attribution", () => {
    const map = RegionMap.parse(presentRegionMap(kyzylorda));
    expect(map.attribution).toBe("© OpenStreetMap contributors");
    expect(map.streets.length).toBeGreaterThan(400);
    expect(map.streets.some((street) => street.inferred)).toBe(true);
  });
});

describe("what nobody has confirmed", () => {
  it("is marked in every rule but two, category, holiday and outline, and says why", () => {
    const { priorityClasses, breachNotice, ...unread } = kyzylorda.rules;
    expect(breachNotice).toMatchObject({ unverified: false, source: expect.stringContaining("94-V") });
    expect(priorityClasses).toMatchObject({ unverified: false, source: expect.stringContaining("gov.kz") });
    const unconfirmed = [
      ...Object.values(unread),
      ...kyzylorda.calendar,
      ...kyzylorda.categories,
      ...districts,
      ...depots,
      ...kyzylorda.roads.corridor,
      kyzylorda.river,
    ];
    for (const statement of unconfirmed) {
      expect(statement.unverified).toBe(true);
      expect(statement.unverified && statement.note).toBeTruthy();
    }
  });

  it("is marked at places whose position was made up, while surveyed ones name their source", () => {
    const byId = new Map<string, (typeof places)[number]>(places.map((place) => [place.id, place]));
    expect(byId.get("regional-hospital")).toMatchObject({ unverified: true });
    expect(byId.get("ten-qogam")).toMatchObject({ unverified: true });
    expect(byId.get("city-maternity-hospital")).toMatchObject({ unverified: false });
  });

  it("is told apart in the contracts: the city's come from the tender, the split of the other 41 is assumed", () => {
    const assumed = contracts.filter((contract) => contract.unverified);
    expect(contracts.filter((contract) => !contract.unverified).map((each) => each.vehicleCount)).toEqual([
      6, 10, 10,
    ]);
    expect(assumed.reduce((sum, contract) => sum + (contract.vehicleCount ?? 0), 0)).toBe(41);
  });
});
