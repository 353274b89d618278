import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type ProposalHandlers = Pick<Handlers, "listProposals" | "acceptProposal" | "declineProposal">;

export const proposalRoutes = ({ services }: Pick<RouteParts, "services">): ProposalHandlers => ({
  listProposals: async ({ actor }) => ({ proposals: await services.listProposals(actor) }),
  acceptProposal: async ({ actor, params }) => {
    await services.acceptProposal(actor, params.proposalId);
    return { ok: true };
  },
  declineProposal: async ({ actor, params }) => {
    await services.declineProposal(actor, params.proposalId);
    return { ok: true };
  },
});
