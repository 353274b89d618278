import type { Generated } from "kysely";
import type { CallEventKind, CallState } from "../../../shared/schemas/index.ts";
import type { SharePurpose } from "../../domain/trips/share.ts";
import type { MaybeTime, Time } from "./columns.ts";

/** Calls of the telephone, and links to the page of a trip. */
export interface CallSchema {
  trip_shares: {
    id: string;
    trip_id: string;
    hash: string;
    made_for: SharePurpose;
    made_by: string;
    made_at: Time;
    ended_at: MaybeTime;
  };
  phone_calls: {
    id: string;
    exchange: string;
    call_id: string;
    phone: string | null;
    service_day: string;
    began_at: Time;
    state: CallState;
    is_over: Generated<boolean>;
    wait_seconds: number | null;
    last_event_at: Time;
    taken_by: string | null;
    taken_at: MaybeTime;
    settled_at: MaybeTime;
    settled_as: "calledBack" | "ready" | null;
  };
  phone_call_events: { phone_call_id: string; event: CallEventKind; at: Time };
  phone_call_viewers: { phone_call_id: string; staff_id: string; rider_id: string };
}
