import type { Manifest } from "../../../shared/schemas/driving.ts";
import { toIso } from "../../../shared/time/units.ts";
import { newIdempotencyKey, useRead } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";
import { currentServiceNow, deviceClock, useStore } from "../../state/index.ts";
import { ButtonLink, Callout, useText } from "../../ui/index.ts";
import { TwicePressed } from "../../ui/TwicePressed.tsx";
import type { ReportQueue } from "../reports/reportQueue.ts";

interface SosCardProps {
  readonly manifest: Manifest;
  readonly reports: ReportQueue;
}

/** Help at once, at the second press; without a connection it waits like any report, and 112 is one press away. */
export function SosCard({ manifest: { shiftId }, reports }: SosCardProps) {
  const { t, formats } = useText();
  const { data, refetch } = useRead("getOwnSos", { params: { shiftId } });
  useLiveEvent(live, "manifest:changed", () => void refetch());
  const waits = useStore(reports.waiting).some(({ act }) => "sos" in act);
  const { open, ended } = data ?? {};
  const call = () => {
    const at = toIso(currentServiceNow());
    reports.add({ actionId: newIdempotencyKey(), shiftId, sos: true, at, done: deviceClock.stamp() });
    void reports.flush().then(() => refetch());
  };
  const isCalled = waits || open !== undefined;
  return (
    <section className="card stack" aria-label={t("driver.sos")}>
      {isCalled && (
        <Callout tone="bad" urgent>
          <p>
            {open === undefined
              ? t("driver.sos.waits")
              : t("driver.sos.called", { time: formats.time(open.since) })}
          </p>
          <ButtonLink icon="phone" href="tel:112">
            112
          </ButtonLink>
        </Callout>
      )}
      {!isCalled && ended !== undefined && (
        <Callout tone="good" urgent>
          <p>{t("driver.sos.ended", { time: formats.time(ended.at), note: ended.note ?? "" })}</p>
        </Callout>
      )}
      {!isCalled && (
        <TwicePressed
          label={t("driver.sos.open")}
          confirm={t("driver.sos.confirm")}
          cancel={t("driver.sos.cancel")}
          onConfirm={call}
        />
      )}
    </section>
  );
}
