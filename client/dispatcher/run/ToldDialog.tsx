import type { ReactNode } from "react";
import type { RunView } from "../../../shared/schemas/dispatching.ts";
import type { Instant } from "../../../shared/time/units.ts";
import { ConfirmDialog } from "../../ui/feedback/Dialog.tsx";
import { useNote } from "../call/drafts.ts";
import { HowWeKnow, useToldTime } from "./useToldTime.tsx";

/** When it was, and how the dispatcher knows. */
export interface ToldByDispatcher {
  readonly at: Instant;
  readonly reason: string;
}

interface ToldDialogProps {
  readonly title: string;
  readonly run: Pick<RunView, "shiftId" | "lastAct">;
  readonly onTold: (told: ToldByDispatcher) => void;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** By what the words for a run are kept until they are sent. */
export const noteOf = ({ shiftId }: Pick<RunView, "shiftId">): string => `report ${shiftId}`;

/** Asks for the time of something that a driver did not report, and for the reason; both are kept. */
export function ToldDialog({ title, run, onTold, isPending, onClose, children }: ToldDialogProps) {
  const time = useToldTime({ last: run.lastAct });
  const [reason] = useNote(noteOf(run));
  const confirm = () => {
    const at = time.read();
    if (at !== undefined) onTold({ at, reason: reason.trim() });
  };
  return (
    <ConfirmDialog
      isOpen
      title={title}
      confirmLabel={title}
      onConfirm={confirm}
      isPending={isPending || time.isEmpty || reason.trim() === ""}
      onClose={onClose}
    >
      {children}
      {time.field}
      <HowWeKnow note={noteOf(run)} />
    </ConfirmDialog>
  );
}
