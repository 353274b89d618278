import type { LearnedKind, LearnedTimeView } from "../../shared/schemas/index.ts";
import type { KnownTime } from "../services/fleet/useCases.ts";

/** In tenths of what the rules expect, or whole minutes. */
export function presentLearnedTime({ kind, subject, part, name, learned, told }: KnownTime): LearnedTimeView {
  const shown = (value: number) => shownAs(kind, value);
  return {
    ...{ kind, subject, part },
    ...(name && { name }),
    ...(learned && {
      learned: {
        ...{ usual: shown(learned.usual), enough: shown(learned.enough) },
        ...{ count: learned.count, until: learned.until },
      },
    }),
    ...(told && {
      told: { reason: told.reason, ...(told.value !== undefined && { value: shown(told.value) }) },
    }),
  };
}

const shownAs = (kind: LearnedKind, value: number): number =>
  kind === "place" ? Math.round(value / 60) : Math.round(value * 10) / 10;
