import { useEffect, useState } from "react";
import type { BreakView, KeptBreak } from "../../../shared/schemas/breaks.ts";
import type { Manifest, ManifestStop } from "../../../shared/schemas/driving.ts";
import { Button, useText } from "../../ui/index.ts";
import type { ReportQueue } from "../reports/reportQueue.ts";
import { BreakTime } from "./BreaksCard.tsx";
import { breakNow } from "./breakView.ts";
import { useBreakReport } from "./useBreakReport.ts";

/** As at a stop: so long a wrong tap can be taken back here. */
const TAKEN_BACK_WITHIN_MS = 30_000;

interface BreakNowProps {
  readonly manifest: Manifest;
  readonly next: ManifestStop | undefined;
  readonly reports: ReportQueue;
}

/** The break whose turn it is, with the one button for it. */
export function BreakNow({ manifest, next, reports }: BreakNowProps) {
  const { t, formats } = useText();
  const { last, report, takeBack } = useBreakReport(reports, manifest);
  const pause = breakNow(manifest, next);
  if (pause === undefined) return null;
  const isOn = pause.status === "underWay";
  const title = isOn ? t("driver.breaks.underWay") : t("driver.breaks.now", { minutes: pause.minutes });
  return (
    <section className="card stack" aria-label={title}>
      <h2>{title}</h2>
      <p className="numbers">
        {isOn && pause.begun !== undefined ? (
          t("driver.breaks.until", { from: formats.time(pause.begun), until: formats.time(endOf(pause)) })
        ) : (
          <BreakTime pause={pause} />
        )}
      </p>
      <Button
        look="primary"
        large
        wide
        icon={isOn ? "play" : "clock"}
        onPress={() => report(pause, isOn ? "end" : "begin")}
      >
        {t(isOn ? "driver.breaks.end" : "driver.breaks.begin")}
      </Button>
      {isOn && last?.breakStep === "begin" && last.breakId === pause.id && (
        <TakeBack key={last.actionId} begun={last} onTakeBack={takeBack} />
      )}
    </section>
  );
}

const endOf = ({ begun, minutes }: BreakView): number => Date.parse(begun ?? "") + minutes * 60_000;

function TakeBack({ begun, onTakeBack }: { begun: KeptBreak; onTakeBack: (begun: KeptBreak) => void }) {
  const { t } = useText();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), TAKEN_BACK_WITHIN_MS);
    return () => clearTimeout(timer);
  }, []);
  if (isOver) return null;
  return (
    <Button icon="repeat" wide onPress={() => onTakeBack(begun)}>
      {t("driver.breaks.takeBack")}
    </Button>
  );
}
