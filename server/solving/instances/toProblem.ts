import { meters } from "../../../shared/geo/index.ts";
import { RiderId, ShiftId, TripId } from "../../../shared/ids/index.ts";
import { seconds } from "../../../shared/time/index.ts";
import {
  type Load,
  load,
  type NodeIndex,
  noCost,
  nodeIndex,
  type Problem,
  type Shift,
  type ShiftEnd,
  type Substitution,
  type TravelTimeMatrix,
  type Trip,
  type TripEnd,
} from "../../domain/scheduling/index.ts";
import type { Instance, InstanceNode, InstanceVehicle } from "./instance.ts";

/** Far above any distance that serving a request could add. */
export const UNSERVED_PRICE = 1_000_000;

/**
 * Columns of a heterogeneous file: companions, seated, lying, in a wheelchair; places: staff seat, patient seat,
 * stretcher, wheelchair place. The engine's large place plays the stretcher.
 */
const places = ([
  companion = 0,
  ambulatory = 0,
  largeWheelchair = 0,
  wheelchair = 0,
]: readonly number[]): Load => load({ companion, ambulatory, largeWheelchair, wheelchair });

/** A companion may use a staff seat, patient seat or stretcher; a seated patient the last two (Parragh 2011). */
export const upgrades: Substitution = {
  companion: ["companion", "ambulatory", "largeWheelchair"],
  ambulatory: ["ambulatory", "largeWheelchair"],
  largeWheelchair: ["largeWheelchair"],
  wheelchair: ["wheelchair"],
};

/** The instance in the engine's words, its minutes taken one to one as the engine's unit; only driving has a price. */
export function toProblem(instance: Instance): Problem {
  const isHetero = instance.kind === "hetero";
  const amounts = (counts: readonly number[]) =>
    isHetero ? places(counts) : load({ ambulatory: counts[0] ?? 0 });
  return {
    matrix: straightLines(instance),
    trips: Array.from({ length: instance.requestCount }, (_, request) => toTrip(instance, request, amounts)),
    shifts: instance.vehicles.map((vehicle, index) => toShift(instance, { vehicle, index }, amounts)),
    weights: { ...noCost, driveSecond: 1, unserved: [UNSERVED_PRICE] },
    ...(isHetero ? { substitution: upgrades } : {}),
  };
}

type Amounts = (counts: readonly number[]) => Load;

function toTrip(instance: Instance, request: number, amounts: Amounts): Trip {
  const pickup = nodeAt(instance, request + 1);
  return {
    id: TripId.parse(numbered("7", request + 1)),
    riderId: RiderId.parse(numbered("1", request + 1)),
    pickup: toEnd(pickup, request + 1),
    dropoff: toEnd(
      nodeAt(instance, request + 1 + instance.requestCount),
      request + 1 + instance.requestCount,
    ),
    load: amounts(pickup.load),
    maxRideTime: seconds(pickup.maxRide),
    priorityClass: 0,
    applicationOrder: request,
  };
}

const toEnd = (node: InstanceNode, id: number): TripEnd => ({
  node: nodeIndex(id),
  window: { earliest: seconds(node.early), latest: seconds(node.late) },
  dwell: seconds(node.service),
});

function toShift(
  instance: Instance,
  { vehicle, index }: { vehicle: InstanceVehicle; index: number },
  amounts: Amounts,
): Shift {
  const closing = 2 * instance.requestCount + 1;
  return {
    id: ShiftId.parse(numbered("5", index + 1)),
    start: toShiftEnd(instance, 0),
    end: toShiftEnd(instance, instance.nodes.length > closing ? closing : 0),
    maxDuration: seconds(vehicle.maxDuration),
    breaks: [],
    layouts: [amounts(vehicle.capacity)],
    skills: [],
  };
}

function toShiftEnd(instance: Instance, id: number): ShiftEnd {
  const { early, late } = nodeAt(instance, id);
  return { node: nodeIndex(id), window: { earliest: seconds(early), latest: seconds(late) } };
}

function straightLines({ nodes }: Instance): TravelTimeMatrix {
  const between = (from: NodeIndex, to: NodeIndex): number => {
    const [a, b] = [nodes[from], nodes[to]];
    if (a === undefined || b === undefined) throw new RangeError(`no node ${a === undefined ? from : to}`);
    return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
  };
  return {
    timeDependent: false,
    travelTime: (from, to) => seconds(between(from, to)),
    lowerBound: (from, to) => seconds(between(from, to)),
    distance: (from, to) => meters(between(from, to)),
  };
}

function nodeAt(instance: Instance, id: number): InstanceNode {
  const node = instance.nodes[id];
  if (node === undefined) throw new RangeError(`no node ${id}`);
  return node;
}

/** A valid UUID that tells the number. */
const numbered = (kind: string, number: number): string =>
  `0000000${kind}-0000-4000-8000-${String(number).padStart(12, "0")}`;
