import type { RiderId } from "../../shared/ids/index.ts";
import type { ApplicationState, ApplicationWay } from "../../shared/needs/applications.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { Applicant, ApplicationDecision, ApplicationRecord } from "../domain/people/application.ts";
import type { RiderReach } from "../domain/people/record.ts";
import type { Page } from "./page.ts";

/** What was handed in; `hash` tells whether the same was sent twice. */
export interface NewApplicationRecord extends Applicant {
  id: string;
  hash: string;
  way: ApplicationWay;
  keyId?: string | undefined;
  staffId?: string | undefined;
  handedIn: Instant;
  due: ServiceDay;
  consentOn: ServiceDay;
}
export interface ApplicationsWanted {
  state: ApplicationState;
  reach: RiderReach;
  /** Who asks: reaches also what they took in themselves until it has a category. */
  by: string;
}
export interface ApplicationKeyRecord {
  id: string;
  name: string;
  madeAt: Instant;
  lastUsedAt?: Instant | undefined;
  revokedAt?: Instant | undefined;
  /** How many came by it. */
  applications: number;
}

export interface ApplicationStore {
  /** false: there is one of this id. */
  add(application: NewApplicationRecord): Promise<boolean>;
  /** By what it was handed in. */
  findHandedIn(id: string): Promise<{ hash: string; number: number; due: string } | undefined>;
  find(id: string): Promise<ApplicationRecord | undefined>;
  /** Of one number, those that are open. */
  listOpenOf(iin: string): Promise<ApplicationRecord[]>;
  /** Whoever else locks it waits until the transaction ends. */
  lock(id: string): Promise<void>;
  /** Those that are open by when they are due, others the last decided first. */
  list(wanted: ApplicationsWanted, page: Page): Promise<{ applications: ApplicationRecord[]; total: number }>;
  /** Of those that are open and within reach. */
  countOpen(
    wanted: Omit<ApplicationsWanted, "state">,
    today: ServiceDay,
  ): Promise<{ open: number; overdue: number }>;
  /** As a whole; the version grows by one. */
  change(application: ApplicationRecord): Promise<void>;
  decide(
    id: string,
    decision: ApplicationDecision & { at: Instant; staffId: string; riderId?: RiderId | undefined },
  ): Promise<void>;
  /** Names of staff, by id. */
  namesOf(staffIds: readonly string[]): Promise<Map<string, string>>;
  /** false: there is one of this id. */
  addKey(key: { id: string; name: string; hash: string; at: Instant }): Promise<boolean>;
  listKeys(): Promise<ApplicationKeyRecord[]>;
  /** One that was not revoked. */
  findKey(hash: string): Promise<{ id: string; name: string } | undefined>;
  noteKeyUse(id: string, at: Instant): Promise<void>;
  /** false: it is none, or was revoked before. */
  revokeKey(id: string, at: Instant): Promise<boolean>;
}
