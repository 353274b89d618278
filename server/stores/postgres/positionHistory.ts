import type { Insertable, Kysely } from "kysely";
import type { VehicleId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { PositionRecord } from "../../domain/runs/model.ts";
import { beginOf, leaveFirst } from "./leaveFirst.ts";
import type { Schema } from "./schema.ts";

const WRITE_EVERY_MS = 5_000;
/** So many stretches of time of each vehicle are remembered: what comes late is held against what is written. */
const STRETCHES = 64;

/** So many wait for a database that is away; older ones are given up. */
const WAITING_AT_MOST = 10_000;

/**
 * Where vehicles were: of each half minute the first position, in whatever order they come, written together. Live positions are
 * elsewhere. Those that disagree with what is believed of a vehicle's place, or cannot be it, stand in a table of their own.
 */
export class PositionHistory {
  private waiting: PositionRecord[] = [];
  private readonly kept = new Map<string, Map<Instant, Instant>>();
  private readonly timer: NodeJS.Timeout;
  private writing: Promise<void> = Promise.resolve();
  private droppedCount = 0;

  constructor(
    private readonly db: Kysely<Schema>,
    private readonly onError: (error: unknown) => void,
  ) {
    this.timer = setInterval(() => void this.write(), WRITE_EVERY_MS);
  }

  /** Rows that no table could take, since the start of this process. */
  get dropped(): number {
    return this.droppedCount;
  }

  keep(position: PositionRecord): void {
    const kind = `${isApart(position) ? `${position.verdict} ` : ""}${position.vehicleId}`;
    const stretches = this.kept.get(kind) ?? new Map<Instant, Instant>();
    const stretch = beginOf(position.at);
    const first = stretches.get(stretch);
    if (first !== undefined && first <= position.at) return;
    stretches.set(stretch, position.at);
    const [oldest] = stretches.keys();
    if (stretches.size > STRETCHES && oldest !== undefined) stretches.delete(oldest);
    this.kept.set(kind, stretches);
    this.waiting.push(position);
  }

  /** Of one vehicle, what this process has not written yet. */
  listUnwritten(vehicleId: VehicleId): PositionRecord[] {
    return this.waiting.filter((each) => each.vehicleId === vehicleId && !isOdd(each));
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  /** Writes what waits now; one batch at a time. */
  write(): Promise<void> {
    this.writing = this.writing.then(() => this.writeWaiting());
    return this.writing;
  }

  private async writeWaiting(): Promise<void> {
    const positions = this.waiting.splice(0);
    if (positions.length === 0) return;
    const refused = new Set<string>();
    try {
      await this.insertParted(positions, refused);
    } catch (error) {
      this.onError(error);
      this.waiting = [...positions, ...this.waiting].slice(-WAITING_AT_MOST); // a row that was written is not written again
    }
    if (refused.size > 0)
      this.onError(new Error(`positions dropped that no table can take: ${[...refused].join(", ")}`));
  }

  /** Halves what the database will not take until one row is left, and drops that one: it holds nobody else's back. */
  private async insertParted(positions: readonly PositionRecord[], refused: Set<string>): Promise<void> {
    try {
      await this.insert(positions);
    } catch (error) {
      const code = codeOfData(error);
      if (code === undefined) throw error;
      if (positions.length === 1) {
        refused.add(code);
        this.droppedCount += 1;
        return;
      }
      const half = positions.length >> 1;
      await this.insertParted(positions.slice(0, half), refused);
      await this.insertParted(positions.slice(half), refused);
    }
  }

  private async insert(positions: readonly PositionRecord[]): Promise<void> {
    const odd = positions.filter(isOdd).map((each) => ({ ...rowOf(each), verdict: each.verdict }));
    const believed = positions.filter((each) => !isOdd(each)).map(rowOf);
    if (believed.length > 0) await this.into("positions", believed);
    if (odd.length > 0) await this.into("odd_positions", odd);
    await leaveFirst(
      this.db,
      positions.filter((each) => !isApart(each)),
    );
  }

  private async into<T extends "positions" | "odd_positions">(
    table: T,
    rows: readonly Insertable<Schema[T]>[],
  ): Promise<void> {
    await this.db
      .insertInto(table)
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

type OddRecord = PositionRecord & { verdict: Exclude<PositionRecord["verdict"], "taken" | "past"> };
const isOdd = (position: PositionRecord): position is OddRecord =>
  position.verdict !== "taken" && position.verdict !== "past";
/** It says nothing about a way, whatever comes besides. */
const isApart = (position: PositionRecord): boolean => isOdd(position) && position.verdict !== "odd";

/** Values that Postgres or its driver cannot take: class 22 (data), 23 (integrity), or no number at all. */
function codeOfData(error: unknown): string | undefined {
  if (error instanceof RangeError) return error.name; // a date that is none
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  return typeof code === "string" && /^2[23][0-9A-Z]{3}$/.test(code) ? code : undefined;
}

const rowOf = (position: PositionRecord): Insertable<Schema["positions"]> => ({
  vehicle_id: position.vehicleId,
  shift_id: position.shiftId,
  driver_id: position.driverId,
  at: new Date(position.at),
  told_at: new Date(position.toldAt),
  received_at: new Date(position.receivedAt),
  skew_seconds: position.skew ?? null,
  lat: position.point.lat,
  lon: position.point.lon,
  heading: position.heading,
  speed: position.speed,
  accuracy: position.accuracy ?? null,
  source: position.source ?? null,
});
