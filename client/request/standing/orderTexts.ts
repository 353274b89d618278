import type { StandingDay, StandingOrder } from "../../../shared/schemas/standingOrders.ts";
import { wallTime } from "../../ui/i18n/zone.ts";
import type { Formats, Translate } from "../../ui/index.ts";
import { wallText } from "./standingDraft.ts";

interface Words {
  readonly t: Translate;
  readonly formats: Formats;
}
interface WordsOfZone extends Words {
  readonly zone: string | undefined;
  readonly tReason: (reason: NonNullable<StandingDay["reason"]>) => string;
}

/** "Mon, Wed, Fri: there by 06:00, back from 10:30, until 29 May" */
export function orderSentence(
  order: Pick<StandingOrder, "weekdays" | "there" | "back" | "from" | "until">,
  today: string,
  { t, formats }: Words,
): string {
  const { weekdays, there, back, from, until } = order;
  const days =
    weekdays.length === 7
      ? t("standing.everyDay")
      : weekdays.map((weekday) => t("date.weekdayShort", { weekday: String(weekday) })).join(", ");
  const parts = [
    t(`standing.leg.${there.kind}`, { time: there.time }),
    ...(back === undefined
      ? []
      : [t(back.time > there.time ? "standing.leg.back" : "standing.leg.backNextDay", { time: back.time })]),
    ...(from > today ? [t("standing.sentence.from", { day: formats.shortDay(from) })] : []),
    ...(until === undefined ? [] : [t("standing.sentence.until", { day: formats.shortDay(until) })]),
  ];
  return `${days}: ${parts.join(", ")}`;
}

/** "there by 06:00" as of this date. */
export function wayText(
  { leg, day, at }: StandingDay,
  kind: StandingOrder["there"]["kind"],
  { t, zone }: Pick<WordsOfZone, "t" | "zone">,
): string {
  const time = wallText(at, zone);
  if (leg === "there") return t(`standing.leg.${kind}`, { time });
  const isNextDay = wallTime(Date.parse(at), zone).day > day;
  return t(isNextDay ? "standing.leg.backNextDay" : "standing.leg.back", { time });
}

/** What becomes of it: "is asked for at once", "the vehicle comes between 05:10 and 05:30". */
export function stateText({ state, trip, reason }: StandingDay, words: WordsOfZone): string {
  const { t, tReason, zone } = words;
  if (trip !== undefined) {
    const status = t(`status.${trip.status}`);
    if (trip.pickupWindow === undefined) return status;
    const { from, until } = trip.pickupWindow;
    const window = t("standing.state.window", { from: wallText(from, zone), until: wallText(until, zone) });
    return `${status}: ${window}`;
  }
  if (state === "refused" && reason !== undefined)
    return `${t("standing.state.refused")}. ${tReason(reason)}`;
  return state === "asked" ? t("status.requested") : t(`standing.state.${state}`);
}
