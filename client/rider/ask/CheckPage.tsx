import { useEffect, useRef } from "react";
import { useForWhom } from "../../request/askedFor.ts";
import { type DraftField, requestOf } from "../../request/wish.ts";
import { goTo } from "../../state/index.ts";
import { useText } from "../../ui/index.ts";
import { CheckAnswers } from "./CheckAnswers.tsx";
import { problemsOf } from "./draft.ts";
import type { StepProps } from "./stepProps.ts";
import { changePath, pathOf, type Question, questionOf, questionsOf, stepBefore } from "./steps.ts";
import { noteOf } from "./useAnswers.ts";
import type { Confirmed } from "./useSending.ts";
import { askedDraft, wayHomeProblem } from "./wayHome.ts";

/** What never arrived is sent again so often, ms. */
const AGAIN_MS = 5_000;

/** All answers; what is wrong with one of them leads back to its question. */
export function CheckPage(props: StepProps) {
  const { own, use, rider, sending, setTried } = props;
  const { t, zone } = useText();
  const wish = useForWhom()(requestOf(askedDraft(own, rider.home), zone));
  const send = (confirmed: Confirmed) => {
    const wrong = wrongIn(props, zone);
    if (wrong === undefined) return sending.send(confirmed);
    setTried(wrong);
    noteOf({ isDue: false });
    goTo(changePath(wrong));
  };
  useSentWhenDue(own.isDue === true && !sending.isSending, sending.unsent !== undefined, () =>
    send(sending.meant),
  );
  if (wish === undefined) return null; // nobody gets here without both places
  const questions = questionsOf(own, rider.home);
  const before = stepBefore("check", own, rider.home);
  const back = own.exampleId === undefined && before !== undefined ? pathOf(before) : "/";
  return (
    <CheckAnswers
      title={t(own.changes ? "ask.titleChange" : "ask.checkTitle")}
      {...{ wish, questions, send }}
      draft={own.draft}
      lead={own.changes && <p>{t("ask.leadChange")}</p>}
      back={own.changes ? `/trips/${own.exampleId}` : back}
      isSending={sending.isSending}
      error={sending.unsent ?? sending.error}
      onChange={sending.reset}
      onAsked={sending.asked}
      settle={use.settle}
      dispatcherPhone={props.region.dispatcherPhone}
    />
  );
}

function wrongIn({ own, use, rider }: StepProps, zone: string | undefined): Question | undefined {
  const draft = askedDraft(own, rider.home);
  const [field] = Object.keys(problemsOf(draft, use.world()));
  if (field !== undefined) return questionOf[field as DraftField];
  return wayHomeProblem(draft, zone) === undefined ? undefined : "back";
}

/** Sent at once where it is due, and again as long as it does not come through. */
function useSentWhenDue(isDue: boolean, hasFailed: boolean, send: () => void): void {
  const newest = useRef(send);
  useEffect(() => {
    newest.current = send;
  });
  useEffect(() => {
    if (!isDue) return;
    const again = () => newest.current();
    const timer = setTimeout(again, hasFailed ? AGAIN_MS : 0);
    addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", again);
    };
  }, [isDue, hasFailed]);
}
