import { useState } from "react";
import { isOver } from "../../../shared/lifeCycle/shift.ts";
import type { RunView } from "../../../shared/schemas/dispatching.ts";
import { addSeconds, hours, toInstant, toIso } from "../../../shared/time/units.ts";
import { newIdempotencyKey, useWrite } from "../../api/index.ts";
import { CheckList } from "../../ui/fields/index.ts";
import { Button, useErrorText, useSay, useText } from "../../ui/index.ts";
import { keepNote } from "../call/drafts.ts";
import { noteOf, type ToldByDispatcher, ToldDialog } from "./ToldDialog.tsx";

/** Nobody looks a vehicle over longer before its shift. */
const BEFORE = hours(-3);

/** What a driver found in the vehicle and told by telephone: item by item, ticked where it fails. */
export function ReportCheck({ run }: { run: RunView }) {
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  if (isOver(run)) return null;
  return (
    <>
      <Button icon="check" onPress={() => setAsking(true)}>
        {t("dispatcher.forDriver.check")}
      </Button>
      {isAsking && <CheckForm run={run} onClose={() => setAsking(false)} />}
    </>
  );
}

function CheckForm({ run, onClose }: { run: RunView; onClose: () => void }) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const [checkId] = useState(newIdempotencyKey);
  const [failed, setFailed] = useState<RunView["checkItems"]>([]);
  const write = useWrite("checkVehicleForDriver", {
    onSuccess: () => {
      keepNote(noteOf(run), "");
      say(t("dispatcher.done.reported"));
      onClose();
    },
  });
  const send = ({ at, reason }: ToldByDispatcher) =>
    write.mutate(
      { params: { shiftId: run.shiftId }, body: { checkId, failed, at: toIso(at), reason } },
      { onError: (cause) => say(errorText(cause), "error") },
    );
  const first = toIso(addSeconds(toInstant(run.starts), BEFORE));
  return (
    <ToldDialog
      title={t("dispatcher.forDriver.check")}
      run={{ ...run, lastAct: first }}
      isPending={write.isPending}
      onClose={onClose}
      onTold={send}
    >
      <CheckList
        label={t("dispatcher.forDriver.failed")}
        choices={run.checkItems.map((item) => ({ value: item, label: t(`check.item.${item}`) }))}
        value={failed}
        onChange={(chosen) => setFailed(run.checkItems.filter((item) => chosen.includes(item)))}
      />
    </ToldDialog>
  );
}
