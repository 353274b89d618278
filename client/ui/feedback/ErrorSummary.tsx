import { type MouseEvent, useEffect, useRef } from "react";

export interface FormProblem {
  readonly text: string;
  /** The `id` of the field, or of what holds it; without one it is said and leads nowhere. */
  readonly fieldId?: string | undefined;
}

export interface ErrorSummaryProps {
  readonly title: string;
  readonly problems: readonly FormProblem[];
  /** Counts the tries. */
  readonly attempt: number;
}

const FOCUSABLE = "input:not([type=hidden]), textarea, select, button";

/** Puts the field in sight, its label too, and the focus into it. */
function goToField(id: string): void {
  const holder = document.getElementById(id);
  const field = holder?.matches(FOCUSABLE) === true ? holder : holder?.querySelector<HTMLElement>(FOCUSABLE);
  holder?.scrollIntoView({ block: "start" });
  field?.focus({ preventScroll: true });
}

/**
 * What has to be put right before a form can go on, at its top, each with the way to its field (GOV.UK Design System, error
 * summary). Takes the focus, also when the next attempt finds the same.
 */
export function ErrorSummary({ title, problems, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt brings the reader back to what is wrong
  useEffect(() => box.current?.focus(), [attempt]);
  const follow = (event: MouseEvent, id: string) => {
    event.preventDefault(); // the address says which view this is
    goToField(id);
  };
  return (
    <div ref={box} tabIndex={-1} className="callout callout--bad error-summary" role="alert">
      <h2 className="callout__title">{title}</h2>
      <ul className="stack stack--tight">
        {problems.map(({ text, fieldId }) => (
          <li key={`${fieldId} ${text}`}>
            {fieldId === undefined ? (
              text
            ) : (
              <a href={`#${fieldId}`} onClick={(event) => follow(event, fieldId)}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
