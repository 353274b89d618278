import { presentErasure, presentErasurePreview, presentPrivacy } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type PrivacyHandlers = Pick<
  Handlers,
  | "getPrivacy"
  | "giveRiderData"
  | "giveOwnData"
  | "restrictRider"
  | "previewErasure"
  | "eraseRider"
  | "reportBreach"
>;

/** A person's own data, and what became of it. */
export const privacyRoutes = ({ services, presenters }: RouteParts): PrivacyHandlers => ({
  getPrivacy: async ({ actor }) => presentPrivacy(await services.readPrivacy(actor)),
  giveRiderData: ({ actor, params, body }) => services.giveRiderData(actor, params.riderId, body),
  giveOwnData: ({ actor, body }) => services.giveOwnData(actor, body),
  restrictRider: async ({ actor, params, body }) => ({
    rider: presenters.riderFile(await services.restrictRider(actor, params.riderId, body)),
  }),
  previewErasure: async ({ actor, params }) =>
    presentErasurePreview(await services.previewErasure(actor, params.riderId)),
  eraseRider: async ({ actor, params, body }) => ({
    erasure: presentErasure(await services.eraseRider(actor, params.riderId, body)),
  }),
  reportBreach: ({ actor, body }) => services.reportBreach(actor, body),
});
