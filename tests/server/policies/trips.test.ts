import { describe, expect, it } from "vitest";
import type { Actor } from "../../../server/domain/people/model.ts";
import {
  canCancelTrip,
  canDrive,
  canOverrideLeadTime,
  canSayReady,
  canSeeTrip,
  isStaff,
} from "../../../server/policies/index.ts";
import { DriverId, PlaceId, RiderId, StaffId } from "../../../shared/ids/index.ts";
import { serviceDay } from "../../../shared/time/index.ts";

const id = (last: number) => `018f5b8e-0000-7000-8000-00000000000${last}`;
const aisha: Actor = { role: "rider", id: RiderId.parse(id(1)) };
const otherRider: Actor = { role: "rider", id: RiderId.parse(id(2)) };
const bolat: Actor = { role: "driver", id: DriverId.parse(id(3)) };
/** The number of a rider's id on a driver: identities of different roles are never mixed up. */
const driverWithHerNumber: Actor = { role: "driver", id: DriverId.parse(id(1)) };
const dispatcher: Actor = { role: "dispatcher", id: StaffId.parse(id(4)) };
const admin: Actor = { role: "administrator", id: StaffId.parse(id(5)) };
const riderWithBolatsNumber: Actor = { role: "rider", id: RiderId.parse(id(3)) };

const today = serviceDay("2026-03-02");
const place = (placeId: string) => ({
  ...{ point: { lat: 44.8, lon: 65.5 }, label: "", placeId: PlaceId.parse(placeId) },
});
const herTrip = {
  ...{ riderId: RiderId.parse(id(1)), serviceDay: today },
  ...{ pickup: place("home"), dropoff: place("clinic") },
};
const herReturn = { ...herTrip, pickup: place("clinic"), dropoff: place("home") };
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
    expect(canSeeTrip(actor, herTrip, today)).toBe(sees);
    expect(canCancelTrip(actor, herTrip, today)).toBe(cancels);
    expect(canDrive(actor, bolatsShift)).toBe(drives);
    expect(isStaff(actor)).toBe(staff);
    expect(canOverrideLeadTime(actor)).toBe(staff);
  });
});

describe("people from outside", () => {
  const consent = { riderId: herTrip.riderId, from: "2026-03-01", until: "2026-03-31" };
  const actor = (role: "guardian" | "facility", part: object = {}): Actor => ({
    ...{ role, id: StaffId.parse("00000000-0000-4000-8000-000000000099") },
    scope: { people: [consent], ...part },
  });
  const sees = (who: Actor, on: string) => canSeeTrip(who, herTrip, serviceDay(on));

  it("a guardian sees the ward's trips from the first day of the consent to its last", () => {
    const days = ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"];
    expect(days.map((on) => sees(actor("guardian"), on))).toEqual([false, true, true, false]);
    expect(sees(actor("guardian", { lastDay: "2026-03-10" }), "2026-03-11")).toBe(false);
    expect(sees(actor("guardian", { people: [] }), "2026-03-10")).toBe(false);
  });

  it("an institution calls off who comes to it today, and says of who goes home from it that they are ready", () => {
    const clinic = actor("facility", { places: ["clinic"] });
    const school = actor("facility", { places: ["school"] });
    const may = (who: Actor) => [
      ...[canCancelTrip(who, herTrip, today), canCancelTrip(who, herReturn, today)],
      ...[canSayReady(who, herTrip, today), canSayReady(who, herReturn, today)],
    ];
    expect(may(clinic)).toEqual([true, false, false, true]);
    expect(may(school)).toEqual([false, false, false, false]);
    expect(may(actor("facility", { places: ["clinic"], people: [] }))).toEqual([false, false, false, false]);
    const tomorrows = { ...herTrip, serviceDay: serviceDay("2026-03-03") };
    expect(canCancelTrip(clinic, tomorrows, today)).toBe(false);
  });

  it("an institution opens nobody's trip: it has its list", () => {
    expect(sees(actor("facility", { places: ["clinic"] }), "2026-03-10")).toBe(false);
  });
});
