import { presentHouse, presentPlaceName } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type PlaceNameHandlers = Pick<
  Handlers,
  | "listHouses"
  | "correctHouse"
  | "mergeHouse"
  | "divideHouse"
  | "listPlaceNames"
  | "addPlaceName"
  | "removePlaceName"
>;

export const placeNameRoutes = ({ services }: Pick<RouteParts, "services">): PlaceNameHandlers => ({
  listHouses: async ({ actor, query }) => {
    const { houses, total } = await services.listHouses(actor, query);
    return { houses: houses.map(presentHouse), total };
  },
  correctHouse: async ({ actor, params, body }) => {
    await services.correctHouse(actor, params.houseId, body.point);
    return { ok: true };
  },
  mergeHouse: async ({ actor, params, body }) => {
    await services.mergeHouse(actor, params.houseId, body.into);
    return { ok: true };
  },
  divideHouse: async ({ actor, params }) => {
    await services.divideHouse(actor, params.houseId);
    return { ok: true };
  },
  listPlaceNames: async ({ actor, query }) => {
    const { names, total } = await services.listPlaceNames(actor, query);
    return { names: names.map(presentPlaceName), total };
  },
  addPlaceName: async ({ actor, body }) => {
    await services.addPlaceName(actor, body);
    return { ok: true };
  },
  removePlaceName: async ({ actor, params }) => {
    await services.removePlaceName(actor, params.nameId);
    return { ok: true };
  },
});
