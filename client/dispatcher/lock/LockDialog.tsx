import { useState } from "react";
import type { RunView } from "../../../shared/schemas/dispatching.ts";
import type { LockKind, SetLockInput } from "../../../shared/schemas/locks.ts";
import { addSeconds, hours, toIso } from "../../../shared/time/units.ts";
import { newIdempotencyKey, useWrite } from "../../api/index.ts";
import { currentServiceNow } from "../../state/index.ts";
import { ConfirmDialog } from "../../ui/feedback/Dialog.tsx";
import { SelectField } from "../../ui/fields/pickers.ts";
import { useErrorText, useSay, useText } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import { NoteField } from "../NoteField.tsx";

interface LockDialogProps {
  readonly kind: LockKind;
  readonly run: RunView;
  /** Of a rider's vehicle and of a time. */
  readonly tripId: string | undefined;
  readonly onClose: () => void;
}

/** `day`: until the service day is over. */
const spans = ["1", "3", "day"] as const;
type Span = (typeof spans)[number];

/** Why something has to stay as it is planned now, and how long. */
export function LockDialog({ kind, run, tripId, onClose }: LockDialogProps) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const note = `lock ${kind} ${tripId ?? run.shiftId}`;
  const [reason, setReason] = useNote(note);
  const [span, setSpan] = useState<Span>("day");
  // The same lock sent twice, since the answer was lost, is one lock.
  const [lockId] = useState(newIdempotencyKey);
  const lock = useWrite("setLock", {
    onSuccess: () => {
      setReason("");
      say(t("dispatcher.lock.done"));
      onClose();
    },
  });
  const title = t(`dispatcher.lock.do.${kind}`);
  const confirm = () => {
    const until =
      span === "day" ? {} : { until: toIso(addSeconds(currentServiceNow(), hours(Number(span)))) };
    const body = { lockId, hold: holdOf(kind, run.shiftId, tripId), reason, ...until };
    lock.mutate({ body }, { onError: (cause) => say(errorText(cause), "error") });
  };
  return (
    <ConfirmDialog
      isOpen
      title={title}
      confirmLabel={title}
      onConfirm={confirm}
      isPending={lock.isPending || reason.trim() === ""}
      onClose={onClose}
    >
      <NoteField label={t("dispatcher.lock.why")} value={reason} onChange={setReason} />
      <SelectField
        label={t("dispatcher.lock.until")}
        options={spans.map((value) => ({
          value,
          label:
            value === "day"
              ? t("dispatcher.lock.forDay")
              : t("dispatcher.lock.forHours", { count: Number(value) }),
        }))}
        value={span}
        onChange={setSpan}
      />
    </ConfirmDialog>
  );
}

function holdOf(kind: LockKind, shiftId: string, tripId = ""): SetLockInput["hold"] {
  switch (kind) {
    case "rider":
      return { kind, tripId };
    case "time":
      return { kind, tripId, stop: "pickup" };
    case "vehicle":
    case "order":
      return { kind, shiftId };
  }
}
