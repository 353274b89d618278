import type { RiderSummary } from "../../../shared/schemas/dispatching.ts";
import { draftInstant } from "../../request/wish.ts";
import { useStore } from "../../state/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { Button, useText } from "../../ui/index.ts";
import { drafts, dropCall, type KeptCall } from "./drafts.ts";

/** Callers' requests that were begun and put aside, to go on with or to discard. */
export function BegunCalls({ onContinue }: { onContinue: (rider: RiderSummary) => void }) {
  const { t } = useText();
  const { calls } = useStore(drafts);
  if (calls.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="begun-calls">
      <h3 id="begun-calls">{t("dispatcher.draft.begun")}</h3>
      <ul className="rows">
        {calls.toReversed().map((call) => (
          <BegunCall key={call.draft.rider.id} call={call} onContinue={onContinue} />
        ))}
      </ul>
    </section>
  );
}

function BegunCall({
  call: { draft },
  onContinue,
}: {
  call: KeptCall;
  onContinue: (rider: RiderSummary) => void;
}) {
  const { t, formats, zone } = useText();
  const { rider, pickup, dropoff } = draft;
  const when = draftInstant(draft, zone);
  return (
    <li className="begun">
      <span>
        <strong>{rider.name}</strong>, {formats.shortDay(when)} {formats.time(when)}
        <br />
        <span className="soft">
          {pickup.text || "…"} → {dropoff.text || "…"}
        </span>
      </span>
      <Button
        look="quiet"
        icon="cross"
        aria-label={t("dispatcher.draft.dropNamed", { name: rider.name })}
        onPress={() => dropCall(rider.id)}
      />
      <Button
        aria-label={t("dispatcher.draft.continueNamed", { name: rider.name })}
        onPress={() => onContinue(rider)}
      >
        {t("dispatcher.draft.continue")}
      </Button>
    </li>
  );
}

interface LeaveCallProps {
  readonly rider: RiderSummary;
  readonly onBack: () => void;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Asked before a form closes in which something was written; Escape goes back to it. */
export function LeaveCall({ rider, onBack, onKeep, onDiscard }: LeaveCallProps) {
  const { t } = useText();
  return (
    <Dialog isOpen role="alertdialog" title={t("dispatcher.draft.discard")} onClose={onBack}>
      <p>{t("dispatcher.draft.discardFor", { name: rider.name })}</p>
      <div className="dialog__actions">
        <Button autoFocus onPress={onBack}>
          {t("dispatcher.draft.edit")}
        </Button>
        <Button onPress={onKeep}>{t("dispatcher.draft.keep")}</Button>
        <Button look="danger" onPress={onDiscard}>
          {t("dispatcher.draft.drop")}
        </Button>
      </div>
    </Dialog>
  );
}
