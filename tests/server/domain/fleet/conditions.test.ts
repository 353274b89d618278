import { describe, expect, it } from "vitest";
import { coveredBy } from "../../../../server/domain/fleet/conditions.ts";
import type { DayContract } from "../../../../server/domain/fleet/terms.ts";
import type { TripRequest } from "../../../../server/domain/trips/model.ts";
import { CategoryId, ContractId, DistrictId, OperatorId } from "../../../../shared/ids/index.ts";
import type { ContractConditions } from "../../../../shared/schemas/contractConditions.ts";

const city = DistrictId.parse("city");
const other = DistrictId.parse("shieli");
const visual = CategoryId.parse("visual");
/** West of 65° is the city. */
const districtOf = ({ lon }: { lon: number }) => (lon < 65 ? city : other);
const place = (lon: number) => ({ point: { lat: 44.8, lon }, label: "" });
const trip = (purpose: TripRequest["purpose"], ...lons: [number, number]) =>
  ({ purpose, pickup: place(lons[0]), dropoff: place(lons[1]) }) as TripRequest;
const contract = (id: string, conditions?: ContractConditions): DayContract => ({
  ...{ id: ContractId.parse(id), operatorId: OperatorId.parse("society"), districtId: city },
  ...{ categories: [visual], unverified: true, note: "", ...(conditions && { conditions }) },
});
const say = (asked: TripRequest, ...contracts: DayContract[]) =>
  coveredBy({ trip: asked, rider: { category: visual } }, { contracts }, districtOf);

const inTown = trip("sport", 64, 64.1);

describe("what a contract is for", () => {
  it("is any trip, and as many as there is room for, until somebody says otherwise", () => {
    expect(say(inTown, contract("one"))).toEqual({ quotas: [] });
    expect(say(inTown)).toEqual({ quotas: [] });
  });

  it("is not a trip of another purpose, nor one out of the district", () => {
    const forClinics = contract("one", { purposes: ["medical"] });
    expect(say(inTown, forClinics)).toMatchObject({ refusal: { code: "rider.purposeNotCovered" } });
    expect(say({ ...inTown, purpose: "medical" }, forClinics)).toEqual({ quotas: [] });
    const inDistrict = contract("one", { withinDistrict: true });
    expect(say(trip("sport", 64, 66), inDistrict)).toMatchObject({
      refusal: { code: "rider.territoryNotCovered", field: "dropoff" },
    });
    expect(say(inTown, inDistrict)).toEqual({ quotas: [] });
  });

  it("is decided by one that takes the trip, where there are several; a quota binds where all have one", () => {
    const forClinics = contract("one", { purposes: ["medical"] });
    const few = contract("two", { quota: { trips: 2 } });
    expect(say(inTown, forClinics, few)).toEqual({ quotas: [{ trips: 2 }] });
    expect(say({ ...inTown, purpose: "medical" }, forClinics, few)).toEqual({ quotas: [] });
  });
});
