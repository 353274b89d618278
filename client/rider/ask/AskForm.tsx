import { type FormEvent, useState } from "react";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { OtherTrip } from "../../request/ownTrips.tsx";
import type { Draft, DraftField } from "../../request/wish.ts";
import { Button, ErrorSummary, type FormProblem, useErrorText, useText, ViewTitle } from "../../ui/index.ts";
import type { Rider } from "../rider.ts";
import { closedDay, type DraftProblems, type DraftWorld, earliestAsk, problemsOf } from "./draft.ts";
import type { Refusal } from "./fieldErrors.ts";
import { NeedsSection } from "./NeedsSection.tsx";
import { WhenSection } from "./WhenSection.tsx";
import { WhereSection } from "./WhereSection.tsx";

export interface AskFormProps {
  readonly draft: Draft;
  readonly edit: (part: Partial<Draft>) => void;
  readonly rider: Rider;
  readonly region: RegionInfo;
  readonly refusal: Refusal | undefined;
  readonly world: () => DraftWorld;
  /** Brings the draft up to now, and answers with it. */
  readonly settle: () => Draft;
  /** A trip is changed, which stays as it is until then. */
  readonly changes: boolean;
  readonly onReview: () => void;
}

const FIELDS: readonly DraftField[] = ["pickup", "dropoff", "when", "companions", "note"];
const idOf = (field: DraftField): string => `ask-${field}`;

/** The form in three parts: where, when, who and how. */
export function AskForm(props: AskFormProps) {
  const { draft, edit, rider, region, refusal, world, settle, changes, onReview } = props;
  const { t } = useText();
  const [problems, setProblems] = useState<DraftProblems>({});
  const [attempt, setAttempt] = useState(0);
  const change = (part: Partial<Draft>) => {
    edit(part);
    setProblems({});
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = problemsOf(settle(), world());
    setProblems(found);
    setAttempt(attempt + 1);
    if (Object.keys(found).length === 0) onReview();
  };
  const { errorOf, all } = useErrors({ problems, refusal, world, draft });
  return (
    <form className="stack stack--loose" onSubmit={submit} noValidate>
      <ViewTitle>{t(changes ? "ask.titleChange" : "ask.title")}</ViewTitle>
      {changes && <p>{t("ask.leadChange")}</p>}
      {all.length > 0 && <ErrorSummary title={t("ask.problems")} problems={all} attempt={attempt} />}
      {refusal !== undefined && <OtherTrip error={refusal.error} />}
      <WhereSection {...{ draft, change, rider, region, errorOf, idOf }} />
      <WhenSection {...{ draft, change, region, world, errorOf, idOf }} />
      <NeedsSection {...{ draft, change, region, errorOf, idOf }} />
      <Button type="submit" look="primary" large wide>
        {t("ask.check")}
      </Button>
    </form>
  );
}

interface Asked extends Pick<AskFormProps, "draft" | "refusal" | "world"> {
  readonly problems: DraftProblems;
}

function useErrors({ problems, refusal, world, draft }: Asked) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const earliest = () => {
    const { now } = world();
    const at = earliestAsk(world());
    const isToday = formats.day(at) === formats.day(now);
    return isToday ? formats.time(at) : `${formats.relativeDay(at, now)}, ${formats.time(at)}`;
  };
  const errorOf = (field: DraftField): string | undefined => {
    const own = problems[field];
    if (own !== undefined) return t(own, { time: earliest(), name: closedDay(draft, world()) ?? "" });
    return refusal?.field === field ? errorText(refusal.error) : undefined;
  };
  const atFields = FIELDS.flatMap((field): FormProblem[] => {
    const text = errorOf(field);
    if (text === undefined) return [];
    // Both ends may lack the same: the link says which of them it leads to.
    const end = field === "pickup" ? t("ask.from") : field === "dropoff" ? t("ask.to") : undefined;
    return [{ text: end === undefined ? text : `${end}: ${text}`, fieldId: idOf(field) }];
  });
  const elsewhere = refusal !== undefined && refusal.field === undefined;
  return { errorOf, all: elsewhere ? [{ text: errorText(refusal.error) }, ...atFields] : atFields };
}
