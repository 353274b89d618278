import { type Instant, localSeconds } from "../../../shared/time/index.ts";
import type { Run } from "../../domain/runs/model.ts";
import type { Shift } from "../../domain/scheduling/index.ts";
import type { PlanningNeeds } from "./needs.ts";
import type { Nodes } from "./nodes.ts";
import { LIFT_TRAINED } from "./toTrip.ts";

export function toShift({ shift }: Run, { region }: Pick<PlanningNeeds, "region">, nodes: Nodes): Shift {
  const local = (at: Instant) => localSeconds(at, shift.serviceDay, region.timeZone);
  const window = { earliest: local(shift.starts), latest: local(shift.ends) };
  return {
    id: shift.id,
    contractId: shift.vehicle.contractId,
    start: { node: nodes.of(shift.startPlace.point), window },
    end: { node: nodes.of(shift.endPlace.point), window },
    breaks: shift.breaks.map((each) => ({
      window: { earliest: local(each.window.from), latest: local(each.window.until) },
      length: each.length,
      aboardAllowed: false,
    })),
    layouts: shift.vehicle.layouts,
    ...(shift.vehicle.lift && {
      lift: shift.vehicle.liftLimitKg === undefined ? {} : { limitKg: shift.vehicle.liftLimitKg },
    }),
    skills: shift.driver.liftTrained ? [LIFT_TRAINED] : [],
  };
}
