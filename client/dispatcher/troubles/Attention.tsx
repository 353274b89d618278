import { EmptyState, useText } from "../../ui/index.ts";
import { AppealList } from "../appeal/AppealList.tsx";
import { ClinicLink } from "../clinics/ClinicLink.tsx";
import { countAttention } from "../day/attention.ts";
import type { BoardListProps } from "../day/boardList.ts";
import { useShownDay } from "../day/shownDay.ts";
import { CorrectionList } from "../door/CorrectionList.tsx";
import { HelpList } from "../help/HelpList.tsx";
import { IncidentsLink } from "../incidents/IncidentLink.tsx";
import { AnswerList, CallList } from "../notices/CallList.tsx";
import { QuestionList } from "../question/QuestionList.tsx";
import { OpenRescues } from "../rescue/OpenRescues.tsx";
import { ReturnList } from "../trip/ReturnReady.tsx";
import { UnassignedList } from "../trip/UnassignedList.tsx";
import { ProposalList } from "./ProposalList.tsx";
import { TroubleList } from "./TroubleList.tsx";
import { useTroubles } from "./useTroubles.ts";

/**
 * Everything that a dispatcher has to decide or to avert on the day shown: whom to ring and what they answered, who asks for a person, then reports in
 * question, as there somebody waits for an answer, then what is proposed, then troubles, then people without a vehicle.
 */
export function Attention(props: BoardListProps) {
  const { t } = useText();
  const { data } = useTroubles();
  const { is } = useShownDay();
  const { help, calls, answers, appeals, questions, proposals, troubles, unassigned, corrections } =
    props.attention;
  const isUnread = is === "today" && data === undefined;
  if (countAttention(props.attention) === 0 && !isUnread)
    return (
      <div className="stack">
        <EmptyState icon="check" title={t("dispatcher.troubles.empty")} />
        <OpenRescues />
        <ReturnList {...props} />
        <ClinicLink />
        <IncidentsLink />
      </div>
    );
  return (
    <div className="stack">
      {help.length > 0 && <HelpList help={help} onSelect={props.onSelect} />}
      <OpenRescues />
      {calls.length > 0 && <CallList calls={calls} onSelect={props.onSelect} />}
      {answers.length > 0 && <AnswerList answers={answers} onSelect={props.onSelect} />}
      {appeals.length > 0 && <AppealList appeals={appeals} onSelect={props.onSelect} />}
      {questions.length > 0 && (
        <>
          <h3>{t("dispatcher.question.list")}</h3>
          <QuestionList {...props} questions={questions} />
        </>
      )}
      {proposals.length > 0 && <ProposalList proposals={proposals} onSelect={props.onSelect} />}
      {(troubles.length > 0 || isUnread) && <TroubleList board={props.board} onSelect={props.onSelect} />}
      {unassigned.length > 0 && (
        <>
          <h3>{t("dispatcher.tab.unassigned")}</h3>
          <UnassignedList {...props} trips={unassigned} />
        </>
      )}
      {corrections.length > 0 && <CorrectionList corrections={corrections} onSelect={props.onSelect} />}
      <ReturnList {...props} />
      <ClinicLink />
      <IncidentsLink />
    </div>
  );
}
