import type { FixRefusal, TrackerKind } from "../../shared/schemas/trackers.ts";
import type { Instant, Seconds, ServiceDay } from "../../shared/time/index.ts";
import type { Scope } from "../domain/people/model.ts";
import type { KnownTracker, Tracker, TrackerOwner } from "../domain/runs/tracker.ts";

export interface NewTracker {
  id: string;
  kind: TrackerKind;
  name: string;
  owner?: TrackerOwner | undefined;
  serverId?: string | undefined;
  uniqueId?: string | undefined;
  /** Of the token; a forwarded device has none. */
  hash?: string | undefined;
  at: Instant;
}

/** What came of one fix. */
export interface FixOutcome {
  now: Instant;
  serviceDay: ServiceDay;
  /** Left out: it was taken. */
  refusal?: FixRefusal | undefined;
  /** Of what was taken: when it was. */
  at?: Instant | undefined;
  /** How old it was on receipt by its own time; unknown of one that says none. */
  age?: Seconds | undefined;
}

/** Devices whose positions are let in. They are found by the hash of their token, which is kept nowhere itself. */
export interface TrackerStore {
  /** false: there is one of this id, or the server has that device already. */
  add(tracker: NewTracker): Promise<boolean>;
  /** undefined: none, or revoked. */
  findByHash(hash: string): Promise<Tracker | undefined>;
  findForwarded(serverId: string, uniqueId: string): Promise<Tracker | undefined>;
  /** Also when it was revoked. */
  find(id: string): Promise<KnownTracker | undefined>;
  /** Of a scope, and all servers; counted since a service day. What is in use comes first, then the newest. */
  list(wanted: { scope: Scope; since: ServiceDay }): Promise<KnownTracker[]>;
  /** With all devices of a server. false: it was before. */
  revoke(id: string, at: Instant): Promise<boolean>;
  noteHeard(id: string, now: Instant): Promise<void>;
  noteFix(id: string, outcome: FixOutcome): Promise<void>;
}

/** Which fixes a tracker has told of the last days; in Redis, since forgetting means only that one is weighed again. */
export interface FixMemory {
  has(trackerId: string, at: Instant): Promise<boolean>;
  note(trackerId: string, at: Instant): Promise<void>;
}
