import type { StopPlace } from "../../../shared/schemas/common.ts";
import { type Draft, type DraftField, isAt } from "../../request/wish.ts";

/** One question a page, by its part of the address. */
export const questions = ["from", "to", "when", "who", "back"] as const;
export type Question = (typeof questions)[number];
/** After the questions: all answers, and the times that can be had. */
export const steps = [...questions, "check", "offers"] as const;
export type Step = (typeof steps)[number];

export const isQuestion = (name: string | undefined): name is Question =>
  questions.some((each) => each === name);
export const isStep = (name: string | undefined): name is Step => steps.some((each) => each === name);

/** What decides which questions are put. */
export interface Asked {
  readonly draft: Draft;
  readonly answered: readonly Step[];
  readonly changes?: boolean | undefined;
}

/** From elsewhere to the rider's own door: nobody is asked how to come back from there, and it may be "when ready". */
export const isWayHome = ({ pickup, dropoff }: Draft, home: StopPlace | undefined): boolean =>
  isAt(dropoff.place, home) && !isAt(pickup.place, home);

export function questionsOf({ draft, changes }: Asked, home: StopPlace | undefined): Question[] {
  const hasWayBack = changes !== true && !isWayHome(draft, home);
  return questions.filter((question) => question !== "back" || hasWayBack);
}

/** The first page that still has to be answered; the check, when none is. */
export const firstOpen = (asked: Asked, home: StopPlace | undefined): Step =>
  questionsOf(asked, home).find((question) => !isAnswered(question, asked)) ?? "check";

/** A question whose answer was given; a place without a point is none. */
function isAnswered(question: Question, { draft, answered }: Asked): boolean {
  if (question === "from" && draft.pickup.place === undefined) return false;
  if (question === "to" && draft.dropoff.place === undefined) return false;
  return answered.includes(question);
}

/** The page before this one; undefined: the list of trips. */
export function stepBefore(step: Step, asked: Asked, home: StopPlace | undefined): Step | undefined {
  const all: readonly Step[] = [...questionsOf(asked, home), "check", "offers"];
  return all[all.indexOf(step) - 1];
}

/** Whether the page may be opened: all before it is answered. */
export function isReachable(step: Step, asked: Asked, home: StopPlace | undefined): boolean {
  const before = stepBefore(step, asked, home);
  const all = questionsOf(asked, home);
  if (isQuestion(step) && !all.includes(step)) return false;
  const open = firstOpen(asked, home);
  return open === "check" || before === undefined || steps.indexOf(step) <= steps.indexOf(open);
}

/** Where something that is wrong is put right. */
export const questionOf: Record<DraftField, Question> = {
  ...{ pickup: "from", dropoff: "to", when: "when", companions: "who", note: "who", wayHome: "back" },
};

export const pathOf = (step: Step): string => `/ask/${step}`;
/** A question that is put again from the check, and leads back to it. */
export const changePath = (question: Question): string => `/ask/${question}/change`;
