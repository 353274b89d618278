import { z } from "zod";
import { ContractId, DistrictId, DriverId, OperatorId, ShiftId, TripId, VehicleId } from "../ids/index.ts";
import { shiftStatuses } from "../lifeCycle/shift.ts";
import { IsoInstant, pageOf, ServiceDayText, StopPlace, written } from "./common.ts";
import { Phone } from "./people.ts";

/** Papers without which a vehicle does not drive. */
export const paperKinds = ["insurance", "inspection", "liftInspection"] as const;
export const PaperKind = z.enum(paperKinds);
export type PaperKind = z.infer<typeof PaperKind>;

const seats = z.int().min(0).max(30);
const centimeters = z.int().min(1).max(500);

/** Alternatives of where people sit, e.g. three fold-down seats or one wheelchair place. */
export const SeatLayout = z.object({
  ambulatory: seats,
  wheelchair: seats,
  largeWheelchair: seats,
  companion: seats,
});

const vehicleParts = {
  /** 0: it is new. Otherwise as it was read: what somebody else has changed meanwhile is not overwritten. */
  version: z.int().min(0).max(1_000_000),
  plate: written().min(1).max(20),
  model: written().min(1).max(60),
  /** Says operator and district too. */
  contractId: ContractId,
  layouts: z.array(SeatLayout).min(1).max(6),
  /** Names as in GTFS-capabilities; capacities in kg, widths and lengths in cm. */
  vehicleLift: z.boolean(),
  liftCapacity: z.int().min(1).max(2000).optional(),
  liftWidth: centimeters.optional(),
  liftLength: centimeters.optional(),
  vehicleRamp: z.boolean(),
  rampWidth: centimeters.optional(),
  papers: z.array(z.object({ kind: PaperKind, validUntil: ServiceDayText })).max(paperKinds.length),
  /** Where it stands. */
  depot: StopPlace.pick({ point: true, label: true }),
};
/** A vehicle as the office writes it. */
export const SaveVehicle = z
  .object(vehicleParts)
  .refine((it) => it.layouts.every((each) => Object.values(each).some((count) => count > 0)), {
    path: ["layouts"],
    error: "expected a place for somebody in each",
  })
  .refine((it) => it.vehicleLift || !(it.liftCapacity ?? it.liftWidth ?? it.liftLength), {
    path: ["vehicleLift"],
    error: "expected a lift where one is measured",
  })
  .refine((it) => it.vehicleRamp || it.rampWidth === undefined, {
    path: ["vehicleRamp"],
    error: "expected a ramp where one is measured",
  })
  .refine((it) => new Set(it.papers.map(({ kind }) => kind)).size === it.papers.length, {
    path: ["papers"],
    error: "expected each paper once",
  });
export type SaveVehicle = z.output<typeof SaveVehicle>;
/** When it is not to be counted on, those that are over included; nobody has ended it before its time. */
const away = z.array(z.object({ id: z.uuid(), from: IsoInstant, until: IsoInstant.optional() }));
export const FleetVehicle = z.object({
  id: VehicleId,
  ...vehicleParts,
  away,
  operatorId: OperatorId,
  districtId: DistrictId,
});
export type FleetVehicle = z.output<typeof FleetVehicle>;

const driverParts = {
  version: z.int().min(0).max(1_000_000),
  name: written().min(1).max(100),
  operatorId: OperatorId,
  /** May handle lift and fixings. */
  liftTrained: z.boolean(),
  /** Last day of the licence; left out: not known. */
  licenceUntil: ServiceDayText.optional(),
};
export const SaveDriver = z.object({ ...driverParts, phone: Phone });
export type SaveDriver = z.output<typeof SaveDriver>;
export const FleetDriver = z.object({ id: DriverId, ...driverParts, phone: z.string(), away });
export type FleetDriver = z.output<typeof FleetDriver>;

/** So many days before the last one of a paper or licence it is warned of: first, and once more. */
export const paperWarnings = { soon: 30, verySoon: 7 } as const;
/** `only`: those with a paper, or a licence, that has ended or ends within the days of the first warning. */
export const FleetSearch = z.object({
  ...{ q: z.string().trim().max(100).default(""), only: z.enum(["ending"]).optional(), ...pageOf(50) },
});

/** A time of a service day; after midnight it goes on: 25:00. */
export const DayTimeText = z.string().regex(/^([01]\d|2\d|30):[0-5]\d$/, "expected HH:mm");

/** What becomes of one shift of one day. */
const setShift = z.object({
  kind: z.literal("set"),
  serviceDay: ServiceDayText,
  vehicleId: VehicleId,
  driverId: DriverId,
  from: DayTimeText,
  until: DayTimeText,
});
const removeShift = z.object({ kind: z.literal("remove") });
export const ShiftPlan = z.discriminatedUnion("kind", [setShift, removeShift]);
export type ShiftPlan = z.output<typeof ShiftPlan>;
/** `touched`: whose trips the preview showed; who is touched besides by then is not touched unseen. */
export const ChangeShift = z.object({
  plan: ShiftPlan,
  touched: z.array(TripId).max(200),
  reason: written().min(1).max(300),
});
/** A rule of working time that a driver's shifts would break: hours as `12:30`, days as a number. */
export const WorkingBreach = z.object({
  limit: z.enum(["longestShift", "rest", "daysInRow", "hoursPerWeek"]),
  driverName: z.string(),
  day: ServiceDayText,
  is: z.string(),
  most: z.string(),
});
export type WorkingBreach = z.output<typeof WorkingBreach>;
/** A change of a shift as it would come out. `warnings`: rules that it breaks and that do not bind. */
export const ShiftEffect = z.object({
  warnings: z.array(WorkingBreach),
  touched: z.array(
    z.object({
      tripId: TripId,
      riderName: z.string(),
      pickup: IsoInstant,
      /** The vehicle that would come within what was promised; null: one is searched for anew. */
      to: z.string().nullable(),
    }),
  ),
});
export type ShiftEffect = z.output<typeof ShiftEffect>;

export const FleetShift = z.object({
  id: ShiftId,
  serviceDay: ServiceDayText,
  vehicleId: VehicleId,
  plate: z.string(),
  driverId: DriverId,
  driverName: z.string(),
  from: z.string(),
  until: z.string(),
  status: z.enum(shiftStatuses),
  byTemplate: z.boolean(),
  trips: z.int(),
});
export type FleetShift = z.output<typeof FleetShift>;
/** A shift that a template wants and that is not planned, as it would break a rule of working time that binds. */
export const LeftOutShift = WorkingBreach.extend({ plate: z.string(), from: z.string(), until: z.string() });
export type LeftOutShift = z.output<typeof LeftOutShift>;
export const ShiftCalendar = z.object({
  days: z.array(
    z.object({
      day: ServiceDayText,
      isServed: z.boolean(),
      /** The templates have made its shifts; before, only those that somebody has set are there. */
      isPlanned: z.boolean(),
      shifts: z.array(FleetShift),
      leftOut: z.array(LeftOutShift),
    }),
  ),
});

const templateParts = {
  vehicleId: VehicleId,
  driverId: DriverId,
  /** 1 = Monday … 7 = Sunday. */
  weekdays: z
    .array(z.literal([1, 2, 3, 4, 5, 6, 7]))
    .min(1)
    .max(7),
  from: DayTimeText,
  until: DayTimeText,
  /** First and last day; left out: since ever, for good. */
  validFrom: ServiceDayText.optional(),
  validUntil: ServiceDayText.optional(),
};
export const TemplatePlan = z
  .object(templateParts)
  .refine(({ from, until }) => from < until, { path: ["until"], error: "expected after from" })
  .refine(({ validFrom = "", validUntil }) => validUntil === undefined || validFrom <= validUntil, {
    path: ["validUntil"],
    error: "expected not before validFrom",
  })
  .refine(({ weekdays }) => new Set(weekdays).size === weekdays.length, {
    path: ["weekdays"],
    error: "expected each weekday once",
  });
export type TemplatePlan = z.output<typeof TemplatePlan>;
/** `touched`: as of a shift. */
export const SaveTemplate = z.object({
  plan: TemplatePlan,
  touched: z.array(TripId).max(500),
  reason: written().min(1).max(300),
});
export type SaveTemplate = z.output<typeof SaveTemplate>;
export const FleetTemplate = z.object({
  id: z.uuid(),
  ...templateParts,
  from: z.string(),
  until: z.string(),
  plate: z.string(),
  driverName: z.string(),
  unverified: z.boolean(),
});
export type FleetTemplate = z.output<typeof FleetTemplate>;
/** On so many planned days a shift comes out otherwise. */
export const TemplateEffect = ShiftEffect.extend({ days: z.int() });
export type TemplateEffect = z.output<typeof TemplateEffect>;
