import { presentClinicDelay, presentClinicPlan, presentOwnDelay } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type ClinicHandlers = Pick<
  Handlers,
  | "listClinics"
  | "previewClinicDelay"
  | "sayClinicDelay"
  | "listClinicDelays"
  | "facilityDelay"
  | "facilityUndoDelay"
>;

/** When a clinic's shift ends later today. */
export const clinicDelayRoutes = ({ services }: Pick<RouteParts, "services">): ClinicHandlers => ({
  listClinics: async ({ actor }) => {
    const clinics = await services.listClinics(actor);
    return { clinics: clinics.map(({ place: { id, name }, returns }) => ({ placeId: id, name, returns })) };
  },
  previewClinicDelay: async ({ actor, body }) => ({
    plan: presentClinicPlan(await services.previewClinicDelay(actor, body), body.minutes),
  }),
  sayClinicDelay: async ({ actor, body }) => ({
    delay: presentClinicDelay(await services.sayClinicDelay(actor, body)),
  }),
  listClinicDelays: async ({ actor }) => ({
    delays: (await services.listClinicDelays(actor)).map(presentClinicDelay),
  }),
  facilityDelay: async ({ actor, body }) => presentOwnDelay(await services.sayClinicDelay(actor, body)),
  facilityUndoDelay: async ({ actor, params }) => {
    await services.undoDeed(actor, params.delayId);
    return presentOwnDelay(await services.readClinicDelay(actor, params.delayId));
  },
});
