import type { ProposalView } from "../../../shared/schemas/proposals.ts";
import { useRead } from "../../api/index.ts";
import { live, useNews } from "../../live/index.ts";

const READ_AGAIN_MS = 30_000;
const none: readonly ProposalView[] = [];

/** What planners propose, read anew whenever something is or no longer is, and now and then: the day goes past them. */
export function useProposals(): readonly ProposalView[] {
  const read = useRead("listProposals", undefined, { refetchInterval: READ_AGAIN_MS });
  useNews(live, "proposals:changed", () => void read.refetch());
  return read.data?.proposals ?? none;
}
