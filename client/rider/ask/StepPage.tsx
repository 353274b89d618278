import { useEffect, useState } from "react";
import { currentHash, replacePath } from "../../state/index.ts";
import { CheckPage } from "./CheckPage.tsx";
import type { Refusal } from "./fieldErrors.ts";
import { QuestionStep } from "./QuestionStep.tsx";
import type { StepPageProps } from "./stepProps.ts";
import { isQuestion, pathOf, type Question } from "./steps.ts";
import { TimesPage } from "./TimesPage.tsx";
import type { AnswersUse } from "./useAnswers.ts";
import { useSending } from "./useSending.ts";

/** The page of one step; what was found or refused is known to all of them. */
export function StepPage(props: StepPageProps) {
  const { rider, trips, own, use, step, put } = props;
  const [refusal, setRefusal] = useState<Refusal>();
  /** The question that was passed over with something wrong in it. */
  const [tried, setTried] = useState<Question>();
  const sending = useSending({ rider, trips, use, put, onRefused: setRefusal });
  const isLost = step === "offers" && sending.offers.shown === undefined && !sending.isSending;
  useEffect(() => {
    if (isLost && currentHash() === pathOf("offers")) replacePath(pathOf("check")); // times are not kept
  }, [isLost]);
  const edit: AnswersUse["edit"] = (part) => {
    use.edit(part);
    setRefusal(undefined);
    setTried(undefined);
    sending.reset(); // what was found or refused was another wish
  };
  const shared = { ...props, refusal, tried, setTried, sending, use: { ...use, edit } };
  if (isQuestion(step)) return <QuestionStep key={step} {...shared} question={step} />;
  if (step === "offers" && sending.offers.shown !== undefined) return <TimesPage {...shared} key={own.key} />;
  return <CheckPage {...shared} key={own.key} />;
}
