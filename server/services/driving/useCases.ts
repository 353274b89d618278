import type { ShiftId } from "../../../shared/ids/index.ts";
import type { PositionReport } from "../../../shared/schemas/index.ts";
import type { Run } from "../../domain/fleet/model.ts";
import type { FixVerdict } from "../../domain/runs/plausiblePosition.ts";
import type { Actor, StopActionCommand } from "../../domain/trips/model.ts";

/** What a driver is given and reports. */
export interface DrivingUseCases {
  getManifest(actor: Actor): Promise<{ run: Run | undefined; cursor: number }>;
  startShift(actor: Actor, shiftId: ShiftId): Promise<Run>;
  endShift(actor: Actor, shiftId: ShiftId): Promise<Run>;
  reportStopAction(actor: Actor, command: StopActionCommand): Promise<Run>;
  /** What became of the fix; throws position.implausible (`at`, `point`) for one that cannot be true. */
  reportPosition(actor: Actor, report: PositionReport): Promise<Exclude<FixVerdict, "odd">>;
}
