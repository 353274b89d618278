import { useEffect, useState } from "react";
import type { KeptAct } from "../../../shared/schemas/driverReports.ts";
import { toIso } from "../../../shared/time/units.ts";
import { newIdempotencyKey } from "../../api/index.ts";
import { currentServiceNow, deviceClock } from "../../state/index.ts";
import { Button, useSay, useText } from "../../ui/index.ts";
import type { ReportQueue } from "../reports/reportQueue.ts";

/** So long a wrong tap can be taken back here; afterwards a dispatcher corrects it. */
const TAKEN_BACK_WITHIN_MS = 30_000;

interface UndoProps {
  readonly act: KeptAct;
  readonly reports: ReportQueue;
}

/**
 * Takes back what was just reported, also without a connection: it waits like any report and goes out after the one that it takes back,
 * so that both stay in the record.
 */
export function Undo({ act, reports }: UndoProps) {
  const { t } = useText();
  const say = useSay();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), TAKEN_BACK_WITHIN_MS);
    return () => clearTimeout(timer);
  }, []);
  const takeBack = async () => {
    setOver(true);
    const { point: _, ...said } = act;
    const id = newIdempotencyKey();
    // By the clock that made the report: half a minute is reckoned by it, whenever this is sent.
    const done = { ...act.done, at: deviceClock.nowFor(act.done) };
    reports.add({ ...said, actionId: id, takesBack: act.actionId, at: toIso(currentServiceNow()), done });
    await reports.flush();
    const isAnswered = reports.outcomes.get().some((outcome) => outcome.id === id);
    if (!reports.holds(id) && !isAnswered) say(t("driver.undone"));
  };
  if (isOver) return null;
  return (
    <Button icon="repeat" wide onPress={() => void takeBack()}>
      {t("driver.undo", { action: t(`driver.action.${act.action}`) })}
    </Button>
  );
}
