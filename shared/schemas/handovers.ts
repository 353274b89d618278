import { z } from "zod";
import { CategoryId, ContractId, DistrictId, DriverId, OperatorId, TripId, VehicleId } from "../ids/index.ts";
import { IsoInstant, LocalizedName, ServiceDayText, written } from "./common.ts";

/** What goes from one contract to another on a day; operators follow from the contracts. */
export const HandoverPlan = z
  .object({
    fromContractId: ContractId,
    toContractId: ContractId,
    /** The first day of the new. */
    day: ServiceDayText,
    vehicles: z.array(VehicleId).max(1000),
    drivers: z.array(DriverId).max(2000),
    /** The old contract ends on the day before, whatever stays with it. */
    ends: z.boolean(),
  })
  .refine(({ fromContractId, toContractId }) => fromContractId !== toContractId, {
    path: ["toContractId"],
    error: "expected another contract",
  });
export type HandoverPlan = z.output<typeof HandoverPlan>;

/** `touched`: whose trips the preview showed. */
export const MakeHandover = z.object({
  plan: HandoverPlan,
  touched: z.array(TripId).max(5000),
  reason: written().min(1).max(300),
});
export type MakeHandover = z.output<typeof MakeHandover>;

export const handoverWhys = ["notChosen", "vehicleStays", "driverStays", "contractEnds"] as const;
const Why = z.enum(handoverWhys);
const Pair = z.object({ plate: z.string(), driverName: z.string() });
const Plate = z.object({ id: VehicleId, plate: z.string() });
const Name = z.object({ id: DriverId, name: z.string() });

/** What a handover comes to: what goes, what stays and why, and whose trips after the day have to be planned anew. */
export const HandoverEffect = z.object({
  vehicles: z.object({ move: z.array(Plate), stay: z.array(Plate.extend({ why: Why })) }),
  drivers: z.object({ move: z.array(Name), stay: z.array(Name.extend({ why: Why })) }),
  templates: z.object({ move: z.array(Pair), end: z.array(Pair.extend({ why: Why })) }),
  /** Planned shifts from the day on. */
  shifts: z.object({ move: z.int(), end: z.int() }),
  /** By category; `stay`: whom no contract serves from the day on. */
  riders: z.object({
    move: z.int(),
    stay: z.array(z.object({ category: CategoryId, name: LocalizedName, count: z.int() })),
  }),
  /** A vehicle is searched for anew: their shift ends, or the new contract does not serve them. */
  touched: z.array(
    z.object({
      tripId: TripId,
      riderName: z.string(),
      pickup: IsoInstant,
      why: z.enum(["shiftEnds", "notServed"]),
    }),
  ),
});
export type HandoverEffect = z.output<typeof HandoverEffect>;

const Side = z.object({ contractId: ContractId, operatorId: OperatorId, name: LocalizedName });
export const HandoverView = z.object({
  id: z.uuid(),
  from: Side,
  to: Side,
  districtId: DistrictId,
  district: LocalizedName,
  day: ServiceDayText,
  vehicles: z.int(),
  drivers: z.int(),
  /** `ahead`: it can still be undone. */
  state: z.enum(["ahead", "done", "undone"]),
});
export type HandoverView = z.output<typeof HandoverView>;

const params = z.object({ handoverId: z.uuid().toLowerCase() });
/** The calls of the office about handovers. */
export const handoverShapes = {
  listHandovers: { response: z.object({ handovers: z.array(HandoverView) }) },
  previewHandover: { params, body: z.object({ plan: HandoverPlan }), response: HandoverEffect },
  makeHandover: {
    params,
    body: MakeHandover,
    response: z.object({ handover: HandoverView, searched: z.int() }),
  },
  /** `lost`: so many of its shifts could not be put back, since vehicle or driver have others by now. */
  undoHandover: {
    params,
    body: z.object({ reason: written().min(1).max(300) }),
    response: z.object({ handover: HandoverView, searched: z.int(), lost: z.int() }),
  },
} as const;
