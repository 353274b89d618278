import type { AnswerView, ToTellView } from "../../../shared/schemas/notices.ts";
import { useRead } from "../../api/index.ts";
import { live, useNews } from "../../live/index.ts";

const READ_AGAIN_MS = 30_000;

export interface Calls {
  readonly calls: readonly ToTellView[];
  readonly answers: readonly AnswerView[];
}
const none: Calls = { calls: [], answers: [] };

/** Whom to ring and what was answered, read anew whenever it is otherwise, and now and then: what has gone by leaves it by itself. */
export function useCalls(): Calls {
  const read = useRead("listToTell", undefined, { refetchInterval: READ_AGAIN_MS });
  useNews(live, "notices:changed", () => void read.refetch());
  return read.data ?? none;
}
