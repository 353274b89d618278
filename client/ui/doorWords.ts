import type { EntranceChoice } from "../../shared/schemas/entrances.ts";
import type { Translate } from "./i18n/translate.ts";

export const doorName = ({ name }: Pick<EntranceChoice, "name">, t: Translate): string =>
  name ?? t("door.only");

/** What is known of the way through a door, in words. */
export function doorWords(
  { steps, ramp, lift }: Pick<EntranceChoice, "steps" | "ramp" | "lift">,
  t: Translate,
): string[] {
  return [
    ...(steps === undefined ? [] : [t("door.steps", { count: steps })]),
    ...(ramp === undefined ? [] : [t(ramp ? "door.ramp" : "door.noRamp")]),
    ...(lift === undefined ? [] : [t(`door.lift.${lift}`)]),
  ];
}
