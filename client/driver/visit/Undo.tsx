import { useEffect, useState } from "react";
import type { KeptAct, Manifest } from "../../../shared/schemas/driving.ts";
import { instant, toIso } from "../../../shared/time/units.ts";
import { useWrite } from "../../api/index.ts";
import { deviceClock } from "../../state/index.ts";
import { Button, useErrorText, useSay, useText } from "../../ui/index.ts";
import type { ReportQueue } from "../reports/reportQueue.ts";

/** So long a wrong tap can be taken back here; afterwards a dispatcher corrects it. */
const TAKEN_BACK_WITHIN_MS = 30_000;

interface UndoProps {
  readonly act: KeptAct;
  readonly reports: ReportQueue;
  readonly put: (manifest: Manifest) => void;
}

/** Takes back what was just reported. The report goes first: both stay in the record. */
export function Undo({ act, reports, put }: UndoProps) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), TAKEN_BACK_WITHIN_MS);
    return () => clearTimeout(timer);
  }, []);
  const write = useWrite("takeBackAct", {
    onSuccess: ({ manifest }) => {
      setOver(true);
      put(manifest);
      say(t("driver.undone"));
    },
  });
  const takeBack = async () => {
    const at = toIso(instant(deviceClock.nowFor(act.done)));
    await reports.flush();
    write.mutate(
      { params: { actionId: act.actionId }, body: { at } },
      { onError: (cause) => say(errorText(cause), "error") },
    );
  };
  if (isOver) return null;
  return (
    <Button icon="repeat" wide isDisabled={write.isPending} onPress={() => void takeBack()}>
      {t("driver.undo", { action: t(`driver.action.${act.action}`) })}
    </Button>
  );
}
