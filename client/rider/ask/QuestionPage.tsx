import type { FormEvent, ReactNode } from "react";
import { BackLink, Button, ErrorSummary, type FormProblem, useText, ViewTitle } from "../../ui/index.ts";

interface QuestionPageProps {
  readonly title: string;
  /** The page before, by its address. */
  readonly back: string;
  readonly problems: readonly FormProblem[];
  /** Counts the tries. */
  readonly attempt: number;
  readonly onContinue: () => void;
  readonly children: ReactNode;
  /** Below the button. */
  readonly after?: ReactNode;
}

/** One question, with the way back and the way on. */
export function QuestionPage(props: QuestionPageProps) {
  const { title, back, problems, attempt, onContinue, children, after } = props;
  const { t } = useText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onContinue();
  };
  return (
    <div className="stack ask">
      <BackLink href={`#${back}`} />
      <form className="stack stack--loose" onSubmit={submit} noValidate>
        <ViewTitle>{title}</ViewTitle>
        {problems.length > 0 && <ErrorSummary title={t("ask.problems")} {...{ problems, attempt }} />}
        {children}
        <Button type="submit" look="primary" large wide>
          {t("flow.continue")}
        </Button>
      </form>
      {after}
    </div>
  );
}
