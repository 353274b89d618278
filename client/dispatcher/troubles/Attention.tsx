import { useText } from "../../ui/index.ts";
import type { BoardListProps } from "../day/boardList.ts";
import { QuestionList } from "../question/QuestionList.tsx";
import { TroubleList } from "./TroubleList.tsx";
import { useTroubles } from "./useTroubles.ts";

/** Everything that a dispatcher has to decide or to avert: reports in question first, as there somebody waits for an answer. */
export function Attention(props: BoardListProps) {
  const { t } = useText();
  const { data } = useTroubles();
  const { questions } = props;
  if (questions.length === 0) return <TroubleList onSelect={props.onSelect} />;
  return (
    <div className="stack">
      <h3>{t("dispatcher.question.list")}</h3>
      <QuestionList {...props} />
      {data?.troubles.length !== 0 && <TroubleList onSelect={props.onSelect} />}
    </div>
  );
}
