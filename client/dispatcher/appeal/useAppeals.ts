import type { OpenAppeal } from "../../../shared/schemas/appeals.ts";
import { useRead } from "../../api/index.ts";
import { live, useNews } from "../../live/index.ts";

const READ_AGAIN_MS = 60_000;
const none: readonly OpenAppeal[] = [];

/** What riders have put before a person, read anew whenever one comes or is answered. */
export function useAppeals(): readonly OpenAppeal[] {
  const read = useRead("listAppeals", undefined, { refetchInterval: READ_AGAIN_MS });
  useNews(live, "questions:changed", () => void read.refetch());
  return read.data?.appeals ?? none;
}
