import type { RiderTrip } from "../../../shared/schemas/index.ts";
import { toIso } from "../../../shared/time/index.ts";
import { presentPosition, presentWard } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type TripHandlers = Pick<
  Handlers,
  | "requestTrip"
  | "listMyTrips"
  | "getTrip"
  | "cancelTrip"
  | "getOtherTime"
  | "getTripVehicle"
  | "listWardTrips"
>;

type TripRecord = Awaited<ReturnType<RouteParts["services"]["getTrip"]>>;

/** A trip with the other ways of its outing. */
export async function presentOuting(
  { services, presenters }: Pick<RouteParts, "services" | "presenters">,
  record: TripRecord,
): Promise<{ trip: RiderTrip; onward?: RiderTrip[] }> {
  const others = await services.listOtherWays(record);
  const onward = others.length > 0 && { onward: others.map(presenters.riderTrip) };
  return { trip: presenters.riderTrip(record), ...onward };
}

export const tripRoutes = ({ services, presenters }: RouteParts): TripHandlers => ({
  requestTrip: async ({ actor, body, idempotencyKey }) => {
    const record = await services.requestTrip(actor, body, idempotencyKey);
    return presentOuting({ services, presenters }, record);
  },
  listMyTrips: async ({ actor }) => {
    const { trips, cursor } = await services.listMyTrips(actor);
    return { trips: trips.map(presenters.riderTrip), cursor };
  },
  listWardTrips: async ({ actor }) => {
    const wards = await services.listWardTrips(actor);
    return {
      wards: wards.map((ward) => ({ ...presentWard(ward), trips: ward.trips.map(presenters.riderTrip) })),
    };
  },
  getTrip: async ({ actor, params }) => ({
    trip: presenters.riderTrip(await services.getTrip(actor, params.tripId)),
  }),
  cancelTrip: async ({ actor, params, body: { note, both } }) => {
    const ways = both === undefined ? undefined : both ? "all" : "this";
    return { trip: presenters.riderTrip(await services.cancelTrip(actor, params.tripId, { note, ways })) };
  },
  getOtherTime: async ({ actor, params }) => {
    const at = await services.findOtherTime(actor, params.tripId);
    const turn = await services.findTurn(actor, params.tripId);
    return { at: at === undefined ? null : toIso(at), ...(turn && { turn }) };
  },
  getTripVehicle: async ({ actor, params }) => {
    const { position, path } = await services.getTripVehicle(actor, params.tripId);
    return { position: position === undefined ? null : presentPosition(position), path };
  },
});
