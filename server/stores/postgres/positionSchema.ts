import type { Generated } from "kysely";
import type { PositionSource } from "../../../shared/lifeCycle/positionSource.ts";
import type { KeptApart } from "../../domain/runs/model.ts";
import type { MaybeTime, Time } from "./columns.ts";

interface PositionRow {
  vehicle_id: string;
  shift_id: string | null;
  driver_id: string | null;
  at: Time;
  told_at: MaybeTime;
  received_at: MaybeTime;
  skew_seconds: number | null;
  lat: number;
  lon: number;
  heading: number;
  speed: number;
  accuracy: number | null;
  source: Generated<PositionSource | null>;
}

/** Where vehicles were. */
export interface PositionSchema {
  positions: PositionRow;
  odd_positions: PositionRow & { verdict: "odd" | "tooRough" | KeptApart };
}
