import { describe, expect, it } from "vitest";
import type { Actor } from "../../../server/domain/people/model.ts";
import {
  canCancelTrip,
  canDrive,
  canOverrideLeadTime,
  canSeeTrip,
  isStaff,
} from "../../../server/policies/index.ts";
import { DriverId, RiderId, StaffId } from "../../../shared/ids/index.ts";

const id = (last: number) => `018f5b8e-0000-7000-8000-00000000000${last}`;
const aisha: Actor = { role: "rider", id: RiderId.parse(id(1)) };
const otherRider: Actor = { role: "rider", id: RiderId.parse(id(2)) };
const bolat: Actor = { role: "driver", id: DriverId.parse(id(3)) };
/** The number of a rider's id on a driver: identities of different roles are never mixed up. */
const driverWithHerNumber: Actor = { role: "driver", id: DriverId.parse(id(1)) };
const dispatcher: Actor = { role: "dispatcher", id: StaffId.parse(id(4)) };
const admin: Actor = { role: "administrator", id: StaffId.parse(id(5)) };
const riderWithBolatsNumber: Actor = { role: "rider", id: RiderId.parse(id(3)) };

const herTrip = { riderId: RiderId.parse(id(1)) };
const bolatsShift = { driverId: id(3) };

describe("who may do what", () => {
  it.each([
    { who: "the rider herself", actor: aisha, sees: true, cancels: true, drives: false, staff: false },
    { who: "another rider", actor: otherRider, sees: false, cancels: false, drives: false, staff: false },
    { who: "the driver", actor: bolat, sees: false, cancels: false, drives: true, staff: false },
    {
      who: "a driver with her number",
      actor: driverWithHerNumber,
      sees: false,
      cancels: false,
      drives: false,
      staff: false,
    },
    {
      who: "a rider with the driver's number",
      actor: riderWithBolatsNumber,
      sees: false,
      cancels: false,
      drives: false,
      staff: false,
    },
    { who: "a dispatcher", actor: dispatcher, sees: true, cancels: true, drives: false, staff: true },
    { who: "an administrator", actor: admin, sees: true, cancels: true, drives: false, staff: true },
  ])("$who", ({ actor, sees, cancels, drives, staff }) => {
    expect(canSeeTrip(actor, herTrip)).toBe(sees);
    expect(canCancelTrip(actor, herTrip)).toBe(cancels);
    expect(canDrive(actor, bolatsShift)).toBe(drives);
    expect(isStaff(actor)).toBe(staff);
    expect(canOverrideLeadTime(actor)).toBe(staff);
  });
});
