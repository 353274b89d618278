import type { Question } from "../../../shared/schemas/driving.ts";
import { useRead } from "../../api/index.ts";
import { live, useNews } from "../../live/index.ts";

const READ_AGAIN_MS = 60_000;
const none: readonly Question[] = [];

/** What drivers reported that does not fit the record, read anew whenever one is asked or answered. */
export function useQuestions(): readonly Question[] {
  const read = useRead("listQuestions", undefined, { refetchInterval: READ_AGAIN_MS });
  useNews(live, "questions:changed", () => void read.refetch());
  return read.data?.questions ?? none;
}
