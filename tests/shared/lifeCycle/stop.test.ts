import { describe, expect, it } from "vitest";
import { StopId } from "../../../shared/ids/index.ts";
import {
  allowedActions,
  isAhead,
  isBegun,
  isGivenUp,
  isLeftOut,
  isReached,
  isServed,
  isSetOut,
  isVisited,
  isWaiting,
  nextStop,
  stopStatusAfter,
  stopStatuses,
  type Visit,
} from "../../../shared/lifeCycle/stop.ts";
import { StopAction, StopStatus } from "../../../shared/schemas/index.ts";

/** `pickup arrived` stands for a stop of that kind and status. */
const stops = (...texts: `${Visit["kind"]} ${Visit["status"]}`[]): Visit[] =>
  texts.map((text, index) => {
    const [kind, status] = text.split(" ");
    return {
      id: StopId.parse(`018f5b8e-0000-7000-8000-00000000000${index}`),
      kind: kind === "pickup" ? "pickup" : "dropoff",
      status: StopStatus.parse(status),
    };
  });
const allowed = (list: Visit[], index: number, shift: "planned" | "started" | "ended" = "started") => {
  const stop = list[index];
  return stop && allowedActions({ shift: { status: shift }, stops: list }, stop);
};

describe("what a driver may report", () => {
  it("follows the visit: set out, arrive, then board or give up", () => {
    expect(allowed(stops("pickup planned"), 0)).toEqual(["depart"]);
    expect(allowed(stops("pickup onTheWay"), 0)).toEqual(["arrive"]);
    expect(allowed(stops("pickup arrived"), 0)).toEqual(["board", "noShow"]);
    expect(allowed(stops("pickup done"), 0)).toEqual([]);
  });

  it("knows no no-show at a drop-off: whoever is aboard gets out", () => {
    expect(allowed(stops("dropoff planned"), 0)).toEqual(["depart"]);
    expect(allowed(stops("dropoff onTheWay"), 0)).toEqual(["arrive"]);
    expect(allowed(stops("dropoff arrived"), 0)).toEqual(["dropOff"]);
  });

  it("is about the next stop only", () => {
    const list = stops(
      "pickup done",
      "pickup noShow",
      "dropoff cancelled",
      "pickup planned",
      "dropoff planned",
    );
    expect(nextStop(list)).toBe(list[3]);
    expect(allowed(list, 3)).toEqual(["depart"]);
    expect(allowed(list, 4)).toEqual([]);
  });

  it("is nothing before the shift begins and after it ends", () => {
    expect(allowed(stops("pickup planned"), 0, "planned")).toEqual([]);
    expect(allowed(stops("pickup planned"), 0, "ended")).toEqual([]);
  });

  it("leads from each status to the next", () => {
    const after = StopAction.options.map((action) => `${action}: ${stopStatusAfter(action)}`);
    expect(after).toEqual([
      "depart: onTheWay",
      "arrive: arrived",
      "board: done",
      "dropOff: done",
      "noShow: noShow",
      "neverRode: cancelled",
    ]);
    for (const action of StopAction.options) expect(StopStatus.options).toContain(stopStatusAfter(action));
  });
});

/** What each status means; a cross: so it is. */
const meanings = `
           ahead  begun  setOut  waiting  reached  visited  served  givenUp  leftOut
planned    x      -      -       -        -        -        -       -        -
onTheWay   x      x      x       -        -        -        -       -        -
arrived    x      x      x       x        x        -        -       -        -
done       -      x      -       -        x        x        x       -        -
noShow     -      x      -       -        x        x        -       x        -
cancelled  -      x      -       -        -        -        -       x        x`;
const asked = [isAhead, isBegun, isSetOut, isWaiting, isReached, isVisited, isServed, isGivenUp, isLeftOut];

describe("what a stop's status means", () => {
  const [, ...lines] = meanings
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));

  it("is drawn here whole", () => {
    expect(lines.map(([from]) => from)).toEqual(stopStatuses);
  });

  it.each(lines)("is so for %s", (from, ...marks) => {
    const status = StopStatus.parse(from);
    expect(asked.map((holds) => (holds({ status }) ? "x" : "-"))).toEqual(marks);
  });
});

describe("a stop that waits for its rider's word", () => {
  const stop = (id: string, status: StopStatus, isHeld = false) => ({
    id,
    kind: "pickup" as const,
    status,
    isHeld,
  });

  it("is nobody's next before that, and is once the vehicle has set out for it all the same", () => {
    const [held, after] = [stop("held", "planned", true), stop("after", "planned")];
    expect(nextStop([held, after])).toBe(after);
    expect(nextStop([held])).toBeUndefined();
    const onTheWay = stop("held", "onTheWay", true);
    expect(nextStop([onTheWay, after])).toBe(onTheWay);
  });
});
