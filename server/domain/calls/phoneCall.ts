import type { StaffId } from "../../../shared/ids/index.ts";
import type { CallEventKind, CallState } from "../../../shared/schemas/index.ts";
import { type Instant, type Seconds, type ServiceDay, seconds } from "../../../shared/time/index.ts";

/** What an exchange reported of a call, in real time. */
export interface CallEvent {
  event: CallEventKind;
  at: Instant;
}

/** What the events of a call come to. */
export interface CallProgress {
  state: CallState;
  isOver: boolean;
  /** How long the caller has waited for somebody, or waited in vain; undefined while they wait, or when nobody knows since when. */
  waited: Seconds | undefined;
}

/**
 * Whatever order they came in. Whom somebody answered was not missed, even where a queue says so of one of its phones; a call that
 * ended without anybody was.
 */
export function callProgress(events: readonly CallEvent[]): CallProgress {
  const at = (kind: CallEventKind) => events.find(({ event }) => event === kind)?.at;
  const [began, answered, missed, ended] = [at("incoming"), at("answered"), at("missed"), at("ended")];
  const given = missed ?? ended;
  const heard = answered ?? given;
  const waited = began === undefined || heard === undefined ? undefined : heard - began;
  return {
    state: answered !== undefined ? "answered" : given !== undefined ? "missed" : "ringing",
    isOver: ended !== undefined || (answered === undefined && missed !== undefined),
    waited: waited === undefined ? undefined : seconds(Math.max(0, Math.round(waited / 1000))),
  };
}

/** A call as it is kept. */
export interface PhoneCall extends CallProgress {
  id: string;
  exchange: string;
  callId: string;
  /** E.164; undefined: withheld, or kept long enough. */
  phone: string | undefined;
  serviceDay: ServiceDay;
  /** By the service's clock. */
  began: Instant;
  takenBy: { id: StaffId; name: string } | undefined;
}

/** Nobody waits longer than this for an answer: what an exchange forgot to end is over. */
export const RINGS_AT_MOST = seconds(15 * 60);
export const TALKS_AT_MOST = seconds(3 * 3600);
