import { useState } from "react";
import type { TroubleView } from "../../../shared/schemas/troubles.ts";
import { toIso } from "../../../shared/time/units.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { Button, useSay, useText } from "../../ui/index.ts";
import { keepNote } from "../call/drafts.ts";
import { noteOf, ToldDialog } from "../run/ToldDialog.tsx";
import { useSettled } from "../useSettled.ts";

interface UnderstoodProps {
  readonly run: TroubleView["runs"][number];
  /** Since when it is not understood. */
  readonly since: string;
}

/** A driver who was told by telephone what is otherwise has understood it, as if they had said so. */
export function UnderstoodForDriver({ run: { shiftId, version, driver }, since }: UnderstoodProps) {
  const { t } = useText();
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  const settled = useSettled(queryKey("listTroubles"));
  const write = useWrite("understandForDriver", {
    onSuccess: () => {
      setAsking(false);
      keepNote(noteOf({ shiftId }), "");
      say(t("dispatcher.done.reported"));
    },
  });
  return (
    <>
      <Button icon="note" onPress={() => setAsking(true)}>
        {t("dispatcher.trouble.understood", { name: driver.name })}
      </Button>
      {isAsking && (
        <ToldDialog
          title={t("dispatcher.trouble.understood", { name: driver.name })}
          run={{ shiftId, lastAct: since }}
          isPending={write.isPending}
          onClose={() => setAsking(false)}
          onTold={({ at, reason }) =>
            write.mutate({ params: { shiftId }, body: { version, at: toIso(at), reason } }, settled)
          }
        />
      )}
    </>
  );
}
