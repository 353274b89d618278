import type { TripStatus } from "../../../shared/schemas/index.ts";

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
  | "cancel"
  | "refuse"
  | "miss";
export type Cause = "rider" | "driver" | "dispatcher" | "system";

interface Change {
  from: readonly TripStatus[];
  to: TripStatus;
  by: readonly Cause[];
}

/** The whole life of a trip. No-show, cancellation, refusal and "missed by us" are four different endings. */
export const lifeCycle: Record<TripEvent, Change> = {
  assign: { from: ["requested", "unassigned", "assigned"], to: "assigned", by: ["system", "dispatcher"] },
  failToAssign: { from: ["requested"], to: "unassigned", by: ["system"] },
  unassign: { from: ["assigned"], to: "unassigned", by: ["dispatcher"] },
  retry: { from: ["unassigned"], to: "requested", by: ["dispatcher", "system"] },
  depart: { from: ["assigned"], to: "onTheWay", by: ["driver"] },
  arrive: { from: ["onTheWay"], to: "arrived", by: ["driver"] },
  board: { from: ["arrived"], to: "boarded", by: ["driver"] },
  dropOff: { from: ["boarded"], to: "completed", by: ["driver"] },
  noShow: { from: ["arrived"], to: "noShow", by: ["driver"] },
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
};

export type NextStatus =
  | { kind: "changed"; status: TripStatus }
  | { kind: "illegal"; from: TripStatus; event: TripEvent };

/** Where `event` leads from `status`, or that it does not. */
export function nextStatus(status: TripStatus, event: TripEvent): NextStatus {
  const change = lifeCycle[event];
  return change.from.includes(status)
    ? { kind: "changed", status: change.to }
    : { kind: "illegal", from: status, event };
}

/** Whether somebody of this kind may make `event` happen at all. */
export const mayCause = (event: TripEvent, cause: Cause): boolean => lifeCycle[event].by.includes(cause);

const endings: readonly TripStatus[] = ["completed", "cancelled", "noShow", "refused", "missed"];
export const isEnded = (status: TripStatus): boolean => endings.includes(status);

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
