import type { Manifest, ManifestStop } from "../../../shared/schemas/index.ts";
import { type Instant, instant, type Seconds, toInstant } from "../../../shared/time/index.ts";
import { type Deed, dueDeed } from "../dueDeed.ts";

/** What one of the demo's drivers knows besides the manifest, at a moment. */
export interface DemoSituation {
  /** Set while driving to a stop: whether the wheels are there yet. */
  atStop: boolean;
  /** When the current stop was reached. */
  arrivedAt: Instant | undefined;
  /** Driving time to a stop from where the vehicle stands. */
  driveTo(stop: ManifestStop): Seconds;
  /** How long boarding or alighting takes here. */
  dwell(stop: ManifestStop): Seconds;
  /** Whether this rider will not come out. */
  staysAway(stop: ManifestStop): boolean;
}

/** What is due at `now`, and allowed by the manifest. */
export function nextDeed(
  manifest: Manifest,
  situation: DemoSituation,
  now: Instant,
): Deed | { kind: "wait" } {
  const due = dueDeed(manifest, {
    ...situation,
    reachesAt: situation.atStop ? now : undefined,
    arrivedAt: situation.arrivedAt ?? now,
    comesOutAt: (stop, arrivedAt) => (situation.staysAway(stop) ? undefined : opensAt(stop, arrivedAt)),
  });
  if (due === undefined || due.at > now) return { kind: "wait" };
  const { deed } = due;
  return deed.kind === "act" && !deed.stop.actions.includes(deed.action) ? { kind: "wait" } : deed;
}

/** Nobody is out before the promised window opens. */
const opensAt = ({ window }: ManifestStop, arrivedAt: Instant): Instant =>
  window === undefined ? arrivedAt : instant(Math.max(arrivedAt, toInstant(window.from)));
