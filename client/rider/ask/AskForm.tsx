import { type FormEvent, useEffect, useRef, useState } from "react";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { Button, Notice, useErrorText, useText, ViewTitle } from "../../ui/index.ts";
import type { Rider } from "../RiderHome.tsx";
import type { Refusal } from "./AskScreen.tsx";
import { type Draft, type DraftField, type DraftProblems, type DraftWorld, problemsOf } from "./draft.ts";
import { NeedsSection } from "./NeedsSection.tsx";
import { WhenSection } from "./WhenSection.tsx";
import { WhereSection } from "./WhereSection.tsx";

export interface AskFormProps {
  readonly draft: Draft;
  readonly edit: (draft: Draft) => void;
  readonly rider: Rider;
  readonly region: RegionInfo;
  readonly refusal: Refusal | undefined;
  readonly world: () => DraftWorld;
  readonly onReview: () => void;
}

/** The form in three parts: where, when, who and how. */
export function AskForm({ draft, edit, rider, region, refusal, world, onReview }: AskFormProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const [problems, setProblems] = useState<DraftProblems>({});
  const summary = useRef<HTMLDivElement>(null);

  const change = (part: Partial<Draft>) => {
    edit({ ...draft, ...part });
    setProblems({});
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = problemsOf(draft, world());
    setProblems(found);
    if (Object.keys(found).length === 0) onReview();
  };
  const isRefused = refusal !== undefined || Object.keys(problems).length > 0;
  useEffect(() => {
    if (isRefused) summary.current?.focus();
  }, [isRefused]);
  const errorOf = (field: DraftField): string | undefined => {
    const own = problems[field];
    if (own !== undefined) return t(own);
    return refusal?.field === field ? errorText(refusal.error) : undefined;
  };

  return (
    <form className="stack stack--loose" onSubmit={submit} noValidate>
      <ViewTitle>{t("ask.title")}</ViewTitle>
      {isRefused && (
        <div ref={summary} tabIndex={-1}>
          <Notice tone="bad" urgent>
            <p>{refusal === undefined ? t("ask.problems") : errorText(refusal.error)}</p>
          </Notice>
        </div>
      )}
      <WhereSection {...{ draft, change, rider, region, errorOf }} />
      <WhenSection {...{ draft, change, region, world, errorOf }} />
      <NeedsSection {...{ draft, change, region }} />
      <Button type="submit" look="primary" large wide>
        {t("ask.check")}
      </Button>
    </form>
  );
}
