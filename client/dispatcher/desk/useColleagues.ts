import type { Colleague } from "../../../shared/schemas/presence.ts";
import { useRead } from "../../api/index.ts";
import { live, useNews } from "../../live/index.ts";

/** Whoever has gone without a word is forgotten after a while. */
const READ_AGAIN_MS = 60_000;
const none: readonly Colleague[] = [];

/** Who is at the board, oneself too, and what they have before them. */
export function useColleagues(): readonly Colleague[] {
  const read = useRead("listColleagues", undefined, { refetchInterval: READ_AGAIN_MS });
  useNews(live, "colleagues:changed", () => void read.refetch());
  return read.data?.colleagues ?? none;
}
