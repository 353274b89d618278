import { toInstant } from "../../../shared/time/index.ts";
import { presentHelp } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";
import { timesOf, toldOf } from "./told.ts";

type Asked = "askForHelp" | "listOwnHelp" | "understandChanges";
type ToldByDispatcher =
  | "understandForDriver"
  | "askForHelpForDriver"
  | "reportForDriver"
  | "correctAct"
  | "startShiftForDriver"
  | "endShiftForDriver";
type DrivingHandlers = Pick<
  Handlers,
  | ToldByDispatcher
  | "getManifest"
  | "seeManifest"
  | "understandChanges"
  | "startShift"
  | "endShift"
  | "reportStopAction"
  | "takeBackAct"
  | "handInReport"
  | "askForHelp"
  | "listOwnHelp"
  | "reportPosition"
>;

export const drivingRoutes = (parts: RouteParts): DrivingHandlers => ({
  ...toldByDriver(parts),
  ...askedByDriver(parts),
  ...toldByDispatcher(parts),
});

const toldByDriver = ({
  services,
  presenters,
}: RouteParts): Omit<DrivingHandlers, ToldByDispatcher | Asked> => ({
  getManifest: async ({ actor }) => {
    const { run, leftOver, cursor } = await services.getManifest(actor);
    const manifest = run === undefined ? null : presenters.manifest(run);
    return { manifest, leftOver: leftOver.map(presenters.manifest), cursor };
  },
  seeManifest: async ({ actor, body }) => {
    await services.seeManifest(actor, body);
    return { ok: true };
  },
  startShift: async ({ actor, params, body }) => ({
    manifest: presenters.manifest(await services.startShift(actor, params.shiftId, toldOf(body))),
  }),
  endShift: async ({ actor, params, body }) => ({
    manifest: presenters.manifest(await services.endShift(actor, params.shiftId, toldOf(body))),
  }),
  reportStopAction: async ({ actor, params, body }) => {
    const { actionId, action, point } = body;
    const command = { stopId: params.stopId, actionId, action, ...timesOf(body), point };
    const { run, verdict } = await services.reportStopAction(actor, command);
    return { manifest: presenters.manifest(run), kept: true, verdict };
  },
  takeBackAct: async ({ actor, params, body }) => {
    const taken = { actionId: params.actionId, at: toInstant(body.at) };
    const { run, verdict } = await services.takeBackAct(actor, taken);
    return { manifest: presenters.manifest(run), kept: true, verdict };
  },
  handInReport: async ({ body }) => {
    const sentAt = toInstant(body.sentAt);
    return { kept: true, verdict: await services.handInReport({ ...body, sentAt }) };
  },
  reportPosition: async ({ actor, body }) => {
    return { ok: true, place: await services.reportPosition(actor, body) };
  },
});

const askedByDriver = ({ services, presenters }: RouteParts): Pick<DrivingHandlers, Asked> => ({
  understandChanges: async ({ actor, params, body }) => ({
    manifest: presenters.manifest(
      await services.understandChanges(actor, params.shiftId, body, toldOf(body)),
    ),
  }),
  askForHelp: async ({ actor, params, body }) => ({
    help: presentHelp(await services.askForHelp(actor, params.shiftId, body, toldOf(body))),
  }),
  listOwnHelp: async ({ actor, params }) => ({
    help: (await services.listOwnHelp(actor, params.shiftId)).map(presentHelp),
  }),
});

/** What dispatchers say of what drivers did. */
const toldByDispatcher = ({ services, presenters }: RouteParts): Pick<DrivingHandlers, ToldByDispatcher> => ({
  reportForDriver: async ({ actor, params, body }) => {
    const told = { stopId: params.stopId, ...body, at: toInstant(body.at) };
    return { run: presenters.run(await services.reportForDriver(actor, told)) };
  },
  askForHelpForDriver: async ({ actor, params, body: { at, reason, ...asked } }) => {
    const told = { at: toInstant(at), reason };
    return { help: presentHelp(await services.askForHelp(actor, params.shiftId, asked, told)) };
  },
  correctAct: async ({ actor, params, body }) => {
    const { correctionId, reason } = body;
    const at = body.correction === "time" ? toInstant(body.at) : undefined;
    const correction = { actionId: params.actionId, correctionId, at, reason };
    return { trip: presenters.boardTrip(await services.correctAct(actor, correction)) };
  },
  understandForDriver: async ({ actor, params, body }) => {
    const told = { ...body, at: toInstant(body.at) };
    return { run: presenters.run(await services.understandForDriver(actor, params.shiftId, told)) };
  },
  startShiftForDriver: async ({ actor, params, body: { at, reason } }) => ({
    run: presenters.run(await services.startShift(actor, params.shiftId, { at: toInstant(at), reason })),
  }),
  endShiftForDriver: async ({ actor, params, body: { at, reason } }) => ({
    run: presenters.run(await services.endShift(actor, params.shiftId, { at: toInstant(at), reason })),
  }),
});
