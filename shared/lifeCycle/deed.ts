/** What a dispatcher does by hand and can undo for some minutes. */
export const deedKinds = [
  "placed",
  "moved",
  "unassigned",
  "cancelled",
  "locked",
  "unlocked",
  "rescued",
  "roadClosed",
  "clinicDelayed",
  "relieved",
] as const;
export type DeedKind = (typeof deedKinds)[number];

/** Why something stays as it is for somebody: the other vehicle is on its way, or has them; or it was settled otherwise since. */
export const standingActs = ["onTheWay", "aboard", "settled"] as const;
export type StandingAct = (typeof standingActs)[number];
