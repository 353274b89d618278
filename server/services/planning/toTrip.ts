import type { ContractId } from "../../../shared/ids/index.ts";
import type { StopKind } from "../../../shared/lifeCycle/stop.ts";
import { isAboard } from "../../../shared/lifeCycle/trip.ts";
import { type Instant, localSeconds, type Seconds, seconds } from "../../../shared/time/index.ts";
import { noEntrance, whereItStops } from "../../domain/entrance.ts";
import { contractsFor } from "../../domain/fleet/contracts.ts";
import type { Terms } from "../../domain/fleet/terms.ts";
import type { Rider } from "../../domain/people/model.ts";
import type { GivenPromise, Trip } from "../../domain/scheduling/index.ts";
import type { TripPromise, TripRequest } from "../../domain/trips/model.ts";
import { type DwellNeeds, knownDwell } from "../records/knownDwell.ts";
import { plannedDwell, type TimesKind } from "./allowances.ts";
import type { PlanningNeeds } from "./needs.ts";
import type { Nodes } from "./nodes.ts";
import { toNeeds } from "./toNeeds.ts";

export interface KnownTrip {
  trip: TripRequest;
  rider: Rider;
  promise: TripPromise;
  told?: Trip["told"];
}

export interface PlanningRules extends Pick<PlanningNeeds, "termsOn" | "districtOf" | "routing">, DwellNeeds {
  /** By what travel and boarding are taken to take. */
  times?: TimesKind | undefined;
}

/** A trip as the engine sees it. Windows are what was promised or, before that, what was asked for: as it was stored. */
export function toTrip(known: KnownTrip, rules: PlanningRules, nodes: Nodes): Trip {
  const { trip, rider, promise } = known;
  const terms = rules.termsOn(trip.serviceDay);
  const entranceOf = rules.entrances?.of ?? noEntrance;
  const dwell = plannedDwell(trip, terms, rules.times, knownDwell(trip, rules, terms));
  const nodeOf = (end: StopKind) => nodes.of(whereItStops(trip[end], entranceOf));
  const contracts = admitted(known, contractsFor(known, terms, rules.districtOf));
  const windows = windowsOf(trip, promise, { terms, boarding: dwell.boarding });
  return {
    id: trip.id,
    riderId: rider.id,
    pickup: { node: nodeOf("pickup"), window: windows.pickup, dwell: dwell.boarding },
    dropoff: {
      node: nodeOf("dropoff"),
      window: windows.dropoff,
      dwell: dwell.alighting,
    },
    ...toNeeds(known, terms),
    requested: { kind: trip.requested.kind, at: localTime(trip.requested.at, trip, terms) },
    priorityClass: trip.priorityClass,
    applicationOrder: trip.requestedAt,
    ...(contracts !== undefined && { contracts }),
    ...(known.told !== undefined && { told: known.told }),
    ...(promise.state === "given" && { promise: givenTo(promise, windows) }),
  };
}

/** A contract that lends its vehicle is admitted as long as the trip goes with that one, or is about to be given to it. */
function admitted({ trip, told }: KnownTrip, contracts: ContractId[] | undefined): ContractId[] | undefined {
  const { shiftId, contractId } = trip.conceded ?? {};
  const holds = told === undefined || told.shiftId === shiftId;
  return contracts === undefined || contractId === undefined || !holds
    ? contracts
    : [...contracts, contractId];
}

const localTime = (at: Instant, trip: TripRequest, { timeZone }: Pick<Terms, "timeZone">): Seconds =>
  localSeconds(at, trip.serviceDay, timeZone);

/** What the rider was told, in the engine's times. */
const givenTo = (promise: TripPromise, windows: ReturnType<typeof windowsOf>): GivenPromise => ({
  pickup: windows.pickup,
  maxRideTime: promise.maxRideTime,
  ...(promise.latestArrival !== undefined && { latestArrival: windows.dropoff.latest }),
});

function windowsOf(
  trip: TripRequest,
  promise: TripPromise,
  { terms, boarding }: { terms: Terms; boarding: Seconds },
) {
  const { earliestArrival } = terms.rules;
  const local = (at: Instant) => localTime(at, trip, terms);
  const pickup = { earliest: local(promise.pickupWindow.from), latest: local(promise.pickupWindow.until) };
  const longest = boarding + promise.maxRideTime;
  if (promise.latestArrival === undefined) {
    // Who left before the time that was promised is there sooner: nobody waits at the door for it.
    const earliest = isAboard(trip) ? seconds(0) : pickup.earliest;
    return { pickup, dropoff: { earliest, latest: seconds(pickup.latest + longest) } };
  }
  const latest = local(promise.latestArrival);
  // As much earlier as it was agreed that they leave earlier; later arrival is no reason to come later than before.
  const { asked } = promise;
  const sooner = Math.max(0, local(asked.pickupWindow.from) - pickup.earliest);
  const wished = Math.min(latest, local(asked.latestArrival ?? promise.latestArrival));
  return { pickup, dropoff: { earliest: seconds(wished - earliestArrival.value - sooner), latest } };
}
