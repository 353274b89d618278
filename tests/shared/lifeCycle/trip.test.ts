import { describe, expect, it } from "vitest";
import {
  type Cause,
  isAboard,
  isAhead,
  isCalledOff,
  isEnded,
  isMovable,
  isNotMet,
  isOnTheRoad,
  isPlaced,
  isRidden,
  isSearching,
  isUnassigned,
  isWithoutRide,
  legalChanges,
  lifeCycle,
  lifeCycleTable,
  mayCause,
  nextStatus,
  type TripEvent,
  takesTime,
  tripStatuses,
  tripStatusesThat,
  willRide,
} from "../../../shared/lifeCycle/trip.ts";
import { TripStatus } from "../../../shared/schemas/index.ts";

/** Where each event leads from each status; a dash: refused. */
const drawn = `
             assign     failToAssign  unassign    retry      depart    arrive   board    dropOff    noShow  neverRode  cancel     refuse   miss    loseVehicle  breakOff  undoDepart  undoArrive  undoBoard  undoDropOff  undoNoShow  resume   restore     reopen
requested    assigned   unassigned    -           -          -         -        -        -          -       -          cancelled  refused  missed  -            -         -           -           -          -            -           -        -           -
assigned     assigned   -             unassigned  -          onTheWay  -        -        -          -       -          cancelled  -        missed  -            -         -           -           -          -            -           -        -           -
unassigned   assigned   -             -           requested  -         -        -        -          -       -          cancelled  refused  missed  -            -         -           -           -          -            -           -        -           assigned
onTheWay     -          -             -           -          -         arrived  -        -          -       -          cancelled  -        missed  assigned     -         assigned    -           -          -            -           -        -           assigned
arrived      -          -             -           -          -         -        boarded  -          noShow  -          cancelled  -        missed  assigned     -         -           onTheWay    -          -            -           -        -           assigned
boarded      -          -             -           -          -         -        -        completed  -       missed     -          -        -       -            missed    -           -           arrived    -            -           -        -           assigned
completed    -          -             -           -          -         -        -        -          -       -          -          -        -       -            -         -           -           -          boarded      -           -        -           assigned
cancelled    -          -             -           -          -         -        -        -          -       -          -          -        -       -            -         -           -           -          -            -           -        unassigned  assigned
noShow       -          -             -           -          -         -        -        -          -       -          -          -        -       -            -         -           -           -          -            arrived     -        -           assigned
refused      -          -             -           -          -         -        -        -          -       -          -          -        -       -            -         -           -           -          -            -           -        -           -
missed       -          -             -           -          -         -        -        -          -       -          -          -        -       -            -         -           -           -          -            -           boarded  -           assigned`;

const [head = [], ...rows] = drawn
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/));
const cells = rows.flatMap(([from = "", ...tos]) =>
  head.map((event, column) => ({ from, event: event as TripEvent, to: tos[column] ?? "" })),
);

describe("the life of a trip", () => {
  it("is drawn here whole: every status and every event", () => {
    expect(rows.map(([from]) => from).toSorted()).toEqual(TripStatus.options.toSorted());
    expect(head.toSorted()).toEqual(Object.keys(lifeCycle).toSorted());
  });

  it.each(cells)("from $from, $event leads to $to", ({ from, event, to }) => {
    const status = TripStatus.parse(from);
    expect(nextStatus(status, event)).toEqual(
      to === "-" ? { kind: "illegal", from: status, event } : { kind: "changed", status: to },
    );
  });

  it("ends in five ways that nothing leads out of but a later word about what happened", () => {
    const ended = tripStatusesThat(isEnded);
    expect(ended).toEqual(["completed", "cancelled", "noShow", "refused", "missed"]);
    const out = cells.filter(({ from, to }) => to !== "-" && isEnded({ status: TripStatus.parse(from) }));
    expect(new Set(out.map(({ event }) => event))).toEqual(
      new Set(["undoDropOff", "undoNoShow", "resume", "restore", "reopen"]),
    );
    for (const { event } of out) expect(mayCause(event, "rider") || mayCause(event, "system")).toBe(false);
  });

  it("tells the database every step that changes the status, each once", () => {
    const steps = cells
      .filter(({ from, to }) => to !== "-" && to !== from)
      .map(({ from, to }) => `${from} ${to}`);
    const told = legalChanges().map(({ from, to }) => `${from} ${to}`);
    expect(told.toSorted()).toEqual([...new Set(steps)].toSorted());
    expect(new Set(told).size).toBe(told.length);
  });

  it("lets only those cause an event whom it concerns", () => {
    const causes: Cause[] = ["rider", "driver", "dispatcher", "system"];
    const by = (event: TripEvent) => causes.filter((cause) => mayCause(event, cause));
    expect(by("cancel")).toEqual(["rider", "dispatcher"]); // never the driver on the way
    expect(by("noShow")).toEqual(["driver", "dispatcher"]); // whatever a driver can end, a dispatcher can end
    expect(by("assign")).toEqual(["dispatcher", "system"]);
    expect(by("refuse")).toEqual(["dispatcher"]);
    expect(by("miss")).toEqual(["dispatcher", "system"]);
    expect(by("retry")).toEqual(["dispatcher"]);
  });

  it("prints as a table with one row for each event", () => {
    const lines = lifeCycleTable().split("\n");
    expect(lines.slice(0, 2)).toEqual(["| event | from | to | caused by |", "| --- | --- | --- | --- |"]);
    expect(lines).toHaveLength(2 + head.length);
    expect(lines).toContain("| noShow | arrived | noShow | driver, dispatcher |");
  });
});

/** What each status means; a cross: so it is. */
const meanings = `
             searching  unassigned  ahead  movable  placed  onTheRoad  aboard  ridden  willRide  withoutRide  takesTime  ended  calledOff  notMet
requested    x          -           x      x        -       -          -       -       x         -            x          -      -          -
assigned     -          -           x      x        x       -          -       -       x         -            x          -      -          -
unassigned   -          x           x      x        -       -          -       -       -         x            x          -      -          -
onTheWay     -          -           x      -        x       x          -       -       x         -            x          -      -          -
arrived      -          -           x      -        x       x          -       -       x         -            x          -      -          -
boarded      -          -           -      -        x       x          x       x       x         -            x          -      -          -
completed    -          -           -      -        -       -          -       x       -         -            x          x      -          -
cancelled    -          -           -      -        -       -          -       -       -         x            -          x      x          -
noShow       -          -           -      -        -       -          -       -       -         x            -          x      -          x
refused      -          -           -      -        -       -          -       -       -         x            -          x      x          -
missed       -          -           -      -        -       -          -       -       -         x            -          x      -          x`;
const asked = [
  ...[isSearching, isUnassigned, isAhead, isMovable, isPlaced, isOnTheRoad, isAboard, isRidden],
  ...[willRide, isWithoutRide, takesTime, isEnded, isCalledOff, isNotMet],
];

describe("what a trip's status means", () => {
  const [, ...lines] = meanings.trim().split("\n");
  const drawnStatuses = lines.map((line) => line.trim().split(/\s+/)[0]);

  it("is drawn here whole", () => {
    expect(drawnStatuses).toEqual(tripStatuses);
  });

  it.each(lines.map((line) => line.trim().split(/\s+/)))("is so for %s", (from, ...marks) => {
    const status = TripStatus.parse(from);
    expect(asked.map((holds) => (holds({ status }) ? "x" : "-"))).toEqual(marks);
  });

  it("is overdue, and missed by us in the end, only while it is ahead", () => {
    expect(new Set(lifeCycle.miss.from)).toEqual(new Set(tripStatusesThat(isAhead)));
  });

  it("is nothing to a page that is older than the status", () => {
    const ofTomorrow = JSON.parse('{"status":"handedOver"}');
    expect([isEnded, isOnTheRoad, isUnassigned, isMovable].some((holds) => holds(ofTomorrow))).toBe(false);
  });
});
