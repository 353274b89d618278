import { type RawBuilder, sql } from "kysely";

type Part = RawBuilder<unknown>;
/** Whose a vehicle (alias `v`) or a driver (`d`) is on a day: handovers give them to others on one, see migration 038. */
export const vehicleOperatorOn = (day: Part): Part => sql`vehicle_operator_on(v.id, ${day}, v.operator_id)`;
export const vehicleContractOn = (day: Part): Part => sql`vehicle_contract_on(v.id, ${day}, v.contract_id)`;
export const driverOperatorOn = (day: Part): Part => sql`driver_operator_on(d.id, ${day}, d.operator_id)`;
