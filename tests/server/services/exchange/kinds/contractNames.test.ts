import { describe, expect, it } from "vitest";
import { contractNames } from "../../../../../server/services/exchange/kinds/contractNames.ts";
import { ContractId, DistrictId, OperatorId } from "../../../../../shared/ids/index.ts";
import type { FleetContract, FleetOperator } from "../../../../../shared/schemas/index.ts";

const named = (name: string) => ({ kk: `${name} kk`, ru: `${name} ru`, en: name });
const contract = (id: string, district: string, source?: string): FleetContract => ({
  id: ContractId.parse(id),
  districtId: DistrictId.parse(district),
  district: named(district),
  ...{ categories: [], vehicles: 0, unverified: false, hours: [], conditions: [] },
  ...(source !== undefined && { source }),
});
const operator = (name: string, contracts: FleetContract[]): FleetOperator => ({
  ...{ id: OperatorId.parse(name), name: named(name), drivers: 0, contracts },
});

describe("what contracts are called in lists", () => {
  it("is their operator and district; their number and, where it has one contract, the operator mean them too", () => {
    const { shown, read } = contractNames([operator("society", [contract("one", "aral", "No. 7")])]);
    expect(shown.one).toEqual(["society kk, aral kk", "society ru, aral ru", "society, aral"]);
    expect(read.one).toEqual(expect.arrayContaining(["No. 7", "society, aral", "society ru"]));
  });

  it("has the number behind where two would be called the same, and what both have means neither", () => {
    const { shown, read } = contractNames([
      operator("society", [contract("one", "aral", "No. 7"), contract("two", "aral", "No. 8")]),
    ]);
    expect(shown.one?.[2]).toBe("society, aral, No. 7");
    expect(read.two).toContain("No. 8");
    for (const text of ["society, aral", "society"]) expect(read.one).not.toContain(text);
  });

  it("is the contract's own id where nothing else tells it from others", () => {
    const { shown } = contractNames([
      operator("society", [contract("one", "aral"), contract("two", "aral")]),
    ]);
    expect([shown.one?.[1], shown.two?.[1]]).toEqual(["one", "two"]);
  });
});
