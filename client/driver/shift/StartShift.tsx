import type { ReactNode } from "react";
import type { Manifest } from "../../../shared/schemas/driving.ts";
import { useServiceNow } from "../../state/index.ts";
import { Button, Callout, PlaceLabel, useErrorText, useText } from "../../ui/index.ts";
import type { ReportQueue } from "../reports/reportQueue.ts";
import { sortStops } from "../visit/manifestView.ts";
import { StopList } from "../visit/StopList.tsx";
import { useShiftReport } from "./useShiftReport.ts";

interface StartShiftProps {
  readonly manifest: Manifest;
  readonly put: (manifest: Manifest) => void;
  readonly reports: ReportQueue;
  /** What is looked over before: in the way only where it has to be. */
  readonly check: ReactNode;
}

/** Before the shift: the vehicle, the depot, what is planned, one button, and from when on it can be pressed. */
export function StartShift({ manifest, put, reports, check }: StartShiftProps) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const now = useServiceNow(10_000);
  const start = useShiftReport("start", { manifest, put, reports });
  const isEarly = now < Date.parse(manifest.canStartFrom);
  const isUnchecked = manifest.check?.demanded === true && manifest.check.done === undefined;
  const { next, following } = sortStops(manifest);
  const stops = next === undefined ? following : [next, ...following];
  return (
    <>
      {isUnchecked && check}
      <div className="card start-shift">
        <dl className="facts">
          <div>
            <dt>{t("driver.depot")}</dt>
            <dd>
              <PlaceLabel of={manifest.depot} />
            </dd>
          </div>
        </dl>
        <p>{t("driver.stopsPlanned", { count: stops.length })}</p>
        {start.error !== undefined && (
          <Callout tone="bad" urgent>
            <p>{errorText(start.error)}</p>
          </Callout>
        )}
        <div className="next-stop__act">
          <Button
            look="primary"
            large
            wide
            icon="play"
            isDisabled={start.isPending || isEarly || isUnchecked}
            onPress={() => void start.press()}
          >
            {t("driver.startShift")}
          </Button>
        </div>
        {isEarly && (
          <p>
            {t("driver.startFrom", {
              time: formats.time(manifest.canStartFrom),
              day: formats.relativeDay(manifest.canStartFrom, now),
            })}
          </p>
        )}
        <p className="soft">{t("driver.screenOn")}</p>
      </div>
      {!isUnchecked && check}
      <StopList following={stops} over={[]} />
    </>
  );
}
