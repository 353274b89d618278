import type { DriverId, RiderId, ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { NumberedEvent } from "../../events/eventBus.ts";
import { boardNews, type Changes, manifestNews, tripNews } from "../news.ts";
import type { RealtimeParts } from "../realtimeParts.ts";
import { dispatcherRoom, driverRoom, isInhabited, riderRoom } from "../rooms.ts";
import type { LiveServer } from "../socketTypes.ts";

/** Events of one commit come close together; waiting this long turns them into one read. */
const COLLECT_MS = 20;
const RETRY_MS = 1_000;

/**
 * Tells riders, drivers and dispatchers what changed. Collects ids for a moment, reads the records once, sends to each
 * viewer what is theirs. One batch after the other, so that a cursor never runs ahead of the news it stands for.
 */
export class ChangePublisher {
  private trips = new Map<TripId, RiderId>();
  private runs = new Map<ShiftId, DriverId>();
  private cursor = 0;
  private timer: NodeJS.Timeout | undefined;
  private isReading = false;
  private isStopped = false;

  constructor(
    private readonly io: LiveServer,
    private readonly parts: Pick<RealtimeParts, "services" | "presenters" | "logger">,
  ) {}

  take({ no, event }: NumberedEvent): void {
    if (event.type === "trip.changed") this.trips.set(event.tripId, event.riderId);
    else if (event.type === "run.changed") this.runs.set(event.shiftId, event.driverId);
    else return;
    this.cursor = no;
    this.schedule(COLLECT_MS);
  }

  /** Whether something was heard of that nobody has been told yet. */
  isTelling(): boolean {
    return this.isReading || this.trips.size > 0 || this.runs.size > 0;
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private schedule(delay: number): void {
    if (this.timer !== undefined || this.isReading || this.isStopped) return;
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private async flush(): Promise<void> {
    this.timer = undefined;
    const { trips, runs, cursor } = this;
    this.trips = new Map();
    this.runs = new Map();
    this.isReading = true;
    let next = COLLECT_MS;
    try {
      await this.tell(trips, runs, cursor);
    } catch (error) {
      this.parts.logger.warn({ err: error }, "news could not be read and will be told later");
      // What came meanwhile is newer and stays.
      this.trips = new Map([...trips, ...this.trips]);
      this.runs = new Map([...runs, ...this.runs]);
      next = RETRY_MS;
    }
    this.isReading = false;
    if (this.trips.size > 0 || this.runs.size > 0) this.schedule(next);
  }

  private async tell(
    trips: Map<TripId, RiderId>,
    runs: Map<ShiftId, DriverId>,
    cursor: number,
  ): Promise<void> {
    const forAll = isInhabited(this.io, dispatcherRoom);
    const isHeard = (room: string) => forAll || isInhabited(this.io, room);
    const wanted = {
      trips: [...trips].filter(([, rider]) => isHeard(riderRoom(rider))).map(([id]) => id),
      runs: [...runs].filter(([, driver]) => isHeard(driverRoom(driver))).map(([id]) => id),
    };
    if (wanted.trips.length === 0 && wanted.runs.length === 0) return;
    this.send({ ...(await this.parts.services.listRecords(wanted)), cursor });
  }

  private send(changes: Changes): void {
    const { io, parts } = this;
    for (const record of changes.trips) {
      const room = riderRoom(record.trip.riderId);
      if (!isInhabited(io, room)) continue;
      io.local.to(room).emit("trip:changed", tripNews(record, changes.cursor, parts.presenters).news);
    }
    for (const run of changes.runs) {
      const room = driverRoom(run.shift.driver.id);
      if (!isInhabited(io, room)) continue;
      io.local.to(room).emit("manifest:changed", manifestNews(run, changes.cursor, parts.presenters).news);
    }
    if (!isInhabited(io, dispatcherRoom)) return;
    for (const news of boardNews(changes, parts.presenters)) {
      io.local.to(dispatcherRoom).emit("board:changed", news);
    }
  }
}
