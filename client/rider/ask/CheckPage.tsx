import { useEffect, useRef } from "react";
import { useForWhom } from "../../request/askedFor.ts";
import { type DraftField, requestOf } from "../../request/wish.ts";
import { goTo } from "../../state/index.ts";
import { Callout, useText } from "../../ui/index.ts";
import { CheckAnswers } from "./CheckAnswers.tsx";
import { problemsOf } from "./draft.ts";
import { NoWayHome } from "./NoWayHome.tsx";
import type { StepProps } from "./stepProps.ts";
import { changePath, pathOf, type Question, questionOf, questionsOf, stepBefore } from "./steps.ts";
import { noteOf } from "./useAnswers.ts";
import type { Confirmed } from "./useSending.ts";
import { wayHomeProblem } from "./wayHome.ts";

/** What never arrived is sent again so often, ms. */
const AGAIN_MS = 5_000;

/** All answers; what is wrong with one of them leads back to its question. */
export function CheckPage(props: StepProps) {
  const { own, use, rider, sending, setTried } = props;
  const { t, zone } = useText();
  const wish = useForWhom()(requestOf(own.draft, zone));
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
  const questions = own.thereId === undefined ? questionsOf(own, rider.home) : (["when"] as const);
  const before = stepBefore("check", own, rider.home);
  const back = own.exampleId === undefined && before !== undefined ? pathOf(before) : "/";
  return (
    <CheckAnswers
      title={t(
        own.changes ? "ask.titleChange" : own.thereId === undefined ? "ask.checkTitle" : "flow.home.title",
      )}
      {...{ wish, questions, send }}
      draft={own.draft}
      lead={own.changes ? <p>{t("ask.leadChange")}</p> : own.thereId !== undefined && <There {...props} />}
      back={
        own.changes ? `/trips/${own.exampleId}` : own.thereId !== undefined ? `/trips/${own.thereId}` : back
      }
      isSending={sending.isSending}
      error={sending.unsent ?? sending.error}
      onChange={sending.reset}
      settle={use.settle}
      after={own.thereId !== undefined && <NoWayHome thereId={own.thereId} />}
    />
  );
}

function wrongIn({ own, use }: StepProps, zone: string | undefined): Question | undefined {
  const [field] = Object.keys(problemsOf(own.draft, use.world()));
  if (field !== undefined) return questionOf[field as DraftField];
  return wayHomeProblem(own.draft, zone) === undefined ? undefined : "back";
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

/** What has become of the way there. */
function There({ own, trips }: StepProps) {
  const { t, formats } = useText();
  const promise = trips.find(({ id }) => id === own.thereId)?.promise;
  return (
    <Callout tone={promise === undefined ? "info" : "good"}>
      <p role="status">
        {promise === undefined
          ? t("flow.home.thereAsked")
          : t("flow.home.therePromised", {
              from: formats.time(promise.pickupWindow.from),
              until: formats.time(promise.pickupWindow.until),
            })}
      </p>
    </Callout>
  );
}
