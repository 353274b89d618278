import type { OfferId } from "../../../shared/ids/index.ts";
import type { Choice, NoticeKind } from "../../../shared/notices/index.ts";
import type { AppealOutcome } from "../../../shared/schemas/index.ts";
import type { Instant, Seconds } from "../../../shared/time/index.ts";
import type { InstantWindow } from "../place.ts";
import type { BreakReason } from "../trips/promiseLedger.ts";
import { isPressing, isWork, type WorkContent } from "./workContent.ts";

/** Why a time is another one: the rider or who speaks for them agreed to it, or what was not as planned. */
export type ChangeReason = "agreed" | BreakReason;

/** What a notice says: of a rider's trip, or of a driver's and the staff's own work. */
export type NoticeContent = TripContent | WorkContent;

/** Plain data, as it is kept. Whoever reads it learns no name, no address and nothing about health from it. */
export type TripContent =
  | { kind: "promised"; window: InstantWindow; plate?: string | undefined }
  /** Another time than was wished for, `holds` seconds long to be had. */
  | { kind: "offered"; offerId: OfferId; wished: Instant; window: InstantWindow; holds: Seconds }
  | { kind: "reminder"; window: InstantWindow; plate: string }
  /** `indoors`: in weather in which nobody is to wait outside. */
  | { kind: "soon"; expected: Instant; plate: string; indoors?: true | undefined }
  | { kind: "arrived"; plate: string }
  | ChangeNotice
  | { kind: "otherVehicle"; window: InstantWindow; plate: string }
  | { kind: "late"; what: "pickup" | "arrival"; expected: Instant }
  | { kind: "readyToReturn"; forecast: Instant }
  | { kind: "noVehicle"; wished: Instant }
  | { kind: "cancelled"; wished: Instant }
  | { kind: "refused"; wished: Instant }
  | { kind: "missed"; wished: Instant }
  | { kind: "noShow"; at: Instant }
  | { kind: "appealAnswered"; outcome: AppealOutcome; wished: Instant }
  | { kind: "eligibilityEnding"; lastDay: Instant }
  /** To whoever was taken out and is not known to be well, since then; and to who speaks for them. */
  | { kind: "askedAfter"; since: Instant }
  | { kind: "notHome"; since: Instant };

/** The old time, the new one, why, and what may be answered: "your time has changed" alone leaves people in the cold. */
export interface ChangeNotice {
  kind: "changed";
  was: InstantWindow;
  is: InstantWindow;
  reason: ChangeReason;
  choices: readonly [Choice, Choice];
}

export type ToldKind = NoticeContent["kind"];

/** What may be answered, in the order of its numbers; the first agrees. */
const answers: Record<Exclude<TripContent["kind"], "changed">, readonly Choice[]> = {
  promised: [],
  offered: ["yes", "no"],
  reminder: ["yes", "cancel"],
  soon: [],
  arrived: [],
  otherVehicle: [],
  late: ["yes", "cancel"],
  readyToReturn: ["ready", "later"],
  noVehicle: ["yes", "cancel"],
  cancelled: [],
  refused: [],
  missed: [],
  noShow: ["call"],
  appealAnswered: ["call"],
  eligibilityEnding: [],
  askedAfter: ["call"],
  notHome: ["call"],
};
export function choicesOf(content: NoticeContent): readonly Choice[] {
  if (isWork(content)) return []; // whoever works has a page, and a dispatcher to ring
  return content.kind === "changed" ? content.choices : answers[content.kind];
}

/** What a bare "no" answers: only where the question can be answered so. */
export const noMeans = ({ kind }: NoticeContent): Choice | undefined =>
  kind === "reminder" ? "cancel" : kind === "changed" ? "call" : kind === "offered" ? "no" : undefined;

/** Somebody waits in vain, or stays at home, who has not read it: then a person tells them. */
const critical: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  ...(["changed", "late", "noVehicle", "cancelled", "refused", "missed"] as const satisfies ToldKind[]),
  ...(["askedAfter", "notHome"] as const satisfies ToldKind[]),
]);
export const isCritical = (kind: NoticeKind): boolean => critical.has(kind);

/** Unread, it goes by the next way. */
export const goesOn = (kind: NoticeKind): boolean => isCritical(kind) || isPressing(kind);

/** About a trip that is still to come, so that its page says more of it later than the words could. */
const linked: ReadonlySet<NoticeKind> = new Set<ToldKind>([
  ...(["promised", "offered", "reminder", "soon", "late", "changed"] as const),
]);
export const carriesLink = (kind: NoticeKind): boolean => linked.has(kind);

/**
 * What is told also to who wants no messages. Whatever makes untrue what they know, on whatever day it comes: nothing tells it again later,
 * and somebody would wait outside in vain, or wait for us at home while we do not come. And the vehicle at the door: its driver leaves
 * after a while. All else can be looked up, or is asked by those who want it. Codes that somebody asks for are no notices and always come.
 */
const safety: ReadonlySet<NoticeKind> = new Set<NoticeKind>([...critical, "arrived"]);
export const isSafety = (kind: NoticeKind): boolean => safety.has(kind);
