import type { ClosedRoad } from "../../../shared/schemas/roads.ts";
import { useText } from "../../ui/index.ts";

/** From and until when. */
export function useSpanText() {
  const { t, formats } = useText();
  return ({ from, until }: Pick<ClosedRoad, "from" | "until">): string => {
    const begin = formats.calendarMoment(from);
    return until === undefined
      ? t("dispatcher.roads.fromOn", { from: begin })
      : t("dispatcher.roads.span", { from: begin, until: formats.calendarMoment(until) });
  };
}
