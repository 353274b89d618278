import type { RunStop, RunView } from "../../../shared/schemas/index.ts";
import { placeText, useText } from "../../ui/index.ts";
import { driftOf, locksOf, slackOf } from "./slack.ts";

/** What is to be known of a stop, each as words; the same on timelines and in lists. */
export function useStopWords() {
  const { t, formats, locale } = useText();
  const slack = (stop: RunStop): string | undefined => {
    const minutes = slackOf(stop);
    if (minutes === undefined) return undefined;
    return minutes < 0
      ? t("dispatcher.stop.broken", { count: -minutes })
      : t("dispatcher.stop.slack", { count: minutes });
  };
  const planned = (stop: RunStop): string | undefined =>
    driftOf(stop) === 0 ? undefined : t("dispatcher.stop.scheduled", { time: formats.time(stop.scheduled) });
  const fixed = (run: Pick<RunView, "locks">, stop: RunStop): string | undefined =>
    locksOf(run, stop).length > 0 ? t("dispatcher.timelines.fixed") : undefined;
  return {
    ...{ slack, planned, fixed },
    /** All of it in one line. */
    whole: (run: Pick<RunView, "locks">, stop: RunStop, name: string): string =>
      [
        t("dispatcher.stop.at", {
          kind: t(`dispatcher.stop.${stop.kind}`),
          time: formats.time(stop.actual ?? stop.estimated),
        }),
        ...[name, placeText(stop, locale), t(`dispatcher.stop.status.${stop.status}`)],
        ...[planned(stop), slack(stop)],
        stop.chance === undefined
          ? undefined
          : t("dispatcher.chance", { percent: Math.round(stop.chance * 100) }),
        fixed(run, stop),
      ]
        .filter((each) => each !== undefined && each !== "")
        .join(", "),
  };
}
