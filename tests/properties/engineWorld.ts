import fc from "fast-check";
import {
  type Break,
  dayWeights,
  load,
  nodeIndex,
  type Problem,
  type Shift,
  type TravelTimeMatrix,
  type Trip,
} from "../../server/domain/scheduling/index.ts";
import { meters } from "../../shared/geo/index.ts";
import type { RiderId, ShiftId, TripId } from "../../shared/ids/index.ts";
import { minutes, type Seconds } from "../../shared/time/index.ts";

/** How many random cases each property is tried on; `npm run test:properties` tries 10,000 (README.md). */
export const runs = (usual: number): { numRuns: number } => ({
  numRuns: Number(process.env.PROPERTY_RUNS ?? usual),
});
/** Long enough for the long run; milliseconds. */
export const PATIENCE = 3_600_000;

const PLACES = 8;
const between = (min: number, max: number) => fc.integer({ min, max });
const clock = (minute: number) => minutes(8 * 60 + minute);

/** Any times at all: asymmetric, and the way by a third place may be shorter. Hard on every shortcut. */
export const anyMatrix: fc.Arbitrary<TravelTimeMatrix> = fc
  .array(between(1, 30), { minLength: PLACES * PLACES, maxLength: PLACES * PLACES })
  .map((cells) => matrixOf((from, to) => (from === to ? 0 : (cells[from * PLACES + to] ?? 0))));

/** Places on a grid, a minute a block: real distances, so that leaving out a stop never makes anything later. */
export const gridMatrix: fc.Arbitrary<TravelTimeMatrix> = fc
  .array(fc.tuple(between(0, 15), between(0, 15)), { minLength: PLACES, maxLength: PLACES })
  .map((points) =>
    matrixOf((from, to) => {
      const [[x1, y1], [x2, y2]] = [points[from] ?? [0, 0], points[to] ?? [0, 0]];
      return Math.abs(x1 - x2) + Math.abs(y1 - y2);
    }),
  );

function matrixOf(way: (from: number, to: number) => number): TravelTimeMatrix {
  return {
    timeDependent: false,
    travelTime: (from, to) => minutes(way(from, to)),
    lowerBound: (from, to) => minutes(way(from, to)),
    distance: (from, to) => meters(500 * way(from, to)),
  };
}

/** The same at half speed for some hours; FIFO, as arrival never falls when departure rises. */
export const rushed = (matrix: fc.Arbitrary<TravelTimeMatrix>): fc.Arbitrary<TravelTimeMatrix> =>
  fc
    .record({ base: matrix, from: between(0, 200), lasts: between(10, 120) })
    .map(({ base, from, lasts }) => ({
      ...base,
      timeDependent: true,
      travelTime: (a, b, departAt) => {
        const way = base.lowerBound(a, b);
        const [slowFrom, slowUntil] = [clock(from), clock(from + lasts)];
        const before = Math.min(way, Math.max(0, slowFrom - departAt));
        const slow = Math.max(0, slowUntil - Math.max(departAt, slowFrom));
        const during = Math.min(way - before, slow / 2);
        return (before + 2 * during + (way - before - during)) as Seconds;
      },
    }));

const loads = fc.constantFrom(
  load({ ambulatory: 1 }),
  load({ ambulatory: 1, companion: 1 }),
  load({ wheelchair: 1 }),
  load({ largeWheelchair: 1 }),
);

/** Trips of a day from 08:00 on. `tight`: windows and ride limits that often collide. */
export const tripsOf = (count: number): fc.Arbitrary<Trip[]> =>
  fc
    .array(
      fc.record({
        from: between(0, PLACES - 1),
        to: between(0, PLACES - 1),
        ready: between(0, 240),
        width: between(0, 40),
        dwell: between(0, 6),
        ride: between(0, 40),
        load: loads,
        priorityClass: between(0, 2),
        arriveBy: fc.boolean(),
        ridesAlone: fc.boolean().map((one) => one && count % 2 === 0),
      }),
      { minLength: count, maxLength: count },
    )
    .map((sketches) => sketches.map((sketch, number) => tripOf(number, sketch)));

interface TripSketch {
  from: number;
  to: number;
  ready: number;
  width: number;
  dwell: number;
  ride: number;
  load: Trip["load"];
  priorityClass: number;
  arriveBy: boolean;
  ridesAlone: boolean;
}

function tripOf(number: number, sketch: TripSketch): Trip {
  const window = { earliest: clock(sketch.ready), latest: clock(sketch.ready + sketch.width) };
  const open = { earliest: clock(-60), latest: clock(480) };
  const end = (place: number, windowed: boolean) => ({
    node: nodeIndex(place),
    window: windowed ? window : open,
    dwell: minutes(sketch.dwell),
  });
  return {
    id: `trip ${number}` as TripId,
    riderId: `rider ${number}` as RiderId,
    pickup: end(sketch.from, !sketch.arriveBy),
    dropoff: end(sketch.to, sketch.arriveBy),
    load: sketch.load,
    maxRideTime: minutes(30 + sketch.ride),
    requested: { kind: sketch.arriveBy ? "arriveBy" : "leaveAt", at: clock(sketch.ready) },
    priorityClass: sketch.priorityClass,
    applicationOrder: number,
    ridesAlone: sketch.ridesAlone,
  };
}

const layouts = fc.constantFrom(
  [load({ ambulatory: 3, companion: 1, wheelchair: 1 })],
  [
    load({ ambulatory: 4 }),
    load({ ambulatory: 1, wheelchair: 1 }),
    load({ largeWheelchair: 1, companion: 1 }),
  ],
  [load({ ambulatory: 2, wheelchair: 1, largeWheelchair: 1 })],
);

export const breaks: fc.Arbitrary<Break> = fc.record({
  window: fc
    .tuple(between(60, 200), between(10, 80))
    .map(([from, width]) => ({ earliest: clock(from), latest: clock(from + width) })),
  length: fc.constantFrom(minutes(15), minutes(30)),
  aboardAllowed: fc.boolean(),
});

export const shiftsOf = (count: number): fc.Arbitrary<Shift[]> =>
  fc
    .array(
      fc.record({
        from: between(-30, 60),
        length: between(240, 480),
        layouts,
        breaks: fc.array(breaks, { maxLength: 1 }),
        depot: between(0, PLACES - 1),
        maxDuration: fc.option(between(200, 480).map(minutes), { nil: undefined }),
        driving: fc.option(between(90, 240).map(minutes), { nil: undefined }),
      }),
      { minLength: count, maxLength: count },
    )
    .map((sketches) => sketches.map(shiftOf));

function shiftOf(
  sketch: {
    from: number;
    length: number;
    layouts: Shift["layouts"];
    breaks: Break[];
    depot: number;
    maxDuration: Seconds | undefined;
    driving: Seconds | undefined;
  },
  number: number,
): Shift {
  const window = { earliest: clock(sketch.from), latest: clock(sketch.from + sketch.length) };
  const depot = { node: nodeIndex(sketch.depot), window };
  return {
    id: `shift ${number}` as ShiftId,
    start: depot,
    end: depot,
    breaks: sketch.breaks,
    layouts: sketch.layouts,
    skills: [],
    ...(sketch.maxDuration === undefined ? {} : { maxDuration: sketch.maxDuration }),
    ...(sketch.driving === undefined ? {} : { maxContinuousDriving: sketch.driving }),
  };
}

export const problems = (
  matrix: fc.Arbitrary<TravelTimeMatrix>,
  size: { trips: number; shifts: number },
): fc.Arbitrary<Problem> =>
  fc
    .record({ matrix, trips: tripsOf(size.trips), shifts: shiftsOf(size.shifts), unlike: fc.boolean() })
    .map(({ unlike, ...given }) => ({
      ...given,
      weights: dayWeights,
      incompatible: unlike ? [["rider 0" as RiderId, "rider 1" as RiderId] as const] : [],
    }));
