import type { StopKind } from "../../../shared/lifeCycle/stop.ts";
import type { TaskCode } from "../../../shared/needs/index.ts";
import type { Vehicle } from "../fleet/model.ts";
import type { Rider } from "../people/model.ts";
import type { TripRequest } from "./model.ts";

/** Something that a driver is asked to do, with whom or how many it is about. */
export interface Task {
  code: TaskCode;
  count?: number | undefined;
  name?: string | undefined;
}

interface Visit {
  kind: StopKind;
  trip: Pick<TripRequest, "needs">;
  rider: Pick<Rider, "needs">;
  vehicle: Pick<Vehicle, "lift">;
}

/** What is to be done for somebody at a stop beside the help that was asked for, in the order of the visit. */
export function tasksAt({ kind, trip, rider, vehicle }: Visit): Task[] {
  const { needs = {} } = trip;
  const { needs: standing = {} } = rider;
  const isPickup = kind === "pickup";
  const rolls = needs.staysInChair === true || needs.stretcher === true;
  const children = needs.childSeats ?? 0;
  const { receiver } = needs;
  const all: [boolean | undefined, Task][] = [
    [standing.blind, { code: "takeArm" }],
    [standing.deaf, { code: "writeDown" }],
    [standing.speech, { code: "giveTime" }],
    [rolls, { code: vehicle.lift ? "lift" : "ramp" }],
    [needs.staysInChair === true && isPickup, { code: "staysInChair" }],
    [needs.staysInChair === false, { code: "foldChair" }],
    [needs.stretcher, { code: "stretcher" }],
    [needs.guideDog && isPickup, { code: "guideDog" }],
    [needs.oxygen && isPickup, { code: "secureBottle" }],
    [children > 0 && isPickup, { code: "childSeats", count: children }],
    [standing.ridesAlone && isPickup, { code: "alone" }],
    [receiver !== undefined && !isPickup, { code: "handOver", name: receiver?.name }],
    [standing.mayNotBeLeftAlone && receiver === undefined && !isPickup, { code: "stayUntilTaken" }],
  ];
  return all.flatMap(([isAsked, task]) => (isAsked === true ? [task] : []));
}
