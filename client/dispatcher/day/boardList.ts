import type { Board } from "../../../shared/schemas/dispatching.ts";
import type { Attention } from "./attention.ts";
import type { BoardView } from "./boardView.ts";
import type { Selection } from "./selection.ts";

/** What every list beside the map is given. */
export interface BoardListProps {
  readonly board: Board;
  readonly attention: Attention;
  readonly selection: Selection;
  readonly view: BoardView;
  readonly onSelect: (selection: Selection) => void;
  readonly onShow: (part: Partial<BoardView>) => void;
}
