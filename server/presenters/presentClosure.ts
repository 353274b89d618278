import type {
  ClosedRoad,
  ClosureOutcome,
  ClosurePlan,
  ClosureView,
  LatePerson,
} from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import { reasonPhrase } from "../domain/trips/change.ts";
import type { TripRecord } from "../domain/trips/model.ts";
import type {
  ClosureRecord,
  ClosureResult,
  DrawnClosure,
  ShownClosure,
} from "../services/dispatching/roads/closureUseCases.ts";
import type { Late } from "../services/planning/index.ts";
import { personOf, presentMoves, presentOthers } from "./presentRescue.ts";

const presentSpan = ({ from, until }: Pick<DrawnClosure, "from" | "until">) => ({
  from: toIso(from),
  ...(until !== undefined && { until: toIso(until) }),
});

export const presentClosedRoad = (closure: DrawnClosure): ClosedRoad => ({
  ...{ id: closure.id, label: closure.label, lines: closure.lines },
  ...presentSpan(closure),
});

export function presentClosurePlan({ closure, detours }: ShownClosure): ClosurePlan {
  const { day, moved, late, changes } = detours;
  const runs = [...moved, ...late].map(({ who }) => who.run.shift.vehicle.plate);
  return {
    ...{ label: closure.label, lines: closure.lines, ...presentSpan(closure) },
    plates: [...new Set(runs)].sort(),
    moved: presentMoves(day, moved),
    late: late.map(presentLate),
    others: presentOthers(day, changes, [...moved, ...late]),
  };
}

export function presentLate({ who, pickupAt, dropoffAt, why }: Late): LatePerson {
  const pickup = who.state === "aboard" || pickupAt === undefined ? undefined : toIso(pickupAt);
  return {
    ...personOf(who),
    ...(pickup !== undefined && { pickup }),
    ...(dropoffAt !== undefined && { dropoff: toIso(dropoffAt) }),
    ...(why && { reason: reasonPhrase(why) }),
  };
}

const presentConcerned = ({ trip, rider }: TripRecord) => ({
  ...{ tripId: trip.id, name: rider.name, phone: rider.phone },
});

export function presentClosure({ closure, ...record }: ClosureRecord): ClosureView {
  const { undoUntil, state, fact } = record;
  const { byName: by, reason } = closure;
  return {
    ...{ ...presentClosedRoad(closure), at: toIso(fact.at), state },
    ...{ ...(by !== undefined && { by }), ...(reason !== undefined && { reason }) },
    ...(undoUntil !== undefined && { undoUntil: toIso(undoUntil) }),
    moved: record.moved.map((each) => ({
      ...presentConcerned(each),
      ...(each.vehicle !== undefined && { plate: each.vehicle.plate }),
      ...(each.placement !== undefined && { pickup: toIso(each.placement.pickup.estimated) }),
    })),
    late: record.late.map(presentConcerned),
  };
}

export const presentClosureResult = (result: ClosureResult): ClosureOutcome =>
  result.result === "accepted"
    ? { result: "accepted", closure: presentClosure(result.closure) }
    : { result: "changed", plan: presentClosurePlan(result.shown), changed: result.changed };
