import { z } from "zod";
import { ContractId } from "../ids/index.ts";
import { Locale, LocalizedName, written } from "./common.ts";

/** A month in a year, `2026-11`. */
export const MonthText = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
export const figureKeys = ["month", "contract", "district", "category"] as const;
export type FigureKey = (typeof figureKeys)[number];

/** Whole months, the last one with them; what is left out is this year until now. */
export const FiguresQuery = z.object({
  by: z.enum(figureKeys).default("month"),
  from: MonthText.optional(),
  until: MonthText.optional(),
});
export type FiguresQuery = z.infer<typeof FiguresQuery>;

const count = z.int();
/** What cannot be told for a key is left out. */
export const FiguresRow = z.object({
  /** A month, or an id; left out: trips without a vehicle or category, and the total. */
  key: z.string().optional(),
  name: LocalizedName.optional(),
  /** Riders with a completed trip, each once. */
  people: count,
  ...{ completed: count, noShow: count, cancelled: count, refused: count, missed: count },
  /** Not ended yet. */
  open: count,
  /** Of the completed trips, 0 to 1. */
  measured: z.number().optional(),
  /** Completed returns that were picked up when ready; of them, 0 to 1, within the standard; minutes from "ready" to the door, of the middle one. */
  returns: count,
  returnsInTime: z.number().optional(),
  returnMinutes: z.number().optional(),
  vehicleDays: count.optional(),
  kilometers: z.number().optional(),
  /** Of them, 0 to 1: how many positions say. */
  measuredKilometers: z.number().optional(),
  budget: z.number().optional(),
  tengePerTrip: z.number().optional(),
  tengePerPerson: z.number().optional(),
});
export type FiguresRow = z.infer<typeof FiguresRow>;

export const Figures = z.object({
  by: z.enum(figureKeys),
  from: MonthText,
  until: MonthText,
  rows: z.array(FiguresRow),
  total: FiguresRow,
});
export type Figures = z.infer<typeof Figures>;

export const ExportFigures = FiguresQuery.extend({
  format: z.enum(["csv", "xlsx"]).default("xlsx"),
  locale: Locale,
});
export type ExportFigures = z.infer<typeof ExportFigures>;

export const BudgetView = z.object({
  contractId: z.string(),
  name: LocalizedName,
  years: z.array(z.object({ year: z.int(), tenge: z.number(), source: z.string().optional() })),
});
export type BudgetView = z.infer<typeof BudgetView>;

export const SetBudget = z.object({
  contractId: ContractId,
  year: z.int().min(2020).max(2100),
  tenge: z.int().min(0).max(1_000_000_000_000),
  source: written().max(300).optional(),
});
export type SetBudget = z.infer<typeof SetBudget>;
