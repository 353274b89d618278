import type { Generated } from "kysely";
import type { LinkedChannel, Unlinker } from "../../../shared/notices/index.ts";
import type { MaybeTime, Time } from "./columns.ts";

/** Where people are reached beside their telephone. */
export interface ChannelSchema {
  channel_addresses: {
    id: string;
    rider_id: string | null;
    driver_id: Generated<string | null>;
    staff_id: Generated<string | null>;
    person_id: Generated<string>;
    recipient: string;
    channel: LinkedChannel;
    address: string | null;
    alias: string | null;
    proof: "code" | "browser";
    linked_at: Time;
    failed_at: MaybeTime;
    heard_at: MaybeTime;
    ended_at: MaybeTime;
    ended_by: Generated<Unlinker | null>;
    moved_by: Generated<string | null>;
  };
  channel_codes: {
    id: string;
    rider_id: string | null;
    driver_id: Generated<string | null>;
    staff_id: Generated<string | null>;
    person_id: Generated<string>;
    recipient: string;
    channel: LinkedChannel;
    code_hash: string;
    address: string | null;
    sealed: string | null;
    attempts: Generated<number>;
    expires_at: Time;
    used_at: MaybeTime;
  };
  channel_wishes: {
    rider_id: string | null;
    driver_id: Generated<string | null>;
    staff_id: Generated<string | null>;
    person_id: Generated<string>;
    only_safety: boolean;
    channels: LinkedChannel[];
  };
  taken_messages: { provider: string; message: string; at: Time };
}
