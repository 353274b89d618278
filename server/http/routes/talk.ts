import { toInstant } from "../../../shared/time/index.ts";
import {
  presentDriverMessage,
  presentIncident,
  presentIncidentLine,
  presentSosState,
} from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";
import { toldOf } from "./told.ts";

type Talk =
  | ("sendDriverMessage" | "listDriverMessages" | "listOwnMessages" | "receiveMessages" | "readMessage")
  | ("callSos" | "getOwnSos" | "callSosOfTrip" | "getSosOfTrip" | "endSos");
type Incidents = "listIncidents" | "getIncident" | "openIncident" | "noteIncident" | "closeIncident";
type Parts = Pick<RouteParts, "services">;

/** What dispatchers and drivers say to one another, calls for help at once, and what is written up of accidents. */
export const talkRoutes = (parts: Parts): Pick<Handlers, Talk | Incidents> => ({
  ...messageRoutes(parts),
  ...incidentRoutes(parts),
});

const asDriver = { withNote: true };
const asRider = { withNote: false };

const messageRoutes = ({ services }: Parts): Pick<Handlers, Talk> => ({
  sendDriverMessage: async ({ actor, params, body }) => ({
    message: presentDriverMessage(await services.sendDriverMessage(actor, params.shiftId, body)),
  }),
  listDriverMessages: async ({ actor, params }) => ({
    messages: (await services.listDriverMessages(actor, params.shiftId)).map(presentDriverMessage),
  }),
  listOwnMessages: async ({ actor }) => ({
    messages: (await services.listOwnMessages(actor)).map(presentDriverMessage),
  }),
  receiveMessages: async ({ actor, body }) => {
    await services.receiveMessages(actor, body.messageIds);
    return { ok: true };
  },
  readMessage: async ({ actor, params: { shiftId, messageId }, body }) => {
    await services.readMessage(actor, shiftId, { messageId, answer: body.answer }, toldOf(body));
    return { ok: true };
  },
  callSos: async ({ actor, params, body }) =>
    presentSosState(await services.callSos(actor, params.shiftId, body.sosId, toldOf(body)), asDriver),
  getOwnSos: async ({ actor, params }) =>
    presentSosState(await services.getOwnSos(actor, params.shiftId), asDriver),
  callSosOfTrip: async ({ actor, params, body }) =>
    presentSosState(await services.callSosOfTrip(actor, params.tripId, body.sosId), asRider),
  getSosOfTrip: async ({ actor, params }) =>
    presentSosState(await services.getSosOfTrip(actor, params.tripId), asRider),
  endSos: async ({ actor, params, body }) => {
    await services.endSos(actor, params.sosId, body.note);
    return { ok: true };
  },
});

const incidentRoutes = ({ services }: Parts): Pick<Handlers, Incidents> => ({
  listIncidents: async ({ actor }) => ({
    incidents: (await services.listIncidents(actor)).map(presentIncidentLine),
  }),
  getIncident: async ({ actor, params }) => ({
    incident: presentIncident(await services.getIncident(actor, params.incidentId)),
  }),
  openIncident: async ({ actor, body }) => ({
    incident: presentIncident(await services.openIncident(actor, body)),
  }),
  noteIncident: async ({ actor, params, body }) => ({
    incident: presentIncident(
      await services.noteIncident(actor, params.incidentId, { ...body, at: toInstant(body.at) }),
    ),
  }),
  closeIncident: async ({ actor, params, body }) => ({
    incident: presentIncident(await services.closeIncident(actor, params.incidentId, body)),
  }),
});
