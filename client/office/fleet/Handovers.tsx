import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { HandoverView } from "../../../shared/schemas/handovers.ts";
import { useRead, useWrite } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { TextField } from "../../ui/fields/index.ts";
import { Badge, Button, ErrorState, useErrorText, useSay, useText } from "../../ui/index.ts";
import { SaveActions } from "../SaveActions.tsx";

const tones = { ahead: "warn", done: "good", undone: "neutral" } as const;

/** What was handed over or will be; until its day comes it can be undone. Nothing where there is none. */
export function Handovers({ mayChange }: { readonly mayChange: boolean }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [undoing, undo] = useState<HandoverView>();
  const read = useRead("listHandovers", undefined, { staleTime: 0 });
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  const { handovers = [] } = read.data ?? {};
  if (handovers.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="handovers">
      <h2 id="handovers">{t("officeHandover.list")}</h2>
      <ul className="fleet__rows">
        {handovers.map((each) => (
          <HandoverRow key={each.id} handover={each} onUndo={mayChange ? undo : undefined} />
        ))}
      </ul>
      {undoing !== undefined && <UndoDialog handover={undoing} onClose={() => undo(undefined)} />}
    </section>
  );
}

function useLine() {
  const { t, locale, formats } = useText();
  return ({ from, to, day }: HandoverView) =>
    t("officeHandover.line", {
      ...{ from: from.name[locale], to: to.name[locale], day: formats.day(day) },
    });
}

interface HandoverRowProps {
  readonly handover: HandoverView;
  readonly onUndo: ((handover: HandoverView) => void) | undefined;
}

function HandoverRow({ handover, onUndo }: HandoverRowProps) {
  const { t, locale } = useText();
  const line = useLine()(handover);
  const { vehicles, drivers, district, state } = handover;
  return (
    <li className="card fleet__row">
      <span className="fleet__name">{line}</span>
      <span>{district[locale]}</span>
      <span className="soft">
        {t("officeFleet.count.vehicles", { count: vehicles })},{" "}
        {t("officeFleet.count.drivers", { count: drivers })}
      </span>
      <span className="row">
        <Badge tone={tones[state]}>{t(`officeHandover.state.${state}`)}</Badge>
        {state === "ahead" && onUndo !== undefined && (
          <Button aria-label={t("officeHandover.undo.of", { name: line })} onPress={() => onUndo(handover)}>
            {t("officeHandover.undo")}
          </Button>
        )}
      </span>
    </li>
  );
}

function UndoDialog({
  handover,
  onClose,
}: {
  readonly handover: HandoverView;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const say = useSay();
  const cache = useQueryClient();
  const [reason, setReason] = useState("");
  const write = useWrite("undoHandover", {
    onSuccess: ({ lost }) => {
      void cache.invalidateQueries();
      say(t("officeHandover.undone", { lost }));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== "") write.mutate({ params: { handoverId: handover.id }, body: { reason } });
  };
  return (
    <Dialog title={t("officeHandover.undo.of", { name: useLine()(handover) })} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label={t("officeFleet.shift.reason")}
          value={reason}
          onChange={setReason}
          maxLength={300}
          autoFocus
        />
        <SaveActions
          error={write.error}
          label={t("officeHandover.undo")}
          isDisabled={write.isPending || reason.trim() === ""}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
