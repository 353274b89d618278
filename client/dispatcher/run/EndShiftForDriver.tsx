import { useState } from "react";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import type { RunView } from "../../../shared/schemas/dispatching.ts";
import { toIso } from "../../../shared/time/units.ts";
import { useWrite } from "../../api/index.ts";
import { Button, useErrorText, useSay, useText } from "../../ui/index.ts";
import { keepNote } from "../call/drafts.ts";
import { noteOf, ToldDialog } from "./ToldDialog.tsx";

/** For a shift that its driver forgot to end: once no stop is ahead. */
export function EndShiftForDriver({ run }: { run: RunView }) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const [isAsking, setAsking] = useState(false);
  const end = useWrite("endShiftForDriver", {
    onSuccess: () => {
      setAsking(false);
      keepNote(noteOf(run), "");
      say(t("dispatcher.done.shiftEnded"));
    },
  });
  if (!isUnderWay(run) || run.stops.some(isAhead)) return null;
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t("dispatcher.endShift")}</Button>
      {isAsking && (
        <ToldDialog
          title={t("dispatcher.endShift")}
          run={run}
          isPending={end.isPending}
          onClose={() => setAsking(false)}
          onTold={({ at, reason }) =>
            end.mutate(
              { params: { shiftId: run.shiftId }, body: { at: toIso(at), reason } },
              { onError: (cause) => say(errorText(cause), "error") },
            )
          }
        />
      )}
    </>
  );
}
