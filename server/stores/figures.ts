import type { ContractId } from "../../shared/ids/index.ts";
import type { FigureKey, LocalizedName } from "../../shared/schemas/index.ts";
import type { Seconds } from "../../shared/time/index.ts";
import type { Scope } from "../domain/people/model.ts";

/** Whole months, `2026-11`, the last one with them; of whom. */
export interface FigureSpan {
  from: string;
  until: string;
  reach: Scope;
  /** Within so long of "ready" a return is in time. */
  pickupWithin: Seconds;
}

export interface FigureRow {
  key: string | undefined;
  name: LocalizedName | undefined;
  people: number;
  completed: number;
  noShow: number;
  cancelled: number;
  refused: number;
  missed: number;
  open: number;
  /** Completed trips whose boarding and alighting were reported on the spot. */
  measured: number;
  /** Completed returns that were picked up when ready: how many, within the standard, and minutes from "ready" to the door, of the middle one. */
  returns: number;
  returnsInTime: number;
  returnMinutes: number | undefined;
  vehicleDays: number | undefined;
  /** Of runs of days that are over, and how much of that positions say. */
  kilometers: number | undefined;
  measuredKilometers: number | undefined;
  /** The years' budgets, spread evenly over their days. */
  budget: number | undefined;
}

export interface ContractBudget {
  contractId: ContractId;
  name: LocalizedName;
  years: { year: number; tenge: number; source?: string | undefined }[];
}

/** What the service did, counted. */
export interface FigureStore {
  /** By a key, or (undefined) one row over all. */
  count(span: FigureSpan, by: FigureKey | undefined): Promise<FigureRow[]>;
  listBudgets(reach: Scope): Promise<ContractBudget[]>;
  /** Answers what it was before. */
  setBudget(budget: {
    contractId: ContractId;
    year: number;
    tenge: number;
    source?: string | undefined;
  }): Promise<number | undefined>;
}
