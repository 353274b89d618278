import { type ReactNode, useState } from "react";
import type { RunView } from "../../../shared/schemas/dispatching.ts";
import type { Instant } from "../../../shared/time/units.ts";
import { currentServiceNow } from "../../state/index.ts";
import { ConfirmDialog } from "../../ui/feedback/Dialog.tsx";
import { actTime } from "../../ui/fields/actTime.ts";
import { TextField } from "../../ui/fields/TextField.tsx";
import { useText } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";

/** When it was, and how the desk knows. */
export interface ToldByDesk {
  readonly at: Instant;
  readonly reason: string;
}

interface ToldDialogProps {
  readonly title: string;
  readonly run: RunView;
  readonly onTold: (told: ToldByDesk) => void;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** By what the words for a run are kept until they are sent. */
export const noteOf = ({ shiftId }: Pick<RunView, "shiftId">): string => `report ${shiftId}`;

/** Asks for the time of something that a driver did not report, and for the reason; both are kept. */
export function ToldDialog({ title, run, onTold, isPending, onClose, children }: ToldDialogProps) {
  const { t, formats, zone } = useText();
  const [text, setText] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [reason, setReason] = useNote(noteOf(run));
  const last = formats.time(run.lastAct);
  const confirm = () => {
    const at = actTime(text, { last: Date.parse(run.lastAct), now: currentServiceNow() }, zone);
    setWrong(at === undefined);
    if (at !== undefined) onTold({ at, reason: reason.trim() });
  };
  const isIncomplete = text.trim() === "" || reason.trim() === "";
  return (
    <ConfirmDialog
      isOpen
      title={title}
      confirmLabel={title}
      onConfirm={confirm}
      isPending={isPending || isIncomplete}
      onClose={onClose}
    >
      {children}
      <TextField
        label={t("dispatcher.report.at")}
        hint={t("dispatcher.report.atHint", { last })}
        value={text}
        onChange={setText}
        error={isWrong ? t("dispatcher.report.atWrong", { last }) : undefined}
        isRequired
      />
      <TextField
        label={t("dispatcher.report.reason")}
        lines={2}
        maxLength={300}
        value={reason}
        onChange={setReason}
        isRequired
      />
    </ConfirmDialog>
  );
}
