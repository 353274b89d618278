import type { AnswerView, ToTellView } from "../../../shared/schemas/notices.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { Button, ButtonLink, useSay, useText } from "../../ui/index.ts";
import type { BoardListProps } from "../day/boardList.ts";
import { useSettled } from "../useSettled.ts";

type Select = BoardListProps["onSelect"];

/** Whom a dispatcher has to ring, each with the words to read out in their language. */
export function CallList({ calls, onSelect }: { calls: readonly ToTellView[]; onSelect: Select }) {
  const { t } = useText();
  return (
    <>
      <h3>{t("dispatcher.calls.list")}</h3>
      <ul className="troubles" aria-label={t("dispatcher.calls.list")}>
        {calls.map((call) => (
          <li key={call.noticeId}>
            <Call {...{ call, onSelect }} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Call({ call, onSelect }: { call: ToTellView; onSelect: Select }) {
  const { t, formats } = useText();
  const { mark, isMarking } = useMark(call.noticeId);
  const title = useTitle(call);
  const phones = call.isDeaf ? call.others : [];
  return (
    <article className="card stack stack--tight" aria-label={title}>
      <h4>{title}</h4>
      <p className="soft">
        {t(`dispatcher.calls.because.${call.because}`, { time: formats.time(call.since) })}
      </p>
      <blockquote className="calls__words" lang={call.locale}>
        {call.text}
      </blockquote>
      {call.isDeaf && <p>{t("dispatcher.calls.deaf")}</p>}
      <div className="row">
        {call.phone !== undefined && (
          <ButtonLink icon="phone" href={`tel:${call.phone}`}>
            {call.phone}
          </ButtonLink>
        )}
        {phones.map(({ name, phone }) => (
          <ButtonLink key={phone} icon="phone" href={`tel:${phone}`}>
            {name}
          </ButtonLink>
        ))}
        <Button look="primary" isDisabled={isMarking} onPress={() => mark("told")}>
          {t("dispatcher.calls.told")}
        </Button>
        <Button isDisabled={isMarking} onPress={() => mark("noAnswer")}>
          {t("dispatcher.calls.noAnswer")}
        </Button>
        <OpenTrip {...{ tripId: call.tripId, onSelect }} />
      </div>
    </article>
  );
}

/** What people answered that no machine may decide, with the trip at hand. */
export function AnswerList({ answers, onSelect }: { answers: readonly AnswerView[]; onSelect: Select }) {
  const { t } = useText();
  return (
    <>
      <h3>{t("dispatcher.answers.list")}</h3>
      <ul className="troubles" aria-label={t("dispatcher.answers.list")}>
        {answers.map((answer) => (
          <li key={answer.answerId}>
            <Answer {...{ answer, onSelect }} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Answer({ answer, onSelect }: { answer: AnswerView; onSelect: Select }) {
  const { t, formats } = useText();
  const { settle, isSettling } = useSettle(answer.answerId);
  const title = useTitle(answer);
  const { phone, choice } = answer;
  return (
    <article className="card stack stack--tight" aria-label={title}>
      <h4>{title}</h4>
      <p>
        <span className="numbers">{formats.time(answer.at)}</span>{" "}
        {choice !== undefined && `${t(`dispatcher.answers.choice.${choice}`)} `}
        <q>{answer.text}</q>
      </p>
      <div className="row">
        {phone !== undefined && (
          <ButtonLink icon="phone" href={`tel:${phone}`}>
            {phone}
          </ButtonLink>
        )}
        <Button look="primary" isDisabled={isSettling} onPress={settle}>
          {t("dispatcher.answers.settle")}
        </Button>
        <OpenTrip {...{ tripId: answer.tripId, onSelect }} />
      </div>
    </article>
  );
}

function OpenTrip({ tripId, onSelect }: { tripId: string | undefined; onSelect: Select }) {
  const { t } = useText();
  if (tripId === undefined) return null;
  return (
    <Button look="quiet" onPress={() => onSelect({ kind: "trip", id: tripId })}>
      {t("dispatcher.calls.openTrip")}
    </Button>
  );
}

function useTitle({ kind, riderName, to, toName }: ToTellView | AnswerView): string {
  const { t } = useText();
  const who =
    to === "rider" ? riderName : t("dispatcher.calls.contact", { name: toName ?? "", rider: riderName });
  return `${who}: ${t(`notice.kind.${kind}`)}`;
}

function useMark(noticeId: string) {
  const { t } = useText();
  const say = useSay();
  const settled = useSettled(queryKey("listToTell"));
  const write = useWrite("markTold");
  const mark = (outcome: "told" | "noAnswer") =>
    write.mutate(
      { params: { noticeId }, body: { outcome } },
      {
        onSuccess: () => say(t(`dispatcher.calls.marked.${outcome}`)),
        ...settled,
      },
    );
  return { mark, isMarking: write.isPending };
}

function useSettle(answerId: string) {
  const { t } = useText();
  const say = useSay();
  const settled = useSettled(queryKey("listToTell"));
  const write = useWrite("settleAnswer");
  const settle = () =>
    write.mutate(
      { params: { answerId } },
      {
        onSuccess: () => say(t("dispatcher.answers.settled")),
        ...settled,
      },
    );
  return { settle, isSettling: write.isPending };
}
