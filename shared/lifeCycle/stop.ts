import { isUnderWay, type ShiftStatus } from "./shift.ts";

/** Every status that a stop may have. */
export const stopStatuses = ["planned", "onTheWay", "arrived", "done", "noShow", "cancelled"] as const;
export type StopStatus = (typeof stopStatuses)[number];

/**
 * What is done at a stop, in this order; `noShow` only after `arrive` at a pickup. `neverRode` is said afterwards, at the drop-off of
 * somebody who was reported aboard and was not.
 */
export const stopActions = ["depart", "arrive", "board", "dropOff", "noShow", "neverRode"] as const;
export type StopAction = (typeof stopActions)[number];

/** What is done in the course of a visit, and may be taken back. */
export const visitActions = [
  "depart",
  "arrive",
  "board",
  "dropOff",
  "noShow",
] as const satisfies readonly StopAction[];
export type VisitAction = (typeof visitActions)[number];
export const isVisitAction = (action: StopAction): action is VisitAction => action !== "neverRode";

export const stopKinds = ["pickup", "dropoff"] as const;
export type StopKind = (typeof stopKinds)[number];

/** A stop with its status, as any of the shapes of a stop has it. */
interface Standing {
  readonly status: StopStatus;
}
/** All that decides what may be done at a stop. */
export interface Visit extends Standing {
  readonly id: string;
  readonly kind: StopKind;
  /** Something was reported here that a dispatcher is asked about: the vehicle goes on meanwhile. */
  readonly inQuestion?: boolean | undefined;
  /** Its rider has yet to say that they are ready: nobody drives there before. */
  readonly isHeld?: boolean | undefined;
}

/** What a driver may report at a stop that stands like this, in the order of a visit. */
const byStatus: Record<StopStatus, Record<StopKind, readonly StopAction[]>> = {
  planned: { pickup: ["depart"], dropoff: ["depart"] },
  onTheWay: { pickup: ["arrive"], dropoff: ["arrive"] },
  arrived: { pickup: ["board", "noShow"], dropoff: ["dropOff"] },
  done: { pickup: [], dropoff: [] },
  noShow: { pickup: [], dropoff: [] },
  cancelled: { pickup: [], dropoff: [] },
};

const statusAfter: Record<StopAction, StopStatus> = {
  depart: "onTheWay",
  arrive: "arrived",
  board: "done",
  dropOff: "done",
  noShow: "noShow",
  neverRode: "cancelled",
};
/** Nobody came aboard, so nobody gets out. */
export const statusWithoutRider: StopStatus = statusAfter.neverRode;

/** All that a status can mean. */
type Trait = "ahead" | "setOut" | "waiting" | "reached" | "served" | "givenUp" | "leftOut";

/** What each status means: a new one has to say it here, and all of server, queries and screens follow. */
const traits: Record<StopStatus, readonly Trait[]> = {
  planned: ["ahead"],
  onTheWay: ["ahead", "setOut"],
  arrived: ["ahead", "setOut", "waiting", "reached"],
  done: ["reached", "served"],
  noShow: ["reached", "givenUp"],
  cancelled: ["givenUp", "leftOut"],
};
/** A status that came with a newer version than this page's has no trait. */
function is(trait: Trait): (each: Standing) => boolean {
  const holders: ReadonlySet<StopStatus> = new Set(
    stopStatuses.filter((status) => traits[status].includes(trait)),
  );
  return ({ status }) => holders.has(status);
}

/** Something is still to be done there. */
export const isAhead = is("ahead");
/** The vehicle drives there or stands there: it goes nowhere else first. */
export const isSetOut = is("setOut");
/** Something has happened there. */
export const isBegun = (stop: Standing): boolean => isSetOut(stop) || !isAhead(stop);
/** The vehicle stands there. */
export const isWaiting = is("waiting");
/** The vehicle has been there. */
export const isReached = is("reached");
/** The vehicle has been there and goes on. */
export const isVisited = (stop: Standing): boolean => isReached(stop) && !isAhead(stop);
/** Somebody got in or out there. */
export const isServed = is("served");
/** Behind, and nobody got in or out. */
export const isGivenUp = is("givenUp");
/** Nobody goes there any more. */
export const isLeftOut = is("leftOut");

/** All statuses of which this is true, for queries. */
export const stopStatusesThat = (holds: (stop: Standing) => boolean): StopStatus[] =>
  stopStatuses.filter((status) => holds({ status }));

/** The stop whose turn it is: the first that is not behind, of which nothing is being asked, and that waits for nobody's word. */
export const nextStop = <Stop extends Omit<Visit, "id" | "kind">>(stops: readonly Stop[]): Stop | undefined =>
  stops.find((stop) => isAhead(stop) && stop.inQuestion !== true && !waitsForWord(stop));

const waitsForWord = (stop: Omit<Visit, "id" | "kind">): boolean => stop.isHeld === true && !isSetOut(stop);

/** What comes next at a stop whose turn it is. */
export const actionsAt = ({ kind, status }: Omit<Visit, "id">): readonly StopAction[] =>
  byStatus[status][kind];

/** What may be reported at `stop` now: nothing unless it is the next one of a shift under way. */
export function allowedActions(
  run: { shift: { status: ShiftStatus }; stops: readonly Visit[] },
  stop: Visit,
): readonly StopAction[] {
  if (!isUnderWay(run.shift) || nextStop(run.stops)?.id !== stop.id) return [];
  return actionsAt(stop);
}

/** The steps from where a stop stands to `action`, in their order; none if it does not lead there. */
export function stepsTo({ kind, status }: Omit<Visit, "id">, action: StopAction): StopAction[] {
  if (action === "neverRode") return kind === "dropoff" && isAhead({ status }) ? [action] : [];
  const next = byStatus[status][kind];
  if (next.includes(action)) return [action];
  const [first] = next;
  if (first === undefined) return [];
  const rest = stepsTo({ kind, status: statusAfter[first] }, action);
  return rest.length === 0 ? [] : [first, ...rest];
}

/** How a stop stands before each step of a visit. */
export const statusBefore: Record<VisitAction, StopStatus> = {
  depart: "planned",
  arrive: "onTheWay",
  board: "arrived",
  dropOff: "arrived",
  noShow: "arrived",
};
/** The steps of a visit that brought a stop to where it stands, the last one first. */
export function stepsBack({ kind, status }: Omit<Visit, "id">): VisitAction[] {
  const last = visitActions.find(
    (action) => statusAfter[action] === status && byStatus[statusBefore[action]][kind].includes(action),
  );
  return last === undefined ? [] : [last, ...stepsBack({ kind, status: statusBefore[last] })];
}

/** Whether it may be said here that who was reported aboard never rode: where they would get out, while that is ahead. */
export const canHaveNeverRidden = (
  run: { shift: { status: "planned" | "started" | "ended" }; stops: readonly Visit[] },
  stop: Visit,
): boolean =>
  run.shift.status === "started" && nextStop(run.stops)?.id === stop.id && stop.kind === "dropoff";

export const stopStatusAfter = (action: StopAction): StopStatus => statusAfter[action];

/** Every legal step of a stop between two statuses; the database refuses all others. */
export function legalStopChanges(): { kind: StopKind; from: StopStatus; to: StopStatus }[] {
  const reported = stopStatuses.flatMap((from) =>
    stopKinds.flatMap((kind) =>
      byStatus[from][kind].map((action) => ({ kind, from, to: statusAfter[action] })),
    ),
  );
  const withoutRider = stopStatusesThat(isAhead).map((from) => ({
    kind: "dropoff" as const,
    from,
    to: statusWithoutRider,
  }));
  return [...reported, ...withoutRider];
}
