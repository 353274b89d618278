import type { StopAction, StopStatus } from "../../../shared/schemas/index.ts";
import type { RunStopRecord } from "../trips/model.ts";

/** All that decides what may be done at a stop. */
export type Visit = Pick<RunStopRecord, "id" | "kind" | "status">;

/** What a driver may report at a stop that stands like this, in the order of a visit. */
const byStatus: Record<StopStatus, Record<RunStopRecord["kind"], readonly StopAction[]>> = {
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
};

/** Something is still to be done there. */
export const isAhead = ({ status }: Pick<Visit, "status">): boolean =>
  status === "planned" || status === "onTheWay" || status === "arrived";

/** The stop whose turn it is: the first that is not behind. */
export const nextStop = <Stop extends Visit>(stops: readonly Stop[]): Stop | undefined => stops.find(isAhead);

/** What may be reported at `stop` now: nothing unless it is the next one of a shift under way. */
export function allowedActions(
  run: { shift: { status: "planned" | "started" | "ended" }; stops: readonly Visit[] },
  stop: Visit,
): readonly StopAction[] {
  if (run.shift.status !== "started" || nextStop(run.stops)?.id !== stop.id) return [];
  return byStatus[stop.status][stop.kind];
}

/** Every legal step of a stop between two statuses; the database refuses all others. */
export function legalStopChanges(): { kind: Visit["kind"]; from: StopStatus; to: StopStatus }[] {
  const reported = (Object.keys(byStatus) as StopStatus[]).flatMap((from) =>
    (["pickup", "dropoff"] as const).flatMap((kind) =>
      byStatus[from][kind].map((action) => ({ kind, from, to: statusAfter[action] })),
    ),
  );
  return [...reported, withoutRider];
}

/** Nobody came aboard, so nobody gets out. */
const withoutRider = { kind: "dropoff", from: "planned", to: "cancelled" } as const;

export const stopStatusAfter = (action: StopAction): StopStatus => statusAfter[action];
