import { useMemo } from "react";
import type { Board, TroubleView } from "../../../shared/schemas/dispatching.ts";
import type { Question } from "../../../shared/schemas/driving.ts";
import { type Attention, attentionOf } from "../day/attention.ts";
import { useShownDay } from "../day/shownDay.ts";
import { useTroubles } from "./useTroubles.ts";

const none: readonly TroubleView[] = [];

/** What the first number of the page counts, the tab beside it lists, and the key goes through. */
export function useAttention(board: Board, questions: readonly Question[]): Attention {
  const shown = useShownDay();
  const troubles = useTroubles().data?.troubles ?? none;
  return useMemo(
    () => attentionOf(board, shown, { questions, troubles }),
    [board, shown, questions, troubles],
  );
}
