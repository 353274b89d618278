import { useMemo } from "react";
import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { Question } from "../../../shared/schemas/driving.ts";
import type { TroubleView } from "../../../shared/schemas/troubles.ts";
import { useAppeals } from "../appeal/useAppeals.ts";
import { type Attention, attentionOf } from "../day/attention.ts";
import { useShownDay } from "../day/shownDay.ts";
import { useCorrections } from "../door/CorrectionList.tsx";
import { useHelp } from "../help/useHelp.ts";
import { useCalls } from "../notices/useCalls.ts";
import { useProposals } from "./useProposals.ts";
import { useTroubles } from "./useTroubles.ts";

const none: readonly TroubleView[] = [];

/** What the first number of the page counts, the tab beside it lists, and the key goes through. */
export function useAttention(board: Board, questions: readonly Question[]): Attention {
  const shown = useShownDay();
  const troubles = useTroubles().data?.troubles ?? none;
  const proposed = useProposals();
  const rung = useCalls();
  const appeals = useAppeals();
  const help = useHelp();
  const corrections = useCorrections();
  return useMemo(() => {
    const proposals = proposed.filter(({ serviceDay }) => serviceDay === board.serviceDay);
    return attentionOf(board, shown, {
      ...rung,
      ...{ help, appeals, corrections, questions, proposals, troubles },
    });
  }, [board, shown, questions, proposed, troubles, rung, appeals, help, corrections]);
}
