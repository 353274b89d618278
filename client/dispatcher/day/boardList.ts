import type { Board, ProposalView } from "../../../shared/schemas/dispatching.ts";
import type { Question } from "../../../shared/schemas/driving.ts";
import type { BoardView } from "./boardView.ts";
import type { Selection } from "./selection.ts";

/** What every list beside the map is given. */
export interface BoardListProps {
  readonly board: Board;
  readonly questions: readonly Question[];
  /** Changes of the plan that wait to be accepted. */
  readonly proposals: readonly ProposalView[];
  readonly selection: Selection;
  readonly view: BoardView;
  readonly onSelect: (selection: Selection) => void;
  readonly onShow: (part: Partial<BoardView>) => void;
}
