import type { TermsWith } from "../../domain/fleet/terms.ts";
import type { OutageRules } from "../../domain/runs/outage.ts";

/** When runs are in doubt, by the terms of their day. */
export const doubtRules = ({ rules }: TermsWith<"doubtAfter" | "silenceAfter" | "outage">): OutageRules => ({
  doubtAfter: rules.doubtAfter.value,
  silenceAfter: rules.silenceAfter.value,
  outage: rules.outage.value,
});
