import { toInstant } from "../../../shared/time/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";
import { toldOf } from "./told.ts";

type BreakHandlers = Pick<
  Handlers,
  "reportBreak" | "askForBreak" | "reportBreakForDriver" | "askForBreakForDriver"
>;

/** The driver's rest: what is said of it, by the driver or for them, and asked for. */
export const breakRoutes = ({ services, presenters }: RouteParts): BreakHandlers => ({
  reportBreak: async ({ actor, params: { shiftId, breakId }, body }) => {
    const { actionId, step, takes } = body;
    const report = { breakId, actionId, step, takes };
    const { run, verdict } = await services.reportBreak(actor, shiftId, report, toldOf(body));
    return { manifest: presenters.manifest(run), kept: true, verdict };
  },
  askForBreak: async ({ actor, params: { shiftId }, body }) => {
    const { run, answer } = await services.askForBreak(actor, shiftId, body.requestId, toldOf(body));
    return { manifest: presenters.manifest(run), answer };
  },
  askForBreakForDriver: async ({ actor, params: { shiftId }, body: { requestId, at, reason } }) => {
    const told = { at: toInstant(at), reason };
    const { run, answer } = await services.askForBreak(actor, shiftId, requestId, told);
    return { run: presenters.run(run), answer };
  },
  reportBreakForDriver: async ({ actor, params: { shiftId, breakId }, body }) => {
    const told = { ...body, breakId, at: toInstant(body.at) };
    return { run: presenters.run(await services.reportBreakForDriver(actor, shiftId, told)) };
  },
});
