import type { RiderNeeds } from "../../../shared/schemas/needs.ts";
import { needTexts } from "../../request/needTexts.ts";
import type { Formats, Translate } from "../../ui/index.ts";

/** What somebody always needs, in words: the office keeps it, dispatchers read it. */
export function standingNeedTexts(needs: RiderNeeds, t: Translate, formats: Formats): string[] {
  const { chair, longestRide } = needs;
  const flags = ["mayNotBeLeftAlone", "deaf", "blind", "speech", "ridesAlone"] as const;
  const lists = ["notWith", "onlyVehicles", "neverVehicles"] as const;
  return [
    ...(chair === undefined
      ? []
      : [t(`need.chair.${chair.kind}`), t(chair.folds ? "need.folds" : "need.foldsNot")]),
    ...(chair?.widthCm === undefined ? [] : [t("need.width", { cm: chair.widthCm })]),
    ...needTexts(needs, t),
    ...(needs.assistance === undefined ? [] : [t(`assistance.${needs.assistance}`)]),
    ...flags.flatMap((flag) => (needs[flag] === true ? [t(`need.${flag}`)] : [])),
    ...(longestRide === undefined
      ? []
      : [
          t(longestRide.until === undefined ? "need.longestRide" : "need.longestRideUntil", {
            minutes: longestRide.minutes,
            source: longestRide.source,
            until: longestRide.until === undefined ? "" : formats.shortDay(longestRide.until),
          }),
        ]),
    ...lists.flatMap((list) => {
      const count = needs[list]?.length ?? 0;
      return count === 0 ? [] : [t(`need.${list}`, { count })];
    }),
  ];
}
