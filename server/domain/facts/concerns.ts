import {
  DriverId,
  type RiderId,
  type ShiftId,
  type StaffId,
  type TripId,
  type VehicleId,
} from "../../../shared/ids/index.ts";
import type { StaffRole } from "../../../shared/roles/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { Concerns, FactBy } from "./fact.ts";

export const ofTrip = (trip: { id: TripId; riderId: RiderId; serviceDay: ServiceDay }): Concerns => ({
  tripId: trip.id,
  riderId: trip.riderId,
  serviceDay: trip.serviceDay,
});

export const ofShift = (shift: {
  id: ShiftId;
  serviceDay: ServiceDay;
  vehicle: { id: VehicleId };
  driver: { id: DriverId };
}): Concerns => ({
  shiftId: shift.id,
  vehicleId: shift.vehicle.id,
  driverId: shift.driver.id,
  serviceDay: shift.serviceDay,
});

/** What was done on a shift: by its driver of then, where another has it by now. */
export const ofShiftBy = (by: FactBy, shift: Parameters<typeof ofShift>[0]): Concerns => ({
  ...ofShift(shift),
  ...(by.role === "driver" && by.id !== undefined && { driverId: DriverId.parse(by.id) }),
});

type Person =
  | { role: "rider"; id: RiderId }
  | { role: "driver"; id: DriverId }
  | { role: StaffRole; id: StaffId };

export function ofPerson(person: Person): Concerns {
  switch (person.role) {
    case "rider":
      return { riderId: person.id };
    case "driver":
      return { driverId: person.id };
    default:
      return { staffId: person.id };
  }
}
