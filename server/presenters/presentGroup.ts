import { canHappen } from "../../shared/lifeCycle/trip.ts";
import type { GroupView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { TripRecord } from "../domain/trips/model.ts";
import type { ShownGroup } from "../services/requesting/groups/groupUseCases.ts";
import { presentRiderTrip } from "./presentTrip.ts";
import type { Viewing } from "./viewing.ts";

/** A group as its leader sees it: who comes when, by which vehicle. Nothing of needs, homes, phones or reasons. */
export function presentGroup({ link, trips }: ShownGroup, viewing: Viewing): GroupView {
  const [first] = trips;
  if (first === undefined) throw new RangeError("a group has trips");
  const names = new Map(trips.map(({ rider }) => [rider.id, rider.name]));
  const { requested, dropoff, group } = first.trip;
  return {
    ...{ id: link.id, serviceDay: link.serviceDay, leader: group?.leader ?? "" },
    when: { kind: requested.kind, at: toIso(requested.at) },
    destination: dropoff.label,
    members: [...names].map(([id, name]) => {
      const own = trips.filter(({ rider }) => rider.id === id);
      return { name, trips: own.map((record, way) => presentOwn(record, way > 0, viewing)) };
    }),
    canCancel: trips.some(({ trip }) => canHappen("cancel", trip)),
  };
}

function presentOwn(record: TripRecord, isWayHome: boolean, viewing: Viewing) {
  const { id, status, promise, vehicle } = presentRiderTrip(record, viewing);
  return {
    ...{ id, status, isWayHome },
    ...(promise !== undefined && { pickupWindow: promise.pickupWindow }),
    ...(vehicle !== undefined && { plate: vehicle.plate }),
  };
}
