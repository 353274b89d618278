import { presentCorrection, presentEntrance, presentEntranceChoice } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type EntranceHandlers = Pick<
  Handlers,
  | "listEntrances"
  | "checkPlace"
  | "readEntrances"
  | "saveEntrance"
  | "putEntrancePhoto"
  | "removeEntrancePhoto"
  | "getEntrancePhoto"
  | "listCorrections"
  | "decideCorrection"
  | "correctEntrance"
  | "sendEntrancePhoto"
  | "getStopPhoto"
>;

const jpeg = (bytes: Uint8Array) => ({ fileName: "entrance.jpg", contentType: "image/jpeg", bytes });

export const entranceRoutes = ({ services }: Pick<RouteParts, "services">): EntranceHandlers => ({
  listEntrances: async ({ query }) => ({
    entrances: (await services.listEntrances(query.placeId)).map(presentEntranceChoice),
  }),
  checkPlace: async ({ body }) => ({ doubts: await services.checkPlace(body) }),
  readEntrances: async ({ actor, params, query }) => {
    const { placeId, entrances } = await services.readEntrances(actor, { ...params, ...query });
    return { ...(placeId !== undefined && { placeId }), entrances: entrances.map(presentEntrance) };
  },
  saveEntrance: async ({ actor, params, query, body }) => ({
    entrance: presentEntrance(await services.saveEntrance(actor, { ...params, ...query }, body)),
  }),
  putEntrancePhoto: async ({ actor, params, file }) => ({
    photoId: await services.putEntrancePhoto(actor, params.entranceId, file),
  }),
  removeEntrancePhoto: async ({ actor, params }) => {
    await services.removeEntrancePhoto(actor, params.entranceId);
    return { ok: true };
  },
  getEntrancePhoto: async ({ actor, params }) => jpeg(await services.getEntrancePhoto(actor, params.photoId)),
  listCorrections: async ({ actor }) => ({
    corrections: (await services.listCorrections(actor)).map(presentCorrection),
  }),
  decideCorrection: async ({ actor, params, body }) => {
    await services.decideCorrection(actor, params.correctionId, body.outcome);
    return { ok: true };
  },
  correctEntrance: async ({ actor, params, body }) => {
    await services.correctEntrance(actor, params.stopId, body);
    return { ok: true };
  },
  sendEntrancePhoto: async ({ actor, params, query, file }) => {
    await services.sendEntrancePhoto(actor, params.stopId, { ...query, file });
    return { ok: true };
  },
  getStopPhoto: async ({ actor, params }) => jpeg(await services.getStopPhoto(actor, params.stopId)),
});
