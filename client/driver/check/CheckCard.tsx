import { useState } from "react";
import type { CheckItem } from "../../../shared/lifeCycle/vehicleCheck.ts";
import type { Manifest } from "../../../shared/schemas/driving.ts";
import type { CheckToDo } from "../../../shared/schemas/vehicleChecks.ts";
import { toIso } from "../../../shared/time/units.ts";
import { newIdempotencyKey } from "../../api/index.ts";
import { currentServiceNow, deviceClock } from "../../state/index.ts";
import { Button, Callout, useText } from "../../ui/index.ts";
import type { ReportQueue } from "../reports/reportQueue.ts";
import { FixingPoints } from "./FixingPoints.tsx";
import "./check.css";

interface CheckCardProps {
  readonly manifest: Manifest;
  readonly reports: ReportQueue;
}

/** What this vehicle has, looked over with big buttons; afterwards what was found. Nothing of a service that does not ask yet. */
export function CheckCard({ manifest, reports }: CheckCardProps) {
  const { t } = useText();
  const [isAgain, setAgain] = useState(false);
  const { check, shiftId } = manifest;
  if (check === undefined) return null;
  if (check.done !== undefined && !isAgain) return <Done check={check} onAgain={() => setAgain(true)} />;
  const send = (failed: CheckItem[]) => {
    reports.add({
      ...{ actionId: newIdempotencyKey(), shiftId, check: { failed } },
      ...{ at: toIso(currentServiceNow()), done: deviceClock.stamp() },
    });
    setAgain(false);
    void reports.flush();
  };
  return (
    <section className="card stack" aria-label={t("driver.check.title")}>
      <h2>{t("driver.check.title")}</h2>
      {check.demanded && <p>{t("driver.check.demanded")}</p>}
      <ToDo check={check} onSend={send} />
    </section>
  );
}

function ToDo({ check, onSend }: { check: CheckToDo; onSend: (failed: CheckItem[]) => void }) {
  const { t } = useText();
  const [failed, setFailed] = useState<readonly CheckItem[]>([]);
  const turn = (item: CheckItem) =>
    setFailed((all) => (all.includes(item) ? all.filter((each) => each !== item) : [...all, item]));
  return (
    <>
      <ul className="stack check__list">
        {check.items.map((item) => (
          <li key={item} className="stack stack--tight">
            <strong>{t(`check.item.${item}`)}</strong>
            <span className="soft">{t(`driver.check.how.${item}`, { chairs: check.chairs })}</span>
            {item === "fixings" && <FixingPoints />}
            <Button
              large
              wide
              icon={failed.includes(item) ? "alert" : "cross"}
              look={failed.includes(item) ? "danger" : "secondary"}
              aria-label={`${t(`check.item.${item}`)}: ${t(failed.includes(item) ? "driver.check.fine" : "driver.check.fails")}`}
              onPress={() => turn(item)}
            >
              {t(failed.includes(item) ? "driver.check.fine" : "driver.check.fails")}
            </Button>
          </li>
        ))}
      </ul>
      <Button look="primary" large wide icon="check" onPress={() => onSend([...failed])}>
        {failed.length === 0 ? t("driver.check.allFine") : t("driver.check.send", { count: failed.length })}
      </Button>
    </>
  );
}

function Done({ check: { done }, onAgain }: { check: CheckToDo; onAgain: () => void }) {
  const { t, formats } = useText();
  if (done === undefined) return null;
  const time = formats.time(done.at);
  const items = done.failed.map((item) => t(`check.item.${item}`)).join(", ");
  const isFine = done.failed.length === 0;
  return (
    <Callout tone={isFine ? "good" : "warn"}>
      <p>{isFine ? t("driver.check.done", { time }) : t("driver.check.failed", { time, items })}</p>
      <Button onPress={onAgain}>{t("driver.check.again")}</Button>
    </Callout>
  );
}
