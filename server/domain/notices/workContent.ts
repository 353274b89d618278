import type { ShiftId } from "../../../shared/ids/index.ts";
import type { EscalatingKind } from "../../../shared/lifeCycle/troubles.ts";
import { type NoticeKind, type UrgentKind, urgentKinds } from "../../../shared/notices/index.ts";
import type { LocalizedName } from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { TroubleKind } from "../troubles/listTroubles.ts";

/** What a driver or somebody of the staff is told of their own work: nothing of any rider. */
export type WorkContent =
  /** In the evening before: the first of the next day. */
  | { kind: "ownShift"; begins: Instant; plate: string; stops: number }
  | { kind: "shiftAdded"; begins: Instant; ends: Instant; plate: string }
  | { kind: "shiftChanged"; begins: Instant; ends: Instant; plate: string }
  /** It is no longer theirs, or is not driven at all; `day`: noon of it. */
  | { kind: "shiftRemoved"; day: Instant; plate: string }
  /** The vehicle is not to be counted on, or, without a plate, whoever is told. */
  | { kind: "shiftWithdrawn"; from: Instant; plate?: string | undefined }
  | { kind: "shiftReturned"; plate?: string | undefined }
  /** From a day on the work is another operator's. */
  | { kind: "handedOver"; day: Instant; operator: LocalizedName }
  /** The run under way is another than its driver's device has shown; as of which version it is. */
  | { kind: "runChanged"; shiftId: ShiftId; version: number; stops: number; next?: Instant | undefined }
  /** A dispatcher has written, and the driver's device has not shown it: what it says is read there. */
  | { kind: "messageWaiting"; shiftId: ShiftId; messageId: string }
  /** Nobody is at the board, and this waits there. */
  | { kind: "urgentTrouble"; trouble: UrgentKind; since: Instant }
  /** Nobody has solved it by the clock: it has come to the chief. */
  | { kind: "unsolved"; trouble: EscalatingKind; since: Instant }
  | { kind: "appealOverdue"; dueBy: Instant }
  | { kind: "budgetAlarm"; level: "near" | "used"; spent: number; budget: number };

const known: readonly TroubleKind[] = urgentKinds;
export const isUrgent = (kind: TroubleKind): kind is UrgentKind => known.includes(kind);

export type WorkKind = WorkContent["kind"];
const ofWork: Record<WorkKind, { isPressing: boolean }> = {
  ownShift: { isPressing: false },
  shiftAdded: { isPressing: false },
  shiftChanged: { isPressing: false },
  shiftRemoved: { isPressing: false },
  shiftWithdrawn: { isPressing: false },
  shiftReturned: { isPressing: false },
  handedOver: { isPressing: false },
  runChanged: { isPressing: true },
  messageWaiting: { isPressing: true },
  urgentTrouble: { isPressing: true },
  unsolved: { isPressing: true },
  appealOverdue: { isPressing: false },
  budgetAlarm: { isPressing: false },
};
const isWorkKind = (kind: NoticeKind): kind is WorkKind => Object.hasOwn(ofWork, kind);
export const isWork = <Content extends { kind: NoticeKind }>(
  content: Content,
): content is Content & { kind: WorkKind } => isWorkKind(content.kind);

/** Unread, it goes by the next address that somebody has linked; nobody is rung for it. */
export const isPressing = (kind: NoticeKind): boolean => isWorkKind(kind) && ofWork[kind].isPressing;
