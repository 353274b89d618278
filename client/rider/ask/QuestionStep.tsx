import { useEffect, useState } from "react";
import type { MessageKey } from "../../../shared/i18n/index.ts";
import type { DraftField } from "../../request/wish.ts";
import { goTo } from "../../state/index.ts";
import { type FormProblem, useText } from "../../ui/index.ts";
import { BackQuestion } from "./BackQuestion.tsx";
import { problemsOf } from "./draft.ts";
import { useFieldErrors } from "./fieldErrors.ts";
import { PlaceQuestion } from "./PlaceQuestion.tsx";
import { QuestionPage } from "./QuestionPage.tsx";
import type { StepProps } from "./stepProps.ts";
import { firstOpen, isWayHome, pathOf, type Question, questionOf, questionsOf, stepBefore } from "./steps.ts";
import { UsualTrips } from "./UsualTrips.tsx";
import { markAnswered } from "./useAnswers.ts";
import { WhenQuestion } from "./WhenQuestion.tsx";
import { WhoQuestion } from "./WhoQuestion.tsx";
import { wayHomeProblem } from "./wayHome.ts";

const titles: Record<Question, MessageKey> = {
  ...{ from: "flow.from.title", to: "flow.to.title", when: "flow.when.title" },
  ...{ who: "flow.who.title", back: "flow.back.title" },
};

interface QuestionStepProps extends StepProps {
  readonly question: Question;
}

export function QuestionStep(props: QuestionStepProps) {
  const { question, own, use, rider, trips, isAgain, setTried } = props;
  const { t, zone } = useText();
  const [attempt, setAttempt] = useState(0);
  const errors = useProblems(props);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as whoever comes back to it reads a time that can be had
  useEffect(() => {
    if (question === "when") use.settle();
  }, []);
  const goOn = () => {
    setAttempt(attempt + 1);
    if (isWrong(props, zone)) return setTried(question);
    setTried(undefined);
    markAnswered(question);
    const answered = { ...own, answered: [...own.answered, question] };
    const all = questionsOf(answered, rider.home);
    goTo(pathOf(isAgain ? firstOpen(answered, rider.home) : (all[all.indexOf(question) + 1] ?? "check")));
  };
  const before = stepBefore(question, own, rider.home);
  return (
    <QuestionPage
      title={t(titles[question])}
      back={isAgain ? pathOf("check") : before === undefined ? "/" : pathOf(before)}
      problems={errors.all}
      attempt={attempt}
      onContinue={goOn}
      after={question === "from" && !isAgain && <UsualTrips trips={trips} />}
    >
      <Answer {...props} {...errors} />
    </QuestionPage>
  );
}

/** Whether the answer to this question lets nobody go on. */
const isWrong = ({ question, own, use }: QuestionStepProps, zone: string | undefined): boolean =>
  question === "back"
    ? wayHomeProblem(own.draft, zone) !== undefined
    : Object.keys(problemsOf(own.draft, use.world())).some(
        (field) => questionOf[field as DraftField] === question,
      );

function useProblems({ question, own, use, refusal, tried }: QuestionStepProps) {
  const { t, zone } = useText();
  const isTried = tried === question;
  const errors = useFieldErrors({ draft: own.draft, world: use.world, question, isTried, refusal });
  const back = isTried && question === "back" ? wayHomeProblem(own.draft, zone) : undefined;
  const backError = back && t(back);
  const all: FormProblem[] =
    backError === undefined ? errors.all : [{ text: backError, fieldId: errors.idOf("wayHome") }];
  return { ...errors, backError: backError ?? errors.errorOf("wayHome"), all };
}

function Answer(props: QuestionStepProps & ReturnType<typeof useProblems>) {
  const { question, own, use, rider, errorOf, idOf, region, trips, backError } = props;
  const common = { draft: own.draft, edit: use.edit, region, errorOf, idOf, world: use.world };
  switch (question) {
    case "from":
    case "to":
      return (
        <PlaceQuestion {...common} {...{ rider, trips }} end={question === "from" ? "pickup" : "dropoff"} />
      );
    case "when":
      return (
        <WhenQuestion {...common} canBeWhenReady={own.changes !== true && isWayHome(own.draft, rider.home)} />
      );
    case "who":
      return <WhoQuestion {...common} />;
    case "back":
      return <BackQuestion {...common} error={backError} />;
  }
}
