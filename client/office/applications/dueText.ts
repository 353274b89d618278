import type { Translate } from "../../ui/index.ts";

/** How many working days are left, or since when it is over. */
export const dueText = (daysLeft: number, t: Translate): string =>
  daysLeft < 0
    ? t("applications.daysOver", { count: -daysLeft })
    : t("applications.daysLeft", { count: daysLeft });
