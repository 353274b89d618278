import { understoodOf } from "../../../shared/lifeCycle/understood.ts";
import type { Manifest } from "../../../shared/schemas/driving.ts";
import { toIso } from "../../../shared/time/units.ts";
import { newIdempotencyKey } from "../../api/index.ts";
import { currentServiceNow, deviceClock } from "../../state/index.ts";
import { useChangeWords } from "../../ui/changeWords.ts";
import { Button, useText } from "../../ui/index.ts";
import type { ReportQueue } from "../reports/reportQueue.ts";

interface ChangesCardProps {
  readonly manifest: Manifest;
  readonly reports: ReportQueue;
}

/** What is otherwise on the run since its driver last said to have understood it, and one button for all of it; nothing: it is not there. */
export function ChangesCard({ manifest, reports }: ChangesCardProps) {
  const { t } = useText();
  const inWords = useChangeWords();
  const { changes = [], shiftId } = manifest;
  if (changes.length === 0) return null;
  const understand = () => {
    const at = toIso(currentServiceNow());
    const done = deviceClock.stamp();
    reports.add({ actionId: newIdempotencyKey(), shiftId, understood: understoodOf(manifest), at, done });
    void reports.flush();
  };
  return (
    <section className="card stack" aria-label={t("driver.changes.title")}>
      <h2>{t("driver.changes.title")}</h2>
      <ul className="stack stack--tight">
        {changes.map((change) => (
          <li key={`${change.what} ${change.stopId}`}>
            <p>{inWords(change)}</p>
            {change.place !== "" && <p className="soft">{change.place}</p>}
          </li>
        ))}
      </ul>
      <Button look="primary" large wide icon="check" onPress={understand}>
        {t("driver.changes.understood")}
      </Button>
    </section>
  );
}
