import type { Generated } from "kysely";
import type { ApplicationState, ApplicationWay } from "../../../shared/needs/applications.ts";
import type { Json, MaybeTime, Time } from "./columns.ts";

/** Applications for the service, and records that turned out to be one person's. */
export interface ApplicationSchema {
  applications: {
    id: string;
    number: Generated<string>;
    version: Generated<number>;
    state: Generated<ApplicationState>;
    way: ApplicationWay;
    key_id: string | null;
    staff_id: string | null;
    request_hash: string;
    handed_in_at: Time;
    due: string;
    iin: string;
    name: string;
    district_id: string;
    category_id: string | null;
    said: Json;
    papers: Generated<Json>;
    rider_id: string | null;
    decided_at: MaybeTime;
    decided_by: string | null;
    decision: Json;
  };
  application_keys: {
    id: string;
    name: string;
    key_hash: string;
    made_at: Time;
    last_used_at: MaybeTime;
    revoked_at: MaybeTime;
  };
  riders_apart: { one: string; other: string };
}
