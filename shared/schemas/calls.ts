import { z } from "zod";
import { TripId } from "../ids/index.ts";
import { IsoInstant, ServiceDayText, TripStatus, written } from "./common.ts";
import { RiderSummary } from "./dispatching.ts";

/** What an exchange reports of a call. */
export const callEventKinds = ["incoming", "answered", "missed", "ended"] as const;
export type CallEventKind = (typeof callEventKinds)[number];
export const callStates = ["ringing", "answered", "missed"] as const;
export type CallState = (typeof callStates)[number];

/** As any exchange can send it. */
export const ReportCall = z.object({
  /** The exchange's own name of the call: the same in all its events, another for every call. */
  call: written().min(1).max(200),
  event: z.enum(callEventKinds),
  /** Who rings, in any writing; left out where the number is withheld. */
  from: written().max(64).optional(),
  /** So many seconds ago, where it is told later. The exchange's clock is not asked. */
  ago: z.number().min(0).max(86_400).default(0),
});
export type ReportCall = z.infer<typeof ReportCall>;

/** Somebody who may be ringing: themselves, or who is written down as their contact. */
export const Caller = z.object({
  rider: RiderSummary,
  /** Left out: the number is the rider's own. */
  contact: z.string().optional(),
  /** The next trip that is not over, or the one under way. */
  nextTrip: z
    .object({ id: TripId, serviceDay: ServiceDayText, at: IsoInstant, status: TripStatus })
    .optional(),
});
export type Caller = z.infer<typeof Caller>;

export const CallView = z.object({
  id: z.string(),
  /** null: withheld. */
  phone: z.string().nullable(),
  state: z.enum(callStates),
  at: IsoInstant,
  /** Who took it at the dispatcher's page. */
  takenBy: z.string().optional(),
  isMine: z.boolean(),
  callers: z.array(Caller),
});
export type CallView = z.infer<typeof CallView>;

export const MissedCallView = z.object({
  /** The latest call of the number. */
  id: z.string(),
  phone: z.string(),
  count: z.int(),
  at: IsoInstant,
  callers: z.array(Caller),
});
export type MissedCallView = z.infer<typeof MissedCallView>;

export const Calls = z.object({ calls: z.array(CallView), missed: z.array(MissedCallView) });
export type Calls = z.infer<typeof Calls>;

/** Waiting in seconds; left out where nobody knows. */
export const CallDayView = z.object({
  day: ServiceDayText,
  ...{ calls: z.int(), answered: z.int(), missed: z.int() },
  ...{ waitHalf: z.number().optional(), waitLongest: z.number().optional() },
  gaveUpHalf: z.number().optional(),
});
export type CallDayView = z.infer<typeof CallDayView>;

const done = z.object({ ok: z.literal(true) });
const callParams = z.object({ callId: z.uuid().toLowerCase() });

/** The calls about calls. */
export const callShapes = {
  reportCall: { body: ReportCall, response: done },
  listCalls: { response: Calls },
  takeCall: { params: callParams, response: Calls },
  settleCall: { params: callParams, response: Calls },
  getCallFigures: {
    query: z.object({ from: ServiceDayText.optional(), until: ServiceDayText.optional() }),
    response: z.object({ from: ServiceDayText, until: ServiceDayText, days: z.array(CallDayView) }),
  },
} as const;
