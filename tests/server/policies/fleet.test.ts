import { describe, expect, it } from "vitest";
import type { Actor } from "../../../server/domain/people/model.ts";
import { canChangeFleet, canSeeFleet, fleetScope } from "../../../server/policies/index.ts";
import { DistrictId, OperatorId, RiderId, StaffId } from "../../../shared/ids/index.ts";
import { officeRoles, staffRoles } from "../../../shared/roles/index.ts";

const id = StaffId.parse("00000000-0000-4000-8000-000000000001");
const [own, other] = [OperatorId.parse("own"), OperatorId.parse("other")];
const [city, steppe] = [DistrictId.parse("city"), DistrictId.parse("steppe")];

describe("whose fleet somebody sees and changes in the office", () => {
  it.each(staffRoles)("%s", (role) => {
    const actor: Actor = { role, id };
    const isOfOffice = officeRoles.some((each) => each === role);
    expect(canSeeFleet(actor, { operatorId: own })).toBe(isOfOffice);
    expect(canChangeFleet(actor, { operatorId: own })).toBe(isOfOffice && role !== "auditor");
  });

  it("a manager's is that of their operators, in their districts", () => {
    const actor: Actor = { role: "manager", id, scope: { operators: [own], districts: [city] } };
    expect(canChangeFleet(actor, { operatorId: own, districtId: city })).toBe(true);
    expect(canChangeFleet(actor, { operatorId: own, districtId: steppe })).toBe(false);
    expect(canSeeFleet(actor, { operatorId: other, districtId: city })).toBe(false);
  });

  it("nobody's is that of riders", () => {
    const rider: Actor = { role: "rider", id: RiderId.parse(id) };
    expect(fleetScope(rider)).toBeUndefined();
    expect(canSeeFleet(rider, { operatorId: own })).toBe(false);
  });
});
