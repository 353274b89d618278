import { useText } from "../../ui/index.ts";
import type { BoardListProps } from "../day/boardList.ts";
import { QuestionList } from "../question/QuestionList.tsx";
import { ProposalList } from "./ProposalList.tsx";
import { TroubleList } from "./TroubleList.tsx";
import { useTroubles } from "./useTroubles.ts";

/**
 * Everything that a dispatcher has to decide or to avert: reports in question first, as there somebody waits for an answer, then what is
 * proposed.
 */
export function Attention(props: BoardListProps) {
  const { t } = useText();
  const { data } = useTroubles();
  const { questions, proposals } = props;
  if (questions.length + proposals.length === 0) return <TroubleList onSelect={props.onSelect} />;
  return (
    <div className="stack">
      {questions.length > 0 && <h3>{t("dispatcher.question.list")}</h3>}
      {questions.length > 0 && <QuestionList {...props} />}
      {proposals.length > 0 && <ProposalList {...props} />}
      {data?.troubles.length !== 0 && <TroubleList onSelect={props.onSelect} />}
    </div>
  );
}
