import { useState } from "react";
import { solvedHows } from "../../../shared/lifeCycle/solved.ts";
import type { SolvedHow } from "../../../shared/schemas/closing.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { ConfirmDialog } from "../../ui/feedback/Dialog.tsx";
import { ChoiceField } from "../../ui/fields/index.ts";
import { Button, useSay, useText } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import { NoteField } from "../NoteField.tsx";
import { useSettled } from "../useSettled.ts";

interface SolveProps {
  readonly tripId: string;
  readonly day: string;
  readonly name: string;
}

/** How somebody came home without us: the truthful end of what nobody of ours can serve any more. */
export function SolveOtherwise({ tripId, day, name }: SolveProps) {
  const { t } = useText();
  const [isAsking, ask] = useState(false);
  const [how, setHow] = useState<SolvedHow>("relative");
  const [note, setNote] = useNote(`solved ${tripId}`);
  const say = useSay();
  const settled = useSettled(queryKey("getDayClosing", { params: { day } }), queryKey("listRescues"));
  const write = useWrite("solveOtherwise", {
    onSuccess: () => {
      setNote("");
      ask(false);
      say(t("dispatcher.closing.solved"));
    },
  });
  const words = note.trim();
  const confirm = () =>
    write.mutate({ params: { tripId }, body: { how, ...(words !== "" && { note: words }) } }, settled);
  const title = t("dispatcher.closing.solve");
  return (
    <div className="row">
      <Button onPress={() => ask(true)}>{title}</Button>
      {isAsking && (
        <ConfirmDialog
          isOpen
          title={`${title}: ${name}`}
          confirmLabel={title}
          onConfirm={confirm}
          isPending={write.isPending || (how === "other" && words === "")}
          onClose={() => ask(false)}
        >
          <ChoiceField
            label={t("dispatcher.closing.solve.how")}
            choices={solvedHows.map((value) => ({ value, label: t(`dispatcher.closing.how.${value}`) }))}
            value={how}
            onChange={setHow}
          />
          <NoteField label={t("dispatcher.closing.solve.note")} value={note} onChange={setNote} />
        </ConfirmDialog>
      )}
    </div>
  );
}
