import type { Shift } from "../model/shift.ts";
import type { Trip } from "../model/trip.ts";
import type { CheckedRoute } from "./checkedRoute.ts";
import type { Findings, ViolationCode } from "./violation.ts";

/** Contract, lift, skills, allowed vehicles: whether each trip of the route may be on this shift at all. */
export function verifyPairs({ problem, trips, route, shift }: CheckedRoute, findings: Findings): void {
  for (const stop of route.stops) {
    const trip = stop.kind === "dropoff" ? trips.get(stop.tripId) : undefined;
    if (trip === undefined) continue;
    const subject = { shiftId: shift.id, tripId: trip.id };
    for (const [code, sentence] of wrongPairs(trip, shift)) findings.add(code, subject, sentence);
    for (const [otherId, state] of problem.state ?? []) {
      if (otherId !== shift.id && state.aboard.some((person) => person.tripId === trip.id)) {
        findings.add("aboardAnotherVehicle", subject, "the rider is aboard another vehicle");
      }
    }
  }
}

function wrongPairs(trip: Trip, shift: Shift): [ViolationCode, string][] {
  const wrong: [ViolationCode, string][] = [];
  const contracts = trip.contracts;
  if (contracts !== undefined && !contracts.some((contract) => contract === shift.contractId)) {
    wrong.push(["wrongContract", "the vehicle's contract does not serve this rider"]);
  }
  if (trip.needs?.lift === true && shift.lift === undefined)
    wrong.push(["noLift", "the vehicle has no lift"]);
  if ((trip.needs?.liftWeightKg ?? 0) > (shift.lift?.limitKg ?? Infinity)) {
    wrong.push(["liftOverloaded", "person and chair are too heavy for the lift"]);
  }
  for (const needed of trip.needs?.skills ?? []) {
    if (!shift.skills.includes(needed)) wrong.push(["skillMissing", `driver and vehicle lack ${needed}`]);
  }
  const allowed = trip.allowedShifts?.includes(shift.id) ?? true;
  if (!allowed || trip.forbiddenShifts?.includes(shift.id) === true) {
    wrong.push(["shiftNotAllowed", "the trip may not go with this vehicle"]);
  }
  return wrong;
}
