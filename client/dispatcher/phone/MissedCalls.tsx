import type { MissedCallView } from "../../../shared/schemas/calls.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { Button, ButtonLink, EmptyState, ErrorState, useErrorText, useText } from "../../ui/index.ts";
import { callerText, numberText } from "./callWords.ts";
import type { CallsInHand } from "./useCalls.ts";

interface MissedCallsProps {
  readonly phone: CallsInHand;
  readonly onClose: () => void;
}

/** Numbers that nobody has spoken with since they rang. */
export function MissedCalls({ phone, onClose }: MissedCallsProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const { missed, settle, isSettling, error, reread } = phone;
  return (
    <Dialog isOpen title={t("dispatcher.phone.missed.title")} onClose={onClose}>
      {error !== null && <ErrorState text={errorText(error)} onRetry={reread} />}
      {error === null && missed.length === 0 && (
        <EmptyState icon="check" title={t("dispatcher.phone.missed.none")} />
      )}
      <ul className="rows">
        {missed.map((each) => (
          <MissedLine key={each.id} missed={each} isPending={isSettling} onDone={() => settle(each.id)} />
        ))}
      </ul>
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.close")}</Button>
      </div>
    </Dialog>
  );
}

interface MissedLineProps {
  readonly missed: MissedCallView;
  readonly isPending: boolean;
  readonly onDone: () => void;
}

function MissedLine({ missed: { phone, count, at, callers }, isPending, onDone }: MissedLineProps) {
  const { t, formats } = useText();
  const number = numberText(phone, t);
  const who = callers.length === 0 ? number : callers.map((each) => callerText(each, t)).join(", ");
  return (
    <li className="row row--apart">
      <span>
        {callers.length > 0 && (
          <>
            <strong>{who}</strong>
            <br />
          </>
        )}
        <span className="soft numbers">
          {t("dispatcher.phone.missed.line", { count, day: formats.shortDay(at), time: formats.time(at) })}
        </span>
      </span>
      <span className="row">
        <ButtonLink href={`tel:${phone}`} icon="phone">
          <span className="numbers">{number}</span>
        </ButtonLink>
        <Button isPending={isPending} aria-label={t("dispatcher.phone.doneNamed", { who })} onPress={onDone}>
          {t("dispatcher.phone.done")}
        </Button>
      </span>
    </li>
  );
}
