/** Every status that a trip may have. */
export const tripStatuses = [
  "requested",
  "assigned",
  "unassigned",
  "onTheWay",
  "arrived",
  "boarded",
  "completed",
  "cancelled",
  "noShow",
  "refused",
  "missed",
] as const;
export type TripStatus = (typeof tripStatuses)[number];

/** Who can make something happen to a trip. */
export const causes = ["rider", "driver", "dispatcher", "system"] as const;
export type Cause = (typeof causes)[number];
/** Who is said to have done it: somebody who acts for the rider is told apart. */
export const tellers = [...causes, "guardian", "facility"] as const;
export type Teller = (typeof tellers)[number];

export type TripEvent =
  | "assign"
  | "failToAssign"
  | "unassign"
  | "retry"
  | "depart"
  | "arrive"
  | "board"
  | "dropOff"
  | "noShow"
  | "neverRode"
  | "loseVehicle"
  | "breakOff"
  | "cancel"
  | "refuse"
  | "miss"
  | Amendment;
/** A later word about what happened: an act is taken back; a cancelling was none (`restore`); or a driver's version is taken, and what they did follows from "assigned". */
export type Amendment =
  | "undoDepart"
  | "undoArrive"
  | "undoBoard"
  | "undoDropOff"
  | "undoNoShow"
  | "resume"
  | "restore"
  | "reopen";

interface Change {
  from: readonly TripStatus[];
  to: TripStatus;
  by: readonly Cause[];
}

/** The whole life of a trip. No-show, cancellation, refusal and "missed by us" are four different endings. */
export const lifeCycle: Record<TripEvent, Change> = {
  assign: { from: ["requested", "unassigned", "assigned"], to: "assigned", by: ["system", "dispatcher"] },
  failToAssign: { from: ["requested"], to: "unassigned", by: ["system"] },
  unassign: { from: ["assigned"], to: "unassigned", by: ["system", "dispatcher"] },
  retry: { from: ["unassigned"], to: "requested", by: ["dispatcher"] },
  depart: { from: ["assigned"], to: "onTheWay", by: ["driver", "dispatcher"] },
  arrive: { from: ["onTheWay"], to: "arrived", by: ["driver", "dispatcher"] },
  board: { from: ["arrived"], to: "boarded", by: ["driver", "dispatcher"] },
  dropOff: { from: ["boarded"], to: "completed", by: ["driver", "dispatcher"] },
  noShow: { from: ["arrived"], to: "noShow", by: ["driver", "dispatcher"] },
  neverRode: { from: ["boarded"], to: "missed", by: ["driver", "dispatcher"] },
  loseVehicle: { from: ["onTheWay", "arrived"], to: "assigned", by: ["dispatcher"] },
  breakOff: { from: ["boarded"], to: "missed", by: ["dispatcher"] },
  cancel: {
    from: ["requested", "assigned", "unassigned", "onTheWay", "arrived"],
    to: "cancelled",
    by: ["rider", "dispatcher"],
  },
  refuse: { from: ["requested", "unassigned"], to: "refused", by: ["dispatcher"] },
  miss: {
    from: ["requested", "unassigned", "assigned", "onTheWay", "arrived"],
    to: "missed",
    by: ["system", "dispatcher"],
  },
  undoDepart: { from: ["onTheWay"], to: "assigned", by: ["driver", "dispatcher"] },
  undoArrive: { from: ["arrived"], to: "onTheWay", by: ["driver", "dispatcher"] },
  undoBoard: { from: ["boarded"], to: "arrived", by: ["driver", "dispatcher"] },
  undoDropOff: { from: ["completed"], to: "boarded", by: ["driver", "dispatcher"] },
  undoNoShow: { from: ["noShow"], to: "arrived", by: ["driver", "dispatcher"] },
  resume: { from: ["missed"], to: "boarded", by: ["dispatcher"] },
  restore: { from: ["cancelled"], to: "unassigned", by: ["dispatcher"] },
  reopen: {
    from: ["unassigned", "onTheWay", "arrived", "boarded", "completed", "cancelled", "noShow", "missed"],
    to: "assigned",
    by: ["dispatcher"],
  },
};

/** A trip with its status, as any of the shapes of a trip has it. */
interface Standing {
  readonly status: TripStatus;
}

/** All that a status can mean. */
type Trait =
  | "searching"
  | "unassigned"
  | "placed"
  | "onTheRoad"
  | "atDoor"
  | "aboard"
  | "ridden"
  | "withoutRide"
  | "ended"
  | "calledOff"
  | "cameInVain"
  | "missed";

/** What each status means: a new one has to say it here, and all of server, queries and screens follow. */
const traits: Record<TripStatus, readonly Trait[]> = {
  requested: ["searching"],
  unassigned: ["unassigned", "withoutRide"],
  assigned: ["placed"],
  onTheWay: ["placed", "onTheRoad"],
  arrived: ["placed", "onTheRoad", "atDoor"],
  boarded: ["placed", "onTheRoad", "aboard", "ridden"],
  completed: ["ended", "ridden"],
  cancelled: ["ended", "withoutRide", "calledOff"],
  noShow: ["ended", "withoutRide", "cameInVain"],
  refused: ["ended", "withoutRide", "calledOff"],
  missed: ["ended", "withoutRide", "missed"],
};
/** A status that came with a newer version than this page's has no trait. */
function is(trait: Trait): (each: Standing) => boolean {
  const holders: ReadonlySet<TripStatus> = new Set(
    tripStatuses.filter((status) => traits[status].includes(trait)),
  );
  return ({ status }) => holders.has(status);
}

/** The service itself looks for a vehicle. */
export const isSearching = is("searching");
/** No vehicle was found: somebody has to act. */
export const isUnassigned = is("unassigned");
/** It has a vehicle and is not over: its estimates and its vehicle mean something. */
export const isPlaced = is("placed");
/** The vehicle drives to the rider, waits for them or has them aboard. */
export const isOnTheRoad = is("onTheRoad");
/** The vehicle waits at the rider's door. */
export const isAtDoor = is("atDoor");
export const isAboard = is("aboard");
/** Somebody has got in, whether or not they are out again. */
export const isRidden = is("ridden");
/** There will be a ride as far as anybody knows, or it is under way: nobody can ride at the same time once more. */
export const willRide = (trip: Standing): boolean => isSearching(trip) || isPlaced(trip);
/** There is no ride, or none as things stand. */
export const isWithoutRide = is("withoutRide");
/** Nothing leads out of it but an amendment. */
export const isEnded = is("ended");
/** Ended by somebody's word, perhaps long before its time. */
export const isCalledOff = is("calledOff");
/** Ended by the rider's not coming: the vehicle was there. */
export const cameInVain = is("cameInVain");
/** Ended by our not coming. */
export const isMissed = is("missed");
/** Ended although a ride was due: people will ask what had been promised. */
export const isNotMet = (trip: Standing): boolean => cameInVain(trip) || isMissed(trip);
/** It is still to come: not over, and nobody has got in. */
export const isAhead = (trip: Standing): boolean => !isEnded(trip) && !isRidden(trip);
/** It takes its rider's time: they rode, or may yet. */
export const takesTime = (trip: Standing): boolean => !isEnded(trip) || isRidden(trip);

/** Whether `event` leads anywhere from where the trip stands. */
export const canHappen = (event: TripEvent, { status }: Standing): boolean =>
  lifeCycle[event].from.includes(status);
/** Whether it stands where `event` leads already, so that once more need not change anything. */
export const hasHappened = (event: TripEvent, { status }: Standing): boolean =>
  lifeCycle[event].to === status;
/** It may get a vehicle, or another one; once its vehicle is on the way it is not moved any more. */
export const isMovable = (trip: Standing): boolean => canHappen("assign", trip);

/** All statuses of which this is true, for queries. */
export const tripStatusesThat = (holds: (trip: Standing) => boolean): TripStatus[] =>
  tripStatuses.filter((status) => holds({ status }));

export type NextStatus =
  | { kind: "changed"; status: TripStatus }
  | { kind: "illegal"; from: TripStatus; event: TripEvent };

/** Where `event` leads from `status`, or that it does not. */
export function nextStatus(status: TripStatus, event: TripEvent): NextStatus {
  return canHappen(event, { status })
    ? { kind: "changed", status: lifeCycle[event].to }
    : { kind: "illegal", from: status, event };
}

/** Whether somebody of this kind may make `event` happen at all. */
export const mayCause = (event: TripEvent, cause: Cause): boolean => lifeCycle[event].by.includes(cause);

/** Every legal step between two different statuses; the database refuses all others. */
export function legalChanges(): { from: TripStatus; to: TripStatus }[] {
  const steps = Object.values(lifeCycle).flatMap(({ from, to }) =>
    from.map((status) => ({ from: status, to })),
  );
  const distinct = new Map(
    steps.filter(({ from, to }) => from !== to).map((step) => [`${step.from}>${step.to}`, step]),
  );
  return [...distinct.values()];
}

/** The table of the README. */
export function lifeCycleTable(): string {
  const rows = Object.entries(lifeCycle).map(
    ([event, { from, to, by }]) => `| ${event} | ${from.join(", ")} | ${to} | ${by.join(", ")} |`,
  );
  return ["| event | from | to | caused by |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
