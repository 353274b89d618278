import type { VehicleFrame } from "../../../shared/events/index.ts";
import type { RiderId, VehicleId } from "../../../shared/ids/index.ts";
import type { MovedVehicle, RealtimeParts } from "../realtimeParts.ts";
import { dispatcherRoom, isInhabited, riderRoom } from "../rooms.ts";
import type { LiveServer } from "../socketTypes.ts";

const TICK_MS = 500;
/** Who watches which vehicle is asked again after this, or sooner when a trip has changed. */
const WATCHERS_MS = 3_000;

/** About a tenth of a meter; more digits would only make frames longer. */
const degrees = (value: number): number => Math.round(value * 1e6) / 1e6;

const frameOf = ({ vehicleId, point, heading, at }: MovedVehicle): VehicleFrame => [
  vehicleId,
  degrees(point.lat),
  degrees(point.lon),
  Math.round(heading),
  at,
];

/**
 * Moves vehicles on the screens: of all positions since the last tick the newest per vehicle, in one array to all
 * dispatchers, and to each rider the vehicle that drives to or with them.
 */
export class PositionPublisher {
  private moved = new Map<VehicleId, VehicleFrame>();
  private readonly known = new Set<VehicleId>();
  private watchers: ReadonlyMap<VehicleId, readonly RiderId[]> = new Map();
  private askAgainAt = 0;
  private isAsking = false;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly io: LiveServer,
    private readonly parts: Pick<RealtimeParts, "services" | "logger">,
  ) {
    this.timer = setInterval(() => void this.tick(), TICK_MS);
  }

  take(position: MovedVehicle): void {
    const before = this.moved.get(position.vehicleId);
    if (before !== undefined && before[4] > position.at) return;
    this.moved.set(position.vehicleId, frameOf(position));
    this.known.add(position.vehicleId);
  }

  /** Somebody may have begun or ceased to watch. */
  forgetWatchers(): void {
    this.askAgainAt = 0;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async tick(): Promise<void> {
    if (this.moved.size === 0 || this.isAsking) return;
    const frames = this.moved;
    this.moved = new Map();
    if (isInhabited(this.io, dispatcherRoom)) {
      this.io.local.to(dispatcherRoom).emit("vehicles:moved", [...frames.values()]);
    }
    if (!this.hasRiders()) return;
    await this.refreshWatchers();
    for (const [vehicleId, frame] of frames) {
      for (const rider of this.watchers.get(vehicleId) ?? []) {
        this.io.local.to(riderRoom(rider)).emit("vehicles:moved", [frame]);
      }
    }
  }

  private hasRiders(): boolean {
    for (const room of this.io.sockets.adapter.rooms.keys()) if (room.startsWith("rider:")) return true;
    return false;
  }

  private async refreshWatchers(): Promise<void> {
    const now = performance.now();
    if (now < this.askAgainAt) return;
    this.askAgainAt = now + WATCHERS_MS;
    this.isAsking = true;
    try {
      this.watchers = await this.parts.services.listWatchingRiders([...this.known]);
    } catch (error) {
      this.watchers = new Map(); // nobody sees a vehicle that may no longer be theirs to see
      this.parts.logger.warn({ err: error }, "who watches which vehicle could not be read");
    } finally {
      this.isAsking = false;
    }
  }
}
