import { rescueCauses } from "../../../shared/lifeCycle/rescue.ts";
import { isOver } from "../../../shared/lifeCycle/shift.ts";
import type { Board, RunView } from "../../../shared/schemas/dispatching.ts";
import { RescueLink } from "../rescue/RescueLinks.tsx";

/** A vehicle breaks down, a driver falls ill, a lift fails: one step to what becomes of everybody. */
export function RescueRun({ board, run }: { board: Board; run: RunView }) {
  if (isOver(run)) return null;
  const hasLift = board.vehicles.find(({ id }) => id === run.vehicleId)?.lift === true;
  return rescueCauses
    .filter((cause) => cause !== "lift" || hasLift)
    .filter((cause) => !run.withdrawals.some(({ what }) => what === cause))
    .map((cause) => <RescueLink key={cause} cause={cause} shiftId={run.shiftId} />);
}
