import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type RiderRecordHandlers = Pick<
  Handlers,
  | "listCategories"
  | "listRiders"
  | "addRider"
  | "openRider"
  | "changeRider"
  | "openCondition"
  | "setRiderState"
>;

/** The office's riders. */
export const riderRecordRoutes = ({ services, presenters }: RouteParts): RiderRecordHandlers => ({
  listCategories: async ({ actor }) => {
    const categories = await services.listCategories(actor);
    return { categories: categories.map(({ id, name, legalBasis }) => ({ id, name, legalBasis })) };
  },
  listRiders: async ({ actor, body: { q, ...asked } }) => {
    const { riders, total, endings } = await services.listRiders(actor, { text: q, ...asked });
    return { riders: riders.map(presenters.riderLine), total, endings };
  },
  addRider: async ({ actor, body }) => ({
    rider: presenters.riderFile(await services.addRider(actor, body)),
  }),
  openRider: async ({ actor, params }) => ({
    rider: presenters.riderFile(await services.openRider(actor, params.riderId)),
  }),
  changeRider: async ({ actor, params, body }) => ({
    rider: presenters.riderFile(await services.changeRider(actor, params.riderId, body)),
  }),
  openCondition: async ({ actor, params, body }) => ({
    conditions: await services.openCondition(actor, params.riderId, body.reason),
  }),
  setRiderState: async ({ actor, params, body }) => {
    const { cancelled, ...opened } = await services.setRiderState(actor, params.riderId, body);
    return { rider: presenters.riderFile(opened), cancelled };
  },
});
