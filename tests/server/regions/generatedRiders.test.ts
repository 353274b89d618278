import { describe, expect, it } from "vitest";
import { districtOf } from "../../../server/regions/index.ts";
import { generateRiders, kyzylorda } from "../../../server/regions/kyzylorda/index.ts";
import { iinCheckDigit, readIin } from "../../../shared/iin/index.ts";

const riders = generateRiders(kyzylorda, 7);
const share = (matching: readonly unknown[]) => matching.length / riders.length;

describe("the region's invented riders", () => {
  it("are 1,742, of whom 682 live in the city", () => {
    expect(riders).toHaveLength(1742);
    expect(riders.filter((rider) => rider.districtId === "kyzylorda")).toHaveLength(682);
  });

  it("are the same for the same seed and others for another", () => {
    expect(generateRiders(kyzylorda, 7)).toEqual(riders);
    expect(generateRiders(kyzylorda, 8).map((rider) => rider.name)).not.toEqual(
      riders.map((rider) => rider.name),
    );
  });

  it("use a wheelchair in about 32 % of cases, a power chair in a few", () => {
    expect(share(riders.filter((rider) => rider.aid.toLowerCase().includes("wheelchair")))).toBeCloseTo(
      0.32,
      1,
    );
    const power = riders.filter((rider) => rider.aid === "powerWheelchair");
    expect(power.length).toBeGreaterThan(30);
    for (const { chairWeightKg } of power) expect(chairWeightKg).toBeGreaterThanOrEqual(150);
  });

  it("live in their own district, about 85 % of them where the fleet gets", () => {
    expect(
      riders.filter((rider) => districtOf(kyzylorda, rider.home.point)?.id !== rider.districtId),
    ).toEqual([]);
    expect(share(riders.filter((rider) => rider.withinReach))).toBeCloseTo(0.85, 1);
  });

  it("belong to a contract that serves their category in their district", () => {
    for (const { contractId, category, districtId } of riders) {
      const contract = kyzylorda.contracts.find((each) => each.id === contractId);
      expect(contract?.districtId).toBe(districtId);
      expect(contract?.categories).toContain(category);
    }
  });

  it("have phones that nobody has, each their own", () => {
    const phones = riders.map((rider) => rider.phone);
    expect(new Set(phones).size).toBe(1742);
    for (const phone of phones) expect(phone).toMatch(/^\+7700000[12]\d{3}$/);
  });

  it("come with a guardian when they are children", () => {
    const children = riders.filter((rider) => rider.category === "child");
    expect(children.length).toBeGreaterThan(100);
    expect(children.filter((rider) => rider.guardians.length === 0)).toEqual([]);
  });
});

describe("their identification numbers", () => {
  it("are valid, unique and of people born on 15 January 2099", () => {
    const iins = riders.map((rider) => rider.iin);
    expect(new Set(iins).size).toBe(1742);
    expect(iins.filter((iin) => readIin(iin).kind !== "iin")).toEqual([]);
    for (const { iin, sex } of riders) expect(iin.slice(0, 7)).toBe(sex === "male" ? "9901155" : "9901156");
  });

  it("follow the published check digit, with its second pass and its impossible numbers", () => {
    // 9·1 + 9·2 + 0·3 + 1·4 + 1·5 + 5·6 + 5·7 + 0 + 0 + 0 + 0 = 101; 101 mod 11 = 2.
    expect(iinCheckDigit("99011550000")).toBe(2);
    expect(iinCheckDigit("99011550001")).toBe(2); // weight 11 counts nothing in the first pass
    // 101 + 3·10 = 131; 131 mod 11 = 10, so the second pass decides: 129 + 3·1 + 1·2 = 134 … = 1 and 3.
    expect(iinCheckDigit("99011550031")).toBe(1);
    expect(iinCheckDigit("99011550032")).toBe(3);
    expect(iinCheckDigit("99011550030")).toBeUndefined();
    expect(readIin("990115500003").kind).toBe("fault");
  });
});
