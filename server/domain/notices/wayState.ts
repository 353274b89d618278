import type { Channel, WayState } from "../../../shared/notices/index.ts";
import type { BudgetState } from "./budget.ts";

interface WayNow {
  isPaid: boolean;
  isFailing: boolean;
  /** The rule's leave for what costs something. */
  paid: boolean;
  level: BudgetState["level"];
}

/** What keeps a way from sending comes before what is in its way for a minute. */
export function wayState({ isPaid, isFailing, paid, level }: WayNow): WayState {
  if (isPaid && !paid) return "notAllowed";
  if (isFailing) return "failing";
  return isPaid && level === "used" ? "budgetUsed" : "on";
}

/** By which kind of address somebody may have a trial sent to themself; others have to be linked by their owner. */
const triable: { [Of in Channel]?: "phone" | "email" } = { sms: "phone", whatsapp: "phone", email: "email" };
export const triedBy = (channel: Channel): "phone" | "email" | undefined => triable[channel];
