/** Every status that a shift may have, in the order in which it takes them. */
export const shiftStatuses = ["planned", "started", "ended"] as const;
export type ShiftStatus = (typeof shiftStatuses)[number];

/** What a driver reports of a shift. */
export type ShiftEvent = "start" | "end";

/** Which step follows which: nothing is taken back, and nothing ends that has not begun. */
const steps: Record<ShiftStatus, Partial<Record<ShiftEvent, ShiftStatus>>> = {
  planned: { start: "started" },
  started: { end: "ended" },
  ended: {},
};
const statusAfter = { start: "started", end: "ended" } as const satisfies Record<ShiftEvent, ShiftStatus>;
export const shiftStatusAfter = <Event extends ShiftEvent>(event: Event): (typeof statusAfter)[Event] =>
  statusAfter[event];

/** A shift with its status, as any of the shapes of a shift has it. */
interface Standing {
  readonly status: ShiftStatus;
}

/** What each status means: a new one has to say it here, and all of server, queries and screens follow. */
const meanings: Record<ShiftStatus, "toBegin" | "underWay" | "over"> = {
  planned: "toBegin",
  started: "underWay",
  ended: "over",
};

/** Its driver has not reported yet. */
export const isToBegin = ({ status }: Standing): boolean => meanings[status] === "toBegin";
/** Its driver has begun and not ended it. */
export const isUnderWay = ({ status }: Standing): boolean => meanings[status] === "underWay";
/** Nothing happens in it any more. */
export const isOver = ({ status }: Standing): boolean => meanings[status] === "over";

/** All statuses of which this is true, for queries. */
export const shiftStatusesThat = (holds: (shift: Standing) => boolean): ShiftStatus[] =>
  shiftStatuses.filter((status) => holds({ status }));

/** Every legal step between two statuses; the database refuses all others. */
export const legalShiftChanges = (): { from: ShiftStatus; to: ShiftStatus }[] =>
  shiftStatuses.flatMap((from) => Object.values(steps[from]).map((to) => ({ from, to })));
