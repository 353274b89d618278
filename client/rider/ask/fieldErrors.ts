import type { ApiError } from "../../api/index.ts";
import { type Draft, type DraftField, draftFields } from "../../request/wish.ts";
import { type FormProblem, useErrorText, useText } from "../../ui/index.ts";
import { closedDay, type DraftWorld, earliestAsk, problemsOf } from "./draft.ts";
import { type Question, questionOf } from "./steps.ts";

/** What the server refused, and at which field. */
export interface Refusal {
  readonly error: ApiError;
  readonly field: DraftField | undefined;
}

/** What a question gets to know of what is wrong: the sentence at a field, and the field's place in the page. */
export interface FieldErrors {
  readonly errorOf: (field: DraftField) => string | undefined;
  readonly idOf: (field: DraftField) => string;
}

const idOf = (field: DraftField): string => `ask-${field}`;

interface Wrong {
  readonly draft: Draft;
  readonly world: () => DraftWorld;
  readonly question: Question;
  /** What is missing is a mistake only once it was passed over. */
  readonly isTried: boolean;
  readonly refusal: Refusal | undefined;
}

/** What is wrong with the answer to one question. */
export function useFieldErrors({ draft, world, question, isTried, refusal }: Wrong) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const problems = isTried ? problemsOf(draft, world()) : {};
  const earliest = () => {
    const { now } = world();
    const at = earliestAsk(world());
    const isToday = formats.day(at) === formats.day(now);
    return isToday ? formats.time(at) : `${formats.relativeDay(at, now)}, ${formats.time(at)}`;
  };
  const errorOf = (field: DraftField): string | undefined => {
    const own = problems[field];
    if (own !== undefined) {
      const { eligibleUntil } = world();
      const until = eligibleUntil === undefined ? "" : formats.shortDay(eligibleUntil);
      return t(own, { time: earliest(), name: closedDay(draft, world()) ?? "", until });
    }
    return refusal?.field === field ? errorText(refusal.error) : undefined;
  };
  const all = draftFields.flatMap((field): FormProblem[] => {
    const text = questionOf[field] === question ? errorOf(field) : undefined;
    return text === undefined ? [] : [{ text, fieldId: idOf(field) }];
  });
  return { errorOf, idOf, all };
}
