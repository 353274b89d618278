import { useEffect } from "react";
import { currentHash, replacePath } from "../../state/index.ts";
import { LaterTexts } from "../../ui/i18n/LaterTexts.tsx";
import { Loading } from "../../ui/index.ts";
import { type Answers, watchAnswers } from "./answers.ts";
import { GoOn } from "./GoOn.tsx";
import { StepPage } from "./StepPage.tsx";
import type { AskScreenProps } from "./stepProps.ts";
import { firstOpen, isReachable, isStep, pathOf } from "./steps.ts";
import { type AnswersUse, useAnswers } from "./useAnswers.ts";
import "./ask.css";

watchAnswers();

/**
 * Ask for a trip, or change one: one question a page, all answers, times to choose from. Each page has its address, so that
 * the browser's Back leads one page back; the answers are kept on the device. What becomes of it is on the trip's own view.
 */
export function AskScreen(props: AskScreenProps) {
  return (
    <LaterTexts section="asking">
      <Asking {...props} />
    </LaterTexts>
  );
}

function Asking(props: AskScreenProps) {
  const { rider, region, trips, path } = props;
  const use = useAnswers(rider, region, trips);
  const { own } = use;
  const [, view, id, extra] = path.split("/");
  useRightPage(props, use);
  if (view === "ask" && isStep(id) && own !== undefined && isReachable(id, own, rider.home))
    return <StepPage {...props} {...{ own, use }} step={id} isAgain={extra === "change"} />;
  if (view === "ask" && id === undefined && own !== undefined && isBegun(own))
    return <GoOn {...{ own, use, rider }} />;
  return <Loading />;
}

/** Begins where nothing is begun, takes a trip over, and leads back to the first question without an answer. */
function useRightPage({ rider, trips, path }: AskScreenProps, { own, begin, beginLike }: AnswersUse): void {
  const [, view, id, at] = path.split("/");
  const isOpen = isStep(id) && own !== undefined && isReachable(id, own, rider.home);
  const canGoOn = own !== undefined && isBegun(own);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another address, or when the answers are gone
  useEffect(() => {
    if (currentHash() !== path) return; // left already
    const example = trips.find((trip) => trip.id === id);
    if (example !== undefined) {
      const changes = view === "change";
      beginLike({ example, changes, at: changes ? example.requested.at : at });
      replacePath(pathOf("check"));
    } else if (isStep(id) && own !== undefined) {
      if (!isOpen) replacePath(pathOf(firstOpen(own, rider.home)));
    } else if (!canGoOn) {
      begin();
      replacePath(pathOf("from"));
    } else if (id !== undefined) replacePath("/ask");
  }, [path, isOpen, canGoOn]);
}

/** Something was answered; a change that was given up is nothing to go on with. */
const isBegun = ({ answered, changes }: Answers): boolean => answered.length > 0 && changes !== true;
