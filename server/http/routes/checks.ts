import { serviceDay, toInstant } from "../../../shared/time/index.ts";
import { presentDayCheck } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";
import { toldOf } from "./told.ts";

/** What drivers find in their vehicles before the shift. */
export const checkRoutes = ({
  services,
  presenters,
}: RouteParts): Pick<Handlers, "checkVehicle" | "checkVehicleForDriver" | "listChecks"> => ({
  checkVehicle: async ({ actor, params: { shiftId }, body }) => ({
    manifest: presenters.manifest(await services.checkVehicle(actor, shiftId, body, toldOf(body))),
  }),
  checkVehicleForDriver: async ({ actor, params: { shiftId }, body: { checkId, failed, at, reason } }) => {
    const told = { at: toInstant(at), reason };
    return { run: presenters.run(await services.checkVehicle(actor, shiftId, { checkId, failed }, told)) };
  },
  listChecks: async ({ actor, query: { day: asked } }) => {
    const { day, shifts } = await services.listChecks(
      actor,
      asked === undefined ? undefined : serviceDay(asked),
    );
    return { day, shifts: shifts.map(presentDayCheck) };
  },
});
