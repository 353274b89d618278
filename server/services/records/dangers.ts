import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { addSeconds, type Instant, minutes } from "../../../shared/time/index.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import { bySystem, type Fact } from "../../domain/facts/fact.ts";
import type { RunStopRecord } from "../../domain/runs/model.ts";
import { heldPromise } from "../../domain/trips/promiseLedger.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFacts } from "./recordFact.ts";

/** A stop as it stood, and when the vehicle is expected there now. */
export interface MovedStop {
  stop: RunStopRecord;
  estimated: Instant;
}

/** Writes down whose promise will be broken by what is expected now, and whose will no longer be. */
export const noteDangers = (tx: Stores, moved: readonly MovedStop[], at: Instant): Promise<number[]> =>
  recordFacts(
    tx,
    moved.flatMap((each) => dangerOf(each, at)),
  );

/** Less is late for nobody: times are said anew only when they have moved by as much. */
export const NOTICEABLE = minutes(1);

function dangerOf({ stop, estimated }: MovedStop, at: Instant): Fact[] {
  const until = promisedBy(stop);
  if (until === undefined || !isAhead(stop)) return [];
  const late = addSeconds(until, NOTICEABLE);
  const [was, is] = [stop.estimated >= late, estimated >= late];
  if (was === is) return [];
  const details = { what: stop.kind === "pickup" ? "pickup" : "arrival" } as const;
  const kind = is ? "trip.endangered" : "trip.secured";
  return [{ kind, concerns: ofTrip(stop.trip), by: bySystem, at, details }];
}

function promisedBy({ kind, promise }: RunStopRecord): Instant | undefined {
  const held = heldPromise(promise);
  return kind === "pickup" ? held?.pickupWindow.until : held?.latestArrival;
}
