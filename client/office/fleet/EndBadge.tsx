import { Badge, useText } from "../../ui/index.ts";
import type { PaperState } from "./papers.ts";

const tones = { fine: "neutral", soon: "warn", verySoon: "bad", ended: "bad" } as const;

/** By when something ends, as pressing as it is. */
export function EndBadge({ what, day, state }: { what: string; day: string; state: PaperState }) {
  const { t, formats } = useText();
  const key = state === "ended" ? "officeFleet.ended" : "officeFleet.ends";
  return (
    <Badge tone={tones[state]} {...(state === "fine" ? {} : { icon: "alert" as const })}>
      {t(key, { what, day: formats.shortDay(day) })}
    </Badge>
  );
}
