import { MobilityAid } from "../../../shared/schemas/common.ts";
import type { LearnedTimeView } from "../../../shared/schemas/learnedTimes.ts";
import type { Texts } from "../../ui/index.ts";

/** What somebody or something is called; how people move has our own words. */
export function nameOf(
  { subject, name }: Pick<LearnedTimeView, "subject" | "name">,
  { t, locale }: Pick<Texts, "t" | "locale">,
): string {
  const aid = MobilityAid.options.find((each) => each === subject);
  return name?.[locale] ?? (aid === undefined ? subject : t(`aid.${aid}`));
}
