import type { Generated } from "kysely";
import type {
  Channel,
  Choice,
  DeliveryState,
  MessageKind,
  NoticeKind,
  NoticeState,
} from "../../../shared/notices/index.ts";
import type { Locale } from "../../../shared/schemas/index.ts";
import type { Json, MaybeTime, Time } from "./columns.ts";

/** Who was told what. */
export interface NoticeSchema {
  notices: {
    id: string;
    rider_id: string | null;
    driver_id: Generated<string | null>;
    staff_id: Generated<string | null>;
    person_id: Generated<string>;
    trip_id: string | null;
    recipient: string;
    about: string;
    kind: NoticeKind;
    content: Json;
    locale: Locale;
    state: Generated<NoticeState>;
    made_at: Time;
    tell_at: Time;
    state_since: Time;
  };
  deliveries: {
    id: string;
    notice_id: string;
    no: number;
    channel: Channel;
    provider: string;
    address_id: Generated<string | null>;
    state: Generated<DeliveryState>;
    again: Generated<boolean>;
    is_outage: Generated<boolean>;
    reason: Generated<string | null>;
    reference: Generated<string | null>;
    text: string;
    cost: Generated<string | number | null>;
    currency: Generated<string | null>;
    queued_at: Time;
    since: Time;
    sent_at: MaybeTime;
    delivered_at: MaybeTime;
    read_at: MaybeTime;
  };
  notice_answers: {
    id: string;
    notice_id: string;
    message: string;
    text: string;
    choice: Choice | null;
    at: Time;
    is_open: boolean;
  };
  /** What was sent, without to whom. */
  message_counts: {
    at: Time;
    channel: Channel;
    provider: string;
    kind: MessageKind;
    contract_id: string;
    sent: number;
    delivered: number;
    read: number;
    failed: number;
    answered: number;
    priced: number;
    cost: string | number;
  };
}
