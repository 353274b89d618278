import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { nextStop } from "../../../shared/lifeCycle/stop.ts";
import { addSeconds, type Instant, instant, minutes, type Seconds } from "../../../shared/time/index.ts";
import type { Run, RunStopRecord, VehiclePosition } from "./model.ts";
import { lastActOf } from "./whereabouts.ts";

/**
 * Whether a vehicle under way is heard of. `quiet`: not for a while. `parked`: neither, but it stood, and has no way to be on: its phone
 * sleeps, and nobody is missing. `offline`: for so long that it would be in doubt.
 */
export type Contact = "online" | "quiet" | "parked" | "offline";

/** Devices tell every few seconds, or every quarter of a minute. */
export const FRESH = minutes(1);
/** Slower than this a vehicle stands, m/s: satellites never quite agree that it does. */
const STANDING = 1.5;

interface Heard {
  position: VehiclePosition | undefined;
  now: Instant;
  silenceAfter: Seconds;
}

/** undefined of a run that is not under way: nobody has to be heard of. */
export function contactOf(run: Run, { position, now, silenceAfter }: Heard): Contact | undefined {
  if (!isUnderWay(run.shift)) return undefined;
  if (position !== undefined && now <= addSeconds(position.at, FRESH)) return "online";
  if (position !== undefined && position.speed < STANDING && !hasToDrive(run, now)) return "parked";
  const heardAt = instant(Math.max(position?.at ?? 0, lastActOf(run)));
  return now < addSeconds(heardAt, silenceAfter) ? "quiet" : "offline";
}

/** On its way, or the time of its next stop has come and it is not there. */
function hasToDrive({ stops }: Run, now: Instant): boolean {
  const next = nextStop(stops);
  if (next === undefined || isThere(next)) return false;
  return isOnTheWay(next) || next.scheduled <= now;
}

const isThere = ({ arrivedAt }: RunStopRecord): boolean => arrivedAt !== undefined;
export const isOnTheWay = ({ departedAt, arrivedAt }: RunStopRecord): boolean =>
  departedAt !== undefined && arrivedAt === undefined;
