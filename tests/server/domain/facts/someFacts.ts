import type { Fact, StoredFact } from "../../../../server/domain/facts/fact.ts";
import { DriverId, RiderId, ShiftId, StaffId, TripId } from "../../../../shared/ids/index.ts";
import { type Instant, serviceDay, toInstant } from "../../../../shared/time/index.ts";

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
export const trip = TripId.parse(id(1));
export const rider = RiderId.parse(id(2));
export const shift = ShiftId.parse(id(3));
export const driver = DriverId.parse(id(4));
export const staff = StaffId.parse(id(5));
export const monday = serviceDay("2026-03-02");
export const at = (time: string): Instant => toInstant(`2026-03-02T${time}:00+05:00`);

export const ofAda = { tripId: trip, riderId: rider, serviceDay: monday };
export const onRun = { shiftId: shift, driverId: driver, serviceDay: monday };
export const desk = { role: "dispatcher" as const, id: staff };

/** As they come back from the store, one after the other. */
export const stored = (...facts: Fact[]): StoredFact[] =>
  facts.map((fact, index) => ({ ...fact, id: index + 1, recordedAt: fact.at }));
