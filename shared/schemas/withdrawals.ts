import { z } from "zod";
import { DriverId, ShiftId, VehicleId } from "../ids/index.ts";
import { IsoInstant, written } from "./common.ts";

const span = {
  /** The same again changes nothing. */
  withdrawalId: z.uuid().toLowerCase(),
  from: IsoInstant,
  /** Left out: until somebody says that it is back. */
  until: IsoInstant.optional(),
  reason: written().min(1).max(300),
};
const endsAfterItBegins = ({ from, until }: { from: string; until?: string | undefined }): boolean =>
  until === undefined || from < until;
const wrongEnd = { path: ["until"], error: "expected after from" };

/** A vehicle or a driver that is not to be counted on for some time. */
export const WithdrawVehicle = z
  .object({ vehicleId: VehicleId, ...span })
  .refine(endsAfterItBegins, wrongEnd);
export const WithdrawDriver = z.object({ driverId: DriverId, ...span }).refine(endsAfterItBegins, wrongEnd);
export type NewWithdrawal = z.infer<typeof WithdrawVehicle> | z.infer<typeof WithdrawDriver>;

/** Of a run whose vehicle or driver is withdrawn. */
export const WithdrawalView = z.object({
  id: z.uuid(),
  what: z.enum(["vehicle", "driver", "lift"]),
  from: IsoInstant,
  until: IsoInstant.optional(),
  by: z.string().optional(),
  reason: z.string().optional(),
});
export type WithdrawalView = z.infer<typeof WithdrawalView>;

/** What a withdrawal touches; whose trips they are is planned anew at once, and told as any change is. */
export const WithdrawalOutcome = z.object({ withdrawalId: z.uuid(), shiftIds: z.array(ShiftId) });
