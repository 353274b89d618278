import { z } from "zod";
import { ShiftId } from "../ids/index.ts";
import { checkItems } from "../lifeCycle/vehicleCheck.ts";
import { DeviceMoment, IsoInstant, ServiceDayText } from "./common.ts";

export const CheckItem = z.enum(checkItems);

/** That a vehicle was looked over, and what failed. */
export const CheckView = z.object({ at: IsoInstant, failed: z.array(CheckItem) });
export type CheckView = z.infer<typeof CheckView>;

/** What is to be looked at in this vehicle, how many wheelchairs it takes, and what was found last. */
export const CheckToDo = z.object({
  items: z.array(CheckItem),
  chairs: z.int(),
  /** Whether the shift may not be begun before. */
  demanded: z.boolean(),
  done: CheckView.optional(),
});
export type CheckToDo = z.infer<typeof CheckToDo>;

const found = { failed: z.array(CheckItem).max(checkItems.length) };

/** `checkId` is made by the device: the same again changes nothing. Times as in `ShiftReport`. */
export const CheckVehicle = z.object({
  checkId: z.uuid().toLowerCase(),
  ...found,
  at: IsoInstant.optional(),
  sentAt: IsoInstant.optional(),
});

/** What a driver told a dispatcher of it, when, and how the dispatcher knows. */
export const CheckVehicleForDriver = z.object({
  checkId: z.uuid().toLowerCase(),
  ...found,
  at: IsoInstant,
  reason: z.string().trim().min(1).max(300),
});

/** Kept on the device like any report until the service has it. */
export const KeptCheck = z.object({
  actionId: z.uuid().toLowerCase(),
  shiftId: ShiftId,
  check: z.object(found),
  at: IsoInstant,
  done: DeviceMoment,
});
export type KeptCheck = z.infer<typeof KeptCheck>;

/** A shift of the day as the office sees its check. */
export const DayCheckView = z.object({
  shiftId: ShiftId,
  plate: z.string(),
  driver: z.string(),
  starts: IsoInstant,
  /** When it was begun; missing: not yet. */
  begun: IsoInstant.optional(),
  items: z.array(CheckItem),
  check: CheckView.optional(),
});
export type DayCheckView = z.infer<typeof DayCheckView>;

export const checkQuery = z.object({ day: ServiceDayText.optional() });
export const DayChecks = z.object({ day: ServiceDayText, shifts: z.array(DayCheckView) });
