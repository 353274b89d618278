import { seconds } from "../../../../shared/time/index.ts";
import type { CompiledBreak, CompiledShifts, Frame } from "./compiledProblem.ts";
import type { DayState, StopRef } from "./dayState.ts";
import { sumOf } from "./placeRules.ts";
import type { ShiftTolerance } from "./problem.ts";
import type { Shift } from "./shift.ts";

const untouched: ShiftTolerance = {
  startLate: seconds(0),
  endLate: seconds(0),
  drivingOver: seconds(0),
  breaksLate: [],
};

export function compileShifts(frame: Frame): CompiledShifts {
  const { problem, shiftCount } = frame;
  const of = (shift: Shift) => ({
    state: problem.state?.get(shift.id),
    borne: problem.tolerances?.shifts.get(shift.id) ?? untouched,
  });
  for (const [s, shift] of problem.shifts.entries()) placeEnds(frame, { s, shift, ...of(shift) });
  const numbers = (value: (shift: Shift) => number) => Float64Array.from(problem.shifts, value);
  const closed = new Uint8Array(shiftCount);
  for (const lock of problem.locks ?? []) {
    const s = lock.kind === "vehicle" ? frame.shiftIndex.get(lock.shiftId) : undefined;
    if (s !== undefined) closed[s] = 1;
  }
  return {
    ...layouts(frame),
    maxDuration: numbers((shift) => longest(shift, of(shift))),
    maxDriving: numbers((shift) => (shift.maxContinuousDriving ?? Infinity) + of(shift).borne.drivingOver),
    drivenBefore: numbers((shift) => of(shift).state?.continuousDriving ?? 0),
    underWay: Uint8Array.from(problem.shifts, (shift) =>
      of(shift).state?.leftStartAt === undefined ? 0 : 1,
    ),
    closed,
    committedNode: Int32Array.from(problem.shifts, (shift) => nodeOf(frame, of(shift).state?.committed)),
    breaks: problem.shifts.map((shift) => breaksAhead(shift, of(shift))),
    aboard: problem.shifts.map((shift) => tripsAboard(frame, of(shift).state)),
  };
}

interface Given {
  state: DayState | undefined;
  borne: ShiftTolerance;
}

/** Under way, the duration runs since the vehicle left: it becomes a latest return. */
function longest(shift: Shift, { state, borne }: Given): number {
  if (shift.maxDuration === undefined || state?.leftStartAt !== undefined) return Infinity;
  return shift.maxDuration + borne.endLate;
}

function placeEnds(frame: Frame, { s, shift, state, borne }: Given & { s: number; shift: Shift }): void {
  const start = 2 * frame.tripCount + s;
  const end = start + frame.shiftCount;
  frame.location[start] = state?.position.node ?? shift.start.node;
  frame.location[end] = shift.end.node;
  const available = state?.position.availableAt ?? shift.start.window.earliest;
  frame.earliest[start] = Math.max(
    available,
    state?.leftStartAt === undefined ? shift.start.window.earliest : available,
  );
  frame.latest[start] =
    state?.leftStartAt === undefined
      ? Math.max(shift.start.window.latest, available) + borne.startLate
      : Infinity;
  frame.earliest[end] = shift.end.window.earliest;
  const latestByDuration = (state?.leftStartAt ?? Infinity) + (shift.maxDuration ?? Infinity);
  frame.latest[end] = Math.min(shift.end.window.latest, latestByDuration) + borne.endLate;
}

function layouts(frame: Frame): Pick<CompiledShifts, "layoutStart" | "layoutCapacity"> {
  const layoutStart = new Int32Array(frame.shiftCount + 1);
  const capacity: number[] = [];
  let count = 0;
  for (const [s, shift] of frame.problem.shifts.entries()) {
    layoutStart[s] = count;
    count += shift.layouts.length;
    for (const layout of shift.layouts) {
      for (const rule of frame.placeRules) capacity.push(sumOf(layout, rule.places));
    }
  }
  layoutStart[frame.shiftCount] = count;
  return { layoutStart, layoutCapacity: Float64Array.from(capacity) };
}

function breaksAhead(shift: Shift, { state, borne }: Given): CompiledBreak[] {
  return shift.breaks
    .map((pause, index) => ({
      index,
      earliest: pause.window.earliest,
      latest: pause.window.latest + (borne.breaksLate[index] ?? 0),
      length: pause.length,
      aboardAllowed: pause.aboardAllowed,
    }))
    .filter(({ index }) => !isBreakTaken(shift, state, index));
}

/** Taken on the way, or in the depot: the vehicle left when the break, begun as early as possible, was over. */
export function isBreakTaken(shift: Shift, state: DayState | undefined, index: number): boolean {
  if (state === undefined) return false;
  if (index < state.breaksTaken) return true;
  const pause = shift.breaks[index];
  if (pause === undefined || state.leftStartAt === undefined) return false;
  const begun = Math.max(shift.start.window.earliest, pause.window.earliest);
  return state.leftStartAt >= begun + pause.length;
}

function tripsAboard(frame: Frame, state: DayState | undefined): Int32Array {
  const trips = (state?.aboard ?? []).map((person) => frame.tripIndex.get(person.tripId));
  return Int32Array.from(trips.filter((trip) => trip !== undefined));
}

export function nodeOf(frame: Frame, stop: StopRef | undefined): number {
  const trip = stop === undefined ? undefined : frame.tripIndex.get(stop.tripId);
  if (trip === undefined) return -1;
  return stop?.kind === "pickup" ? trip : frame.tripCount + trip;
}
