import type { ShiftId, VehicleId } from "../../../shared/ids/index.ts";
import type { Run, VehiclePosition } from "../../domain/runs/model.ts";
import { type EarlierEnd, hasYetToSetOut, withExpectedStart } from "../../domain/runs/startPlace.ts";
import type { Stores } from "../../stores/index.ts";
import type { CommonNeeds } from "./needs.ts";

type Ends = ReadonlyMap<ShiftId, EarlierEnd>;

/** Where the vehicles of runs that have yet to set out were last, or will be. */
export const listEarlierEnds = ({ fleet }: Pick<Stores, "fleet">, runs: readonly Run[]): Promise<Ends> =>
  fleet.listEarlierEnds(runs.filter(hasYetToSetOut).map(({ shift }) => shift.id));

/** The runs, each that has yet to set out with the place at which its vehicle is expected to stand then. */
export const startingWhereExpected = (
  runs: readonly Run[],
  { ends, positions }: { ends: Ends; positions: ReadonlyMap<VehicleId, VehiclePosition> },
  { termsOn }: Pick<CommonNeeds, "termsOn">,
): Run[] =>
  runs.map((run) =>
    hasYetToSetOut(run)
      ? withExpectedStart(run, {
          earlier: ends.get(run.shift.id),
          position: positions.get(run.shift.vehicle.id),
          returnsHome: termsOn(run.shift.serviceDay).rules.returnsHome.value,
        })
      : run,
  );
