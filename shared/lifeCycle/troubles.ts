/** Troubles that time and places make, beside those that somebody has written down. Without a schema, so that screens carry none. */
export const watchedKinds = [
  ...(["latePullOut", "standsStill", "wrongPlace", "overHours", "reliefLapsed"] as const),
  ...(["boardedNoEnd", "overdueReturn", "placeClosed", "receiverAbsent"] as const),
  ...(["noticeUnread", "refusedUnseen"] as const),
  "sos",
] as const;
export type WatchedKind = (typeof watchedKinds)[number];

/** Somebody who was taken out is not home, and nobody knows that all is well: these go up from one to the next by the clock. */
export const escalatingKinds = [
  ...(["silent", "outage", "boardedNoEnd", "overdueReturn", "placeClosed", "receiverAbsent"] as const),
  "sos",
] as const;
export type EscalatingKind = (typeof escalatingKinds)[number];
export const isEscalating = (kind: string): kind is EscalatingKind =>
  (escalatingKinds as readonly string[]).includes(kind);

/** Who is turned to, one after another. */
export const escalationSteps = ["rider", "contact", "dispatcher", "chief"] as const;
export type EscalationStep = (typeof escalationSteps)[number];
/** Whoever calls for help at once need not be asked after, and their contacts cannot come faster: it goes to the staff alone. */
export const stepsOf = (kind: string): readonly EscalationStep[] =>
  kind === "sos" ? ["dispatcher", "chief"] : escalationSteps;

/** Why a trouble is no longer somebody's: they gave it back, were away for too long, another took it over, or it is gone. */
export const releaseWhys = ["given", "away", "taken", "gone"] as const;
export type ReleaseWhy = (typeof releaseWhys)[number];
