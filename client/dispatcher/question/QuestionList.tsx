import type { Question } from "../../../shared/schemas/driving.ts";
import { type Rows, useRows, useText } from "../../ui/index.ts";
import type { BoardListProps } from "../day/boardList.ts";
import type { Selection } from "../day/selection.ts";

type QuestionListProps = Pick<BoardListProps, "selection" | "onSelect"> & {
  readonly questions: readonly Question[];
};

/** Reports that wait for a decision, the oldest first; each opens its trip. */
export function QuestionList({ questions, selection, onSelect }: QuestionListProps) {
  const rows = useRows(questions.map(({ tripId }) => tripId));
  return (
    <ul className="rows" {...rows.list}>
      {questions.map((question) => (
        <QuestionRow key={question.id} {...{ question, selection, onSelect, rows }} />
      ))}
    </ul>
  );
}

interface QuestionRowProps {
  readonly question: Question;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly rows: Rows;
}

function QuestionRow({ question, selection, onSelect, rows }: QuestionRowProps) {
  const { t, formats } = useText();
  const last = question.acts.at(-1);
  return (
    <li>
      <button
        type="button"
        className="rows__item rows__item--trip"
        aria-pressed={selection?.kind === "trip" && selection.id === question.tripId}
        onClick={() => onSelect({ kind: "trip", id: question.tripId })}
        {...rows.rowProps(question.tripId)}
      >
        <span className="rows__time numbers">{formats.time(last?.at ?? question.raised)}</span>
        <span className="rows__head">
          <span className="rows__name">{question.riderName}</span>
          {question.plate !== undefined && <span className="plate">{question.plate}</span>}
        </span>
        <span className="rows__reason">
          {last !== undefined && <span>{t(`dispatcher.question.act.${last.action}`)}</span>}
          <span>{t(`dispatcher.question.contradiction.${question.contradiction}`)}</span>
        </span>
      </button>
    </li>
  );
}
