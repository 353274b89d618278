import { describe, expect, it } from "vitest";
import { contractsFor, hoursFor } from "../../../../server/domain/fleet/contracts.ts";
import { readTerms } from "../../../../server/domain/fleet/readTerms.ts";
import { type ContractHours, type DatedTerms, termsOn } from "../../../../server/domain/fleet/terms.ts";
import type { TripRequest } from "../../../../server/domain/trips/model.ts";
import { kyzylorda } from "../../../../server/regions/kyzylorda/index.ts";
import { ServiceRules } from "../../../../shared/schemas/serviceRules.ts";
import { atLocalTime, minutes, serviceDay } from "../../../../shared/time/index.ts";

const [contract] = kyzylorda.contracts;
if (contract === undefined) throw new Error("the pack has no contract");
const [category] = contract.categories;
if (category === undefined) throw new Error("the contract serves nobody");
const day = serviceDay("2026-03-04");
const clock = (text: string) => {
  const [hour = 0, minute = 0] = text.split(":").map(Number);
  return minutes(hour * 60 + minute);
};
const own = (from: string, until: string, validFrom?: string): ContractHours => ({
  contractId: contract.id,
  hours: { from: clock(from), until: clock(until) },
  ...(validFrom !== undefined && { validFrom }),
  ...{ unverified: false, source: "No 12" },
});
const rules = {
  ...kyzylorda.rules,
  lendAcrossContracts: { ...kyzylorda.rules.lendAcrossContracts, value: false },
};
const terms = (contractHours: ContractHours[], on = day) => {
  const dated: DatedTerms = {
    ...{ rules: [{ from: "", rules }], categories: kyzylorda.categories, calendar: kyzylorda.calendar },
    ...{ contracts: [contract], contractHours },
  };
  return termsOn(dated, kyzylorda.timeZone, on);
};
const wish = (time: string) => ({
  trip: {
    ...{ serviceDay: day, pickup: { point: { lat: 0, lon: 0 } }, dropoff: { point: { lat: 0, lon: 0 } } },
    requested: { kind: "leaveAt", at: atLocalTime(day, clock(time), kyzylorda.timeZone) },
  } as unknown as TripRequest,
  rider: { category },
});
const districtOf = () => contract.districtId;

describe("the hours of a contract", () => {
  it("bind whom it serves: within them its vehicles come, outside them nobody can be asked for", () => {
    const short = terms([own("09:00", "15:00")]);
    expect(contractsFor(wish("10:00"), short, districtOf)).toEqual([contract.id]);
    expect(contractsFor(wish("16:00"), short, districtOf)).toEqual([]);
    expect(hoursFor(wish("16:00"), short, districtOf)).toEqual({
      from: clock("09:00"),
      until: clock("15:00"),
    });
  });

  it("are the service's where none are said, and before the day from which they hold", () => {
    const later = terms([own("09:00", "15:00", "2026-03-05")]);
    expect(contractsFor(wish("16:00"), later, districtOf)).toEqual([contract.id]);
    expect(hoursFor(wish("16:00"), later, districtOf)).toEqual(later.hours);
  });

  it("are refused, with the reason, where they reach beyond the hours of service", () => {
    const { contracts, categories, calendar } = kyzylorda;
    const rows = Object.entries(ServiceRules.encode(rules)).map(([key, rule]) => ({ key, ...rule }));
    const read = (from: string, until: string) =>
      readTerms({ contracts, categories, calendar, rules: rows as never, contractHours: [own(from, until)] });
    expect(read("09:00", "15:00").faults).toBeUndefined();
    expect(read("04:00", "15:00").faults).toEqual([
      {
        code: "contract.wrongHours",
        about: contract.id,
        why: expect.stringContaining("within the hours of service"),
      },
    ]);
  });
});
