import type { DriverId, RiderId, ShiftId, StaffId, TripId, VehicleId } from "../../../shared/ids/index.ts";
import type { StaffRole } from "../../../shared/roles/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { Concerns } from "./fact.ts";

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
