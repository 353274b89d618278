import { AppError } from "../../errors.ts";
import { presentOffers, presentSentOffer } from "../../presenters/index.ts";
import type { ConfirmedOffer } from "../../services/requesting/useCases.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";
import { presentOuting } from "./requesting.ts";

type OfferHandlers = Pick<
  Handlers,
  "askOffers" | "askChanges" | "confirmOffer" | "confirmFirstAlone" | "getSentOffer" | "refuseOffer"
>;

/** Times before promises. */
export const offerRoutes = ({ services, presenters }: RouteParts): OfferHandlers => ({
  askOffers: async ({ actor, body }) => presentOffers(await services.askOffers(actor, body)),
  askChanges: async ({ actor, params, body }) =>
    presentOffers(await services.askChanges(actor, params.tripId, body)),
  getSentOffer: async ({ actor, params }) => {
    const sent = await services.findSentOffer(actor, params.tripId);
    return { offer: sent === undefined ? null : presentSentOffer(sent) };
  },
  refuseOffer: async ({ actor, params }) => {
    await services.refuseOffer(actor, params.offerId);
    return { ok: true };
  },
  confirmOffer: async ({ actor, params, idempotencyKey }) =>
    presentConfirmed(
      { services, presenters },
      await services.confirmOffer(actor, params.offerId, idempotencyKey),
    ),
  confirmFirstAlone: async ({ actor, params, idempotencyKey }) =>
    presentConfirmed(
      { services, presenters },
      await services.confirmFirstAlone(actor, params.offerId, idempotencyKey),
    ),
});

function presentConfirmed(parts: Pick<RouteParts, "services" | "presenters">, outcome: ConfirmedOffer) {
  if (outcome.kind === "gone") throw new AppError(outcome.code, { instead: presentOffers(outcome.instead) });
  return presentOuting(parts, outcome.record);
}
