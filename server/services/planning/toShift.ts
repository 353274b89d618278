import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { type Instant, localSeconds } from "../../../shared/time/index.ts";
import type { CapacityLayout } from "../../domain/fleet/model.ts";
import type { BreakRecord } from "../../domain/runs/breaks.ts";
import type { Run } from "../../domain/runs/model.ts";
import type { Shift } from "../../domain/scheduling/index.ts";
import { concededFor } from "../../domain/trips/concession.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { PlanningNeeds } from "./needs.ts";
import type { Nodes } from "./nodes.ts";
import { LIFT_TRAINED } from "./toNeeds.ts";

/** With the places that were conceded to people on this run: its driver arranges the seats otherwise than the record says. */
function layoutsOf({ shift, stops }: Run, waiting: ShiftParts["waiting"]): CapacityLayout[] {
  const trips = new Map([...stops.filter(isAhead), ...waiting].map(({ trip }) => [trip.id, trip]));
  const places = [...trips.values()].flatMap((trip) => concededFor(trip, shift.id)?.place ?? []);
  return places.reduce(
    (layouts, place) => layouts.map((each) => ({ ...each, [place]: each[place] + 1 })),
    shift.vehicle.layouts,
  );
}

interface ShiftParts extends Pick<PlanningNeeds, "region"> {
  nodes: Nodes;
  /** In the engine's order. */
  breaks: readonly BreakRecord[];
  /** Who may be given to it besides those on it. */
  waiting: readonly Pick<TripRecord, "trip">[];
}

export function toShift(run: Run, { region, nodes, waiting, breaks }: ShiftParts): Shift {
  const { shift } = run;
  const local = (at: Instant) => localSeconds(at, shift.serviceDay, region.timeZone);
  const window = { earliest: local(shift.starts), latest: local(shift.ends) };
  return {
    id: shift.id,
    contractId: shift.vehicle.contractId,
    start: { node: nodes.of(shift.startPlace.point), window },
    end: { node: nodes.of(shift.endPlace.point), window },
    breaks: breaks.map(({ pause }) => ({
      window: { earliest: local(pause.window.from), latest: local(pause.window.until) },
      length: pause.length,
      aboardAllowed: false,
    })),
    layouts: layoutsOf(run, waiting),
    ...(shift.vehicle.lift && {
      lift: shift.vehicle.liftLimitKg === undefined ? {} : { limitKg: shift.vehicle.liftLimitKg },
    }),
    skills: [...(shift.driver.liftTrained ? [LIFT_TRAINED] : []), ...(shift.vehicle.equipment ?? [])],
  };
}
