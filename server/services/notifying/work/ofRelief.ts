import { instant } from "../../../../shared/time/index.ts";
import type { StoredFact } from "../../../domain/facts/fact.ts";
import type { Stores } from "../../../stores/index.ts";
import type { ForDriver } from "./forDriver.ts";

/** To both: until when the one drives, from when on the other; and, where it came to nothing, that all is as it was. */
export async function ofRelief(
  tx: Stores,
  { kind, details }: StoredFact<"run.reliefAgreed"> | StoredFact<"run.reliefEnded">,
): Promise<ForDriver[]> {
  const relief = await tx.reliefs.find(details.relief);
  const shift = relief && (await tx.fleet.findShift(relief.shiftId));
  if (relief === undefined || shift === undefined) return [];
  const { starts, ends, serviceDay, vehicle } = shift;
  const plate = vehicle.plate;
  const about = { serviceDay, begins: starts };
  const from = instant(Math.max(relief.at, starts));
  const isAgreed = kind === "run.reliefAgreed";
  const was = { begins: starts, ends: isAgreed ? from : ends, plate };
  return [
    { driverId: relief.was, content: { kind: "shiftChanged", ...was }, shift: about },
    {
      driverId: relief.next,
      content: isAgreed
        ? { kind: "shiftAdded", begins: from, ends, plate }
        : { kind: "shiftRemoved", day: from, plate },
      shift: { serviceDay, begins: from },
    },
  ];
}
