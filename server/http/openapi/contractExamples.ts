import type { ApiBody, EndpointName } from "../../../shared/schemas/index.ts";

const handoverPlan: ApiBody<"previewHandover">["plan"] = {
  ...{ fromContractId: "kyz-city", toContractId: "kyz-city-2027", day: "2027-01-01" },
  ...{ vehicles: [], drivers: [], ends: true },
};

/** Bodies of the calls about contracts. */
export const contractExamples = {
  setContractHours: {
    hours: { from: "08:00", until: "19:00" },
    from: "2027-01-01",
    source: "Contract No 12, 2.3",
    reason: "Agreed anew",
  },
  setContractConditions: {
    conditions: { purposes: ["medical", "dialysis"], withinDistrict: true, quota: { trips: 8 } },
    from: "2027-01-01",
    source: "Contract No 12, 2.4",
    reason: "Agreed anew",
  },
  previewHandover: { plan: handoverPlan },
  makeHandover: { plan: handoverPlan, touched: [], reason: "Tender of 2027" },
  searchLearnedTimes: { kind: "aid" },
  tellLearnedTime: {
    ...{ kind: "aid", subject: "wheelchair", part: "boarding", goBy: "value", value: 1.5 },
    reason: "The new lifts are slower",
  },
  makeTracker: {
    ...{ kind: "client", trackerId: "4b1d6c1e-7d0a-4f2b-9a51-2f0f6d1c9e07", name: "Phone of 231 ABC 11" },
    owner: { of: "vehicle", vehicleId: "0f9c0d0e-1c52-4c0e-9f5a-0b6f4a1f2d11" },
  },
  undoHandover: { reason: "The tender was cancelled" },
} satisfies { [N in EndpointName]?: ApiBody<N> };
