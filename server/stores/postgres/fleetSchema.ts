import type { Generated } from "kysely";
import type { ShiftStatus } from "../../../shared/lifeCycle/shift.ts";
import type { PaperKind } from "../../../shared/schemas/fleet.ts";
import type { Locale, LocalizedName, StopPlace } from "../../../shared/schemas/index.ts";
import type { Json, MaybeTime, Range } from "./columns.ts";

/** Where a statement comes from, and who changed it when and why. */
interface Change {
  source: string | null;
  note: string | null;
  changed_by: string | null;
  why: string | null;
  changed_at: Generated<Date>;
}

/** The fleet and its terms. */
export interface FleetSchema {
  districts: { id: string; name: LocalizedName };
  operators: { id: string; name: LocalizedName; unverified: boolean };
  contracts: Change & {
    id: string;
    operator_id: string;
    district_id: string;
    categories: string[];
    valid: Range;
    unverified: boolean;
    vehicle_count: number | null;
  };
  contract_budgets: { contract_id: string; year: number; tenge: string; source: string | null };
  rule_values: Change & {
    id: Generated<number>;
    key: string;
    value: Json;
    valid: Range;
    unverified: boolean;
  };
  categories: Change & {
    row_id: Generated<number>;
    id: string;
    name: LocalizedName;
    legal_basis: string;
    valid: Range;
    unverified: boolean;
  };
  calendar_days: Change & {
    day: string;
    kind: "holiday" | "closed";
    name: LocalizedName;
    unverified: boolean;
  };
  shift_templates: Omit<Change, "source" | "note"> & {
    row_id: Generated<number>;
    id: Generated<string>;
    vehicle_id: string;
    driver_id: string;
    weekdays: number[];
    /** `HH:mm`, which after midnight goes on: 25:00. */
    starts: string;
    ends: string;
    breaks: Json;
    valid: Range;
    unverified: boolean;
  };
  /** What was put in from a region's pack, and is never put in again. */
  seedings: { part: string; region: string; at: Generated<Date> };
  vehicles: {
    id: string;
    plate: string;
    model: string;
    operator_id: string;
    contract_id: string;
    district_id: string;
    lift: boolean;
    lift_limit_kg: number | null;
    lift_width: Generated<number | null>;
    lift_length: Generated<number | null>;
    ramp: Generated<boolean>;
    ramp_width: Generated<number | null>;
    depot: StopPlace;
    version: Generated<number>;
  };
  vehicle_papers: { vehicle_id: string; kind: PaperKind; valid_until: string };
  vehicle_layouts: {
    vehicle_id: string;
    position: number;
    ambulatory: number;
    wheelchair: number;
    large_wheelchair: number;
    companion: number;
  };
  drivers: {
    id: string;
    name: string;
    phone: string;
    operator_id: string;
    lift_trained: boolean;
    locale: Generated<Locale>;
    /** null: none is set yet. */
    pin_hash: string | null;
    licence_until: Generated<string | null>;
    version: Generated<number>;
  };
  shifts: {
    id: string;
    service_day: string;
    vehicle_id: string;
    driver_id: string;
    /** Since when it is this driver's, unless since its beginning. */
    driver_from: MaybeTime;
    period: Range;
    start_place: StopPlace;
    end_place: StopPlace;
    status: Generated<ShiftStatus>;
    started_at: MaybeTime;
    ended_at: MaybeTime;
    unheard_since: MaybeTime;
    seen_version: Generated<number | null>;
    known_stops: Generated<unknown>;
    known_version: Generated<number | null>;
    changes_missed_since: MaybeTime;
    checked_at: MaybeTime;
    check_failed: Generated<string[]>;
    version: Generated<number>;
    removed_at: MaybeTime;
    /** Somebody has set it for its day: no template changes it. */
    by_hand: Generated<boolean>;
  };
  shift_breaks: {
    shift_id: string;
    position: number;
    period: Range;
    length_seconds: number;
    id: Generated<string>;
    /** By its driver, during the shift. */
    asked: Generated<boolean>;
    placed_at: MaybeTime;
    placed_after: Generated<string | null>;
    begun_at: MaybeTime;
    ended_at: MaybeTime;
  };
  printed_manifests: {
    locale: "kk" | "ru" | "en";
    service_day: string;
    made_at: Date;
    pages: number;
    file: Buffer;
  };
}
