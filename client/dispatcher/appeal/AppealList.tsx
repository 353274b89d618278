import { spacedPhone } from "../../../shared/phone/index.ts";
import type { OpenAppeal } from "../../../shared/schemas/appeals.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { Button, ButtonLink, useSay, useText } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import type { BoardListProps } from "../day/boardList.ts";
import { NoteField } from "../NoteField.tsx";
import { useSettled } from "../useSettled.ts";

interface AppealListProps extends Pick<BoardListProps, "onSelect"> {
  readonly appeals: readonly OpenAppeal[];
}

/** Riders who ask for a person, each with the trip at hand and the answer below; what is due first comes first. */
export function AppealList({ appeals, onSelect }: AppealListProps) {
  const { t } = useText();
  return (
    <>
      <h3>{t("dispatcher.appeals.list")}</h3>
      <ul className="troubles" aria-label={t("dispatcher.appeals.list")}>
        {appeals.map((appeal) => (
          <li key={appeal.id}>
            <Appeal {...{ appeal, onSelect }} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Appeal({ appeal, onSelect }: { appeal: OpenAppeal } & Pick<BoardListProps, "onSelect">) {
  const { t, formats } = useText();
  const now = useServiceNow(60_000);
  const { rider, about, dueBy, purpose, wished, text } = appeal;
  const title = `${rider.name}: ${t(`dispatcher.appeals.about.${about}`)}`;
  const due = { time: formats.time(dueBy), day: formats.shortDay(dueBy) };
  return (
    <article className="card stack stack--tight" aria-label={title}>
      <h4>{title}</h4>
      <p className="soft">
        {t(`purpose.${purpose}`)} · {formats.shortDay(wished)}, {formats.time(wished)}
      </p>
      {text !== undefined && <blockquote className="calls__words">{text}</blockquote>}
      <p>
        {Date.parse(dueBy) < now ? (
          <strong>{t("dispatcher.appeals.overdue", due)}</strong>
        ) : (
          t("dispatcher.appeals.due", due)
        )}
      </p>
      <Answer appealId={appeal.id} />
      <div className="row">
        <ButtonLink icon="phone" href={`tel:${rider.phone}`}>
          {spacedPhone(rider.phone)}
        </ButtonLink>
        <Button look="quiet" onPress={() => onSelect({ kind: "trip", id: appeal.tripId })}>
          {t("dispatcher.calls.openTrip")}
        </Button>
      </div>
    </article>
  );
}

function Answer({ appealId }: { appealId: string }) {
  const { t } = useText();
  const say = useSay();
  const settled = useSettled(queryKey("listAppeals"));
  const [reason, setReason] = useNote(`appeal ${appealId}`);
  const write = useWrite("answerAppeal");
  const answer = (outcome: "granted" | "declined") =>
    write.mutate(
      { params: { appealId }, body: { outcome, reason } },
      {
        onSuccess: () => {
          setReason("");
          say(t("dispatcher.appeals.answered"));
        },
        ...settled,
      },
    );
  const isOff = write.isPending || reason.trim() === "";
  return (
    <>
      <NoteField label={t("dispatcher.appeals.reason")} value={reason} onChange={setReason} />
      <div className="row">
        <Button look="primary" isDisabled={isOff} onPress={() => answer("granted")}>
          {t("dispatcher.appeals.grant")}
        </Button>
        <Button isDisabled={isOff} onPress={() => answer("declined")}>
          {t("dispatcher.appeals.decline")}
        </Button>
      </div>
    </>
  );
}
