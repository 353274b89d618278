import type { MobilityAid } from "../../../shared/schemas/common.ts";
import type { IconName } from "../../ui/index.ts";

/** How somebody moves, as a picture. */
export const aidIcons: Record<MobilityAid, IconName> = {
  none: "person",
  walker: "walker",
  wheelchair: "chair",
  powerWheelchair: "chair",
};
