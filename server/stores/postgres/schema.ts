import type { Generated } from "kysely";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { StaffRole } from "../../../shared/roles/index.ts";
import type {
  Assistance,
  Contradiction,
  Locale,
  MobilityAid,
  Phrase,
  Purpose,
  StopAction,
  StopPlace,
  StopStatus,
  TripStatus,
} from "../../../shared/schemas/index.ts";
import type { DispatchersWhy } from "../../domain/facts/details.ts";
import type { Conceded } from "../../domain/trips/model.ts";
import type { BreakReason, Consent, EntryKind } from "../../domain/trips/promiseLedger.ts";
import type { ApplicationSchema } from "./applicationSchema.ts";
import type { BackupSchema } from "./backupSchema.ts";
import type { CallSchema } from "./callSchema.ts";
import type { ChannelSchema } from "./channelSchema.ts";
import type { Json, MaybeTime, RangeOrNone, Time } from "./columns.ts";
import type { ExchangeSchema } from "./exchangeSchema.ts";
import type { FleetSchema } from "./fleetSchema.ts";
import type { HealthSchema } from "./healthSchema.ts";
import type { NoticeSchema } from "./noticeSchema.ts";
import type { PositionSchema } from "./positionSchema.ts";
import type { RecordsSchema } from "./recordsSchema.ts";
import type { RiderSchema } from "./riderSchema.ts";

export interface Schema
  extends FleetSchema,
    RecordsSchema,
    RiderSchema,
    ExchangeSchema,
    BackupSchema,
    CallSchema,
    ChannelSchema,
    HealthSchema,
    NoticeSchema,
    PositionSchema,
    ApplicationSchema {
  staff: {
    id: string;
    username: string;
    name: string;
    role: StaffRole;
    operators: string[] | null;
    districts: string[] | null;
    places: Generated<string[] | null>;
    people: Generated<Json | null>;
    last_day: Generated<string | null>;
    locale: Generated<Locale>;
    /** null: nobody has come by the link yet. */
    password_hash: string | null;
    closed_at: MaybeTime;
    watched_at: MaybeTime;
    factor_sealed: Generated<string | null>;
    factor_pending: Generated<string | null>;
    factor_step: Generated<number>;
  };
  entry_links: { hash: string; staff_id: string | null; driver_id: string | null; expires_at: Time };
  passkeys: {
    id: string;
    staff_id: string;
    name: string;
    public_key: string;
    counter: number;
    added_at: Time;
  };
  passkey_challenges: { challenge: string; staff_id: string | null; expires_at: Time };
  recovery_codes: { staff_id: string; code_hash: string };
  trip_requests: {
    id: string;
    version: Generated<number>;
    rider_id: string;
    service_day: string;
    status: Generated<TripStatus>;
    pickup: StopPlace;
    dropoff: StopPlace;
    requested_kind: "leaveAt" | "arriveBy";
    requested_time: Time;
    companions: number;
    aid: MobilityAid;
    assistance: Assistance;
    needs: Generated<object>;
    purpose: Purpose;
    note: string | null;
    priority_class: number;
    requested_at: Time;
    booked_by: "rider" | "dispatcher";
    reason: Phrase | null;
    /** Real time; of those who wait for room alone. */
    room_sought_at: MaybeTime;
  };
  trip_concessions: { trip_id: string; conceded: Conceded };
  promise_entries: {
    fact_id: number;
    trip_id: string;
    no: number;
    kind: EntryKind;
    pickup_window: RangeOrNone;
    latest_arrival: MaybeTime;
    max_ride_seconds: number | null;
    consent: Consent | null;
    reason: BreakReason | null;
    pickup_off_seconds: number | null;
    arrival_late_seconds: number | null;
    ride_over_seconds: number | null;
    asked_window: RangeOrNone;
    asked_arrival: MaybeTime;
    asked_ride_seconds: number | null;
  };
  idempotency_keys: {
    actor_id: string;
    key: string;
    request_hash: string;
    trip_id: string;
    created_at: Generated<Date>;
  };
  plans: {
    service_day: string;
    version: Generated<number>;
    vehicles_told_at: MaybeTime;
    /** How the day stood when a planner last found nothing to gain. */
    improved: string | null;
  };
  plan_proposals: {
    id: string;
    service_day: string;
    status: Generated<"open" | "accepted" | "declined" | "expired">;
    because: DispatchersWhy;
    made_at: Time;
    holds_until: Time;
    routes: Json;
  };
  stops: {
    id: string;
    trip_id: string;
    kind: "pickup" | "dropoff";
    shift_id: string;
    sequence: number;
    scheduled: Time;
    estimated: Time;
    chance: number | null;
    likely_from: MaybeTime;
    likely_until: MaybeTime;
    endangered: Generated<boolean>;
    late_told: Generated<boolean>;
    status: Generated<StopStatus>;
    departed_at: MaybeTime;
    arrived_at: MaybeTime;
    done_at: MaybeTime;
  };
  stop_events: {
    action_id: string;
    stop_id: string;
    driver_id: string;
    /** Of the staff, in the driver's place; null: the driver. */
    told_by: string | null;
    action: StopAction;
    at: Time;
    received_at: Time;
    told_at: MaybeTime;
    skew_seconds: number | null;
    point: LatLng | null;
    /** On which the driver had the stop; unknown of some old acts. */
    shift_id: string | null;
    verdict: "applied" | "already" | "questioned" | "declined" | "takenBack";
    doubt: Contradiction | null;
    question_id: string | null;
  };
  stop_holders: {
    stop_id: string;
    shift_id: string;
    trip_id: string;
    kind: "pickup" | "dropoff";
    since: Generated<Date>;
  };
  outbox: {
    id: Generated<number>;
    kind: "job" | "event";
    name: string;
    payload: object;
    created_at: Generated<Date>;
    published_no: number | null;
    /** Of jobs: when a queue got it last; when it was done; when it failed for good first, and how often. */
    handed_at: Generated<Date | null>;
    settled_at: Generated<Date | null>;
    died_at: Generated<Date | null>;
    deaths: Generated<number>;
  };
  queue_memory: { one: Generated<boolean>; mark: string };
  due: {
    key: string;
    no: Generated<number>;
    due_at: Time;
    job: string;
    payload: object;
    handed_at: MaybeTime;
  };
  facts: {
    id: Generated<string>;
    kind: string;
    at: Time;
    recorded_at: Generated<Date>;
    role: string;
    actor_id: string | null;
    trip_id: string | null;
    rider_id: string | null;
    shift_id: string | null;
    vehicle_id: string | null;
    driver_id: string | null;
    staff_id: string | null;
    stop_id: string | null;
    service_day: string | null;
    details: object;
  };
  fact_texts: { fact_id: string; name: string; text: string };
  allowances: { key: string; spent_until: Time };
  known_devices: { device: string; account: string; last_used: Time };
  sign_in_codes: {
    id: Generated<string>;
    phone: string;
    device: string | null;
    code_hash: string;
    expires_at: Time;
    sealed: Generated<string | null>;
    attempts: Generated<number>;
  };
  demo_codes: { id: Generated<number>; phone: string; code: string; issued_at: Time };
  demo_clock: {
    one: Generated<boolean>;
    service_now: Time;
    anchor_real: Time;
    speed: number;
    paused: boolean;
  };
}
