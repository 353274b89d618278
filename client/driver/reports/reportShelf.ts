import type { ReportVerdict } from "../../../shared/schemas/driving.ts";
import type { DeviceStamp } from "../../state/index.ts";
import { createShelf, type Shelf } from "../device/shelf.ts";

/** What may be read on the device: whose report, made when. All else is sealed. */
interface Label {
  readonly id: string;
  readonly author: string;
  readonly done: DeviceStamp;
}

/** A report that the service does not have yet. */
export interface SealedReport extends Label {
  readonly kind: "sealed";
  /** Grows with every report. */
  readonly order: number;
  readonly sealed: string;
}

/** What became of a report that had to wait; told to its author, then gone. */
export interface ReportOutcome extends Label {
  readonly kind: "outcome";
  readonly verdict: ReportVerdict;
}

export type Shelved = SealedReport | ReportOutcome;

/** Where reports lie, in the order in which they were made. */
export type ReportShelf = Shelf<Shelved>;

export const createReportShelf = (factory: () => IDBFactory = () => indexedDB): ReportShelf =>
  createShelf({ name: "reports", order: byOrder, factory });

const orderOf = (shelved: Shelved): number => (shelved.kind === "sealed" ? shelved.order : 0);
/** In the order in which the reports were made. */
export const byOrder = (one: Shelved, other: Shelved): number =>
  orderOf(one) - orderOf(other) || one.done.at - other.done.at;
