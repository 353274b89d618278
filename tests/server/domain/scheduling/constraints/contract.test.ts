import { expect, it } from "vitest";
import type { ContractId } from "../../../../../shared/ids/index.ts";
import { neverBecause, problemOf, shift, trip } from "../world.ts";

const contract = (name: string) => name as ContractId;
const city = shift("van", { contractId: contract("city") });

it("serves the riders of its own contract and of none in particular", () => {
  const ada = trip("Ada", { from: 1, to: 2, contracts: [contract("city"), contract("dialysis")] });
  expect(neverBecause(problemOf([ada], [city]))).toBeUndefined();
  expect(neverBecause(problemOf([trip("Bo", { from: 1, to: 2 })], [city]))).toBeUndefined();
});

it("does not serve riders of other contracts, and says which contract it has", () => {
  const ada = trip("Ada", { from: 1, to: 2, contracts: [contract("dialysis")] });
  expect(neverBecause(problemOf([ada], [city]))).toMatchObject({
    code: "contract",
    values: { contract: "city" },
  });
  expect(neverBecause(problemOf([ada], [shift("private car")]))?.code).toBe("contract");
});
