import type { TripNeeds } from "../../shared/schemas/needs.ts";
import type { Translate } from "../ui/index.ts";

/** What a trip needs beside aid, help and companions, in words. */
export function needTexts(needs: TripNeeds, t: Translate): string[] {
  const { staysInChair, stretcher, guideDog, oxygen, childSeats = 0, receiver } = needs;
  return [
    ...(staysInChair === undefined ? [] : [t(staysInChair ? "need.staysInChair" : "need.changesSeat")]),
    ...(stretcher === true ? [t("need.stretcher")] : []),
    ...(guideDog === true ? [t("need.guideDog")] : []),
    ...(oxygen === true ? [t("need.oxygen")] : []),
    ...(childSeats > 0 ? [t("need.childSeats", { count: childSeats })] : []),
    ...(receiver === undefined ? [] : [t("need.receiver", { name: receiver.name })]),
  ];
}
