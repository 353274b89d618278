import { isMissed, isToTake } from "../../../shared/lifeCycle/break.ts";
import type { BreakView } from "../../../shared/schemas/breaks.ts";
import type { Manifest } from "../../../shared/schemas/driving.ts";
import { useStore } from "../../state/index.ts";
import { Badge, Button, placeText, useText } from "../../ui/index.ts";
import type { ReportQueue } from "../reports/reportQueue.ts";
import { askForBreak, useBreakReport } from "./useBreakReport.ts";

interface BreaksCardProps {
  readonly manifest: Manifest;
  readonly reports: ReportQueue;
}

/** The breaks of the shift, where they lie, and the button for a short one that nobody planned. */
export function BreaksCard({ manifest, reports }: BreaksCardProps) {
  const { t, locale } = useText();
  const { report } = useBreakReport(reports, manifest);
  const waiting = useStore(reports.waiting);
  const isAsking = waiting.some(({ act }) => "asksFor" in act && act.shiftId === manifest.shiftId);
  const { breaks = [], stops } = manifest;
  const isResting = breaks.some(({ status }) => status === "underWay");
  const placeAfter = ({ at, after }: BreakView) => {
    const stop = stops.find(({ id }) => id === after);
    if (stop !== undefined)
      return t("driver.breaks.after", { stop: `${stop.rider.name}, ${placeText(stop.place, locale)}` });
    return at === undefined ? undefined : t("driver.breaks.here");
  };
  return (
    <section className="card stack" aria-label={t("driver.breaks")}>
      <h2>{t("driver.breaks")}</h2>
      <ul className="stack stack--tight">
        {breaks.map((pause) => (
          <li key={pause.id} className="stack stack--tight">
            <span className="row row--apart">
              <span className="numbers">
                <BreakTime pause={pause} />
              </span>
              <BreakBadge pause={pause} />
            </span>
            {pause.status === "ahead" && <span className="soft">{placeAfter(pause)}</span>}
            {isToTake(pause.status) ? (
              <Button isDisabled={isResting} onPress={() => report(pause, "begin")}>
                {t("driver.breaks.begin")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {isAsking ? (
        <p>{t("driver.breaks.asking")}</p>
      ) : (
        <Button large wide icon="clock" onPress={() => askForBreak(reports, manifest)}>
          {t("driver.breaks.ask")}
        </Button>
      )}
    </section>
  );
}

/** When it is, as far as that is known. */
export function BreakTime({ pause: { minutes, at, window } }: { pause: BreakView }) {
  const { t, formats } = useText();
  if (at !== undefined) return t("driver.breaks.at", { minutes, time: formats.time(at) });
  const span = { from: formats.time(window.from), until: formats.time(window.until) };
  return t("driver.breaks.between", { minutes, ...span });
}

function BreakBadge({ pause: { status, begun, ended } }: { pause: BreakView }) {
  const { t, formats } = useText();
  const times = {
    from: begun === undefined ? "…" : formats.time(begun),
    until: ended === undefined ? "…" : formats.time(ended),
  };
  return (
    <Badge tone={isMissed(status) ? "warn" : status === "taken" ? "good" : "neutral"}>
      {t(`driver.breaks.status.${status}`, times)}
    </Badge>
  );
}
