import type { Kysely } from "kysely";
import type { VehiclePosition } from "../../domain/fleet/model.ts";
import type { Schema } from "./schema.ts";

const WRITE_EVERY_MS = 5_000;
/** Service time between two kept positions of one vehicle. */
const APART_MS = 30_000;

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
    if (position.at - (this.lastKept.get(position.vehicleId) ?? Number.NEGATIVE_INFINITY) < APART_MS) return;
    this.lastKept.set(position.vehicleId, position.at);
    this.waiting.push(position);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  private async write(): Promise<void> {
    const rows = this.waiting.splice(0).map(({ vehicleId, at, point, heading, speed }) => ({
      vehicle_id: vehicleId,
      at: new Date(at),
      lat: point.lat,
      lon: point.lon,
      heading,
      speed,
    }));
    if (rows.length === 0) return;
    await this.db
      .insertInto("positions")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
      .catch(this.onError);
  }
}
