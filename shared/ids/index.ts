import { z } from "zod";

/**
 * Identities. Things created at run time carry UUIDs; things that a region pack names carry its short
 * codes (`kyz-city`, `dialysis-10`), so that data files stay readable.
 */
const uuid = z.uuid().toLowerCase();
export const RiderId = uuid.brand<"RiderId">();
export type RiderId = z.infer<typeof RiderId>;
export const TripId = uuid.brand<"TripId">();
export type TripId = z.infer<typeof TripId>;
export const StopId = uuid.brand<"StopId">();
export type StopId = z.infer<typeof StopId>;
/** A shift is one driver with one vehicle on one service day; the run of that day has the same id. */
export const ShiftId = uuid.brand<"ShiftId">();
export type ShiftId = z.infer<typeof ShiftId>;
export const VehicleId = uuid.brand<"VehicleId">();
export type VehicleId = z.infer<typeof VehicleId>;
export const DriverId = uuid.brand<"DriverId">();
export type DriverId = z.infer<typeof DriverId>;
/** A break of a shift. */
export const BreakId = uuid.brand<"BreakId">();
export type BreakId = z.infer<typeof BreakId>;
/** A dispatcher or an administrator. */
export const StaffId = uuid.brand<"StaffId">();
export type StaffId = z.infer<typeof StaffId>;

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
export const DistrictId = code.brand<"DistrictId">();
export type DistrictId = z.infer<typeof DistrictId>;
export const OperatorId = code.brand<"OperatorId">();
export type OperatorId = z.infer<typeof OperatorId>;
export const ContractId = code.brand<"ContractId">();
export type ContractId = z.infer<typeof ContractId>;
export const PlaceId = code.brand<"PlaceId">();
export type PlaceId = z.infer<typeof PlaceId>;
/** A door of a place, by which somebody comes out or goes in. */
export const EntranceId = uuid.brand<"EntranceId">();
export type EntranceId = z.infer<typeof EntranceId>;
/** Eligibility category of a region pack, e.g. `musculoskeletal`. */
export const CategoryId = code.brand<"CategoryId">();
export type CategoryId = z.infer<typeof CategoryId>;
/** A request that repeats. */
export const StandingOrderId = uuid.brand<"StandingOrderId">();
export type StandingOrderId = z.infer<typeof StandingOrderId>;
/** A time shown to somebody before they confirm it. */
export const OfferId = uuid.brand<"OfferId">();
export type OfferId = z.infer<typeof OfferId>;
