import type { TripId } from "../../../shared/ids/index.ts";
import type { ManifestStop, StopAction } from "../../../shared/schemas/index.ts";
import { type Instant, instant, type Seconds, seconds, toInstant } from "../../../shared/time/index.ts";
import { later, type PlayedWish, type Town } from "./town.ts";

interface Callers {
  /** A rider whose vehicle has left without them. */
  leftBehind(played: PlayedWish): void;
}

/** What happens at a vehicle's door, as the world has it, and the record of it. */
export class Visits {
  constructor(
    private readonly town: Town,
    private readonly callers: Callers,
  ) {}

  /** How long boarding or alighting takes this person. */
  dwell(stop: ManifestStop): Seconds {
    const { tripId } = stop;
    const expected = this.expectedDwell(stop);
    const rider = this.town.find(tripId)?.played.wish.riderId;
    return rider === undefined ? expected : this.town.world.truth.dwell(rider, expected);
  }

  /** By the rules of the region, as everybody reckons with it. */
  private expectedDwell({ kind, aid, assistance, companions }: ManifestStop): Seconds {
    const { dwellTime, extraDwell } = this.town.world.pack.rules;
    const end = kind === "pickup" ? "boarding" : "alighting";
    const { help, companion } = extraDwell.value;
    return seconds(dwellTime.value[aid][end] + help[assistance][end] + companions * companion[end]);
  }

  /** When the rider stands at the door of a vehicle that has come at `arrivedAt`; undefined: never. Who is no one of ours is out in time. */
  comesOutAt({ tripId, window }: ManifestStop, arrivedAt: Instant): Instant | undefined {
    const played = this.town.find(tripId)?.played;
    if (played?.wish.fate.kind === "staysAway" || played?.hasGone) return undefined;
    const opens = window === undefined ? arrivedAt : toInstant(window.from);
    return instant(Math.max(arrivedAt, played?.readyAt ?? opens));
  }

  note({ tripId, kind }: ManifestStop, action: StopAction, at: Instant): void {
    const begun = this.town.takesOn(tripId);
    if (begun !== undefined && kind === "dropoff" && action === "arrive") begun.reachedAt = at;
    const found = this.town.find(tripId);
    if (found === undefined) return;
    const { trip } = found;
    if (kind === "pickup" && action === "arrive") trip.arrivedAt = at;
    if (action === "board") trip.boardedAt = at;
    if (kind === "dropoff" && action === "arrive") trip.reachedAt = at;
    if (action === "noShow") this.noteAbsent(tripId, found.played);
  }

  private noteAbsent(tripId: TripId, played: PlayedWish): void {
    const trip = this.town.find(tripId)?.trip;
    if (trip === undefined) return;
    if (played.wish.fate.kind === "staysAway") trip.riderLeft = "stayedAway";
    else if (played.hasGone) trip.riderLeft = "gaveUp";
    else if (isNotReady(played, this.town.now)) {
      trip.riderLeft = "notReady";
      this.callers.leftBehind(played);
    }
  }
}

const isNotReady = ({ readyAt }: PlayedWish, now: Instant): boolean =>
  readyAt !== undefined && readyAt > later(now, -2);
