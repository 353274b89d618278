import type { Kysely } from "kysely";
import type { VehiclePosition } from "../../domain/fleet/model.ts";
import type { Schema } from "./schema.ts";

const WRITE_EVERY_MS = 5_000;
/** Service time between two kept positions of one vehicle. */
const APART_MS = 30_000;

/** So many wait for a database that is away; older ones are given up. */
const WAITING_AT_MOST = 10_000;

/** Where vehicles were: one position every half minute each, written together. Live positions are elsewhere. */
export class PositionHistory {
  private waiting: VehiclePosition[] = [];
  private readonly lastKept = new Map<string, number>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly db: Kysely<Schema>,
    private readonly onError: (error: unknown) => void,
  ) {
    this.timer = setInterval(() => void this.write(), WRITE_EVERY_MS);
  }

  keep(position: VehiclePosition): void {
    const last = this.lastKept.get(position.vehicleId) ?? Number.NEGATIVE_INFINITY;
    if (Math.abs(position.at - last) < APART_MS) return; // either way: a demo's clock can be put back
    this.lastKept.set(position.vehicleId, position.at);
    this.waiting.push(position);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  private async write(): Promise<void> {
    const positions = this.waiting.splice(0);
    if (positions.length === 0) return;
    try {
      await this.db
        .insertInto("positions")
        .values(positions.map(rowOf))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    } catch (error) {
      this.onError(error);
      this.waiting = [...positions, ...this.waiting].slice(-WAITING_AT_MOST);
    }
  }
}

const rowOf = ({ vehicleId, at, point, heading, speed }: VehiclePosition) => ({
  vehicle_id: vehicleId,
  at: new Date(at),
  lat: point.lat,
  lon: point.lon,
  heading,
  speed,
});
