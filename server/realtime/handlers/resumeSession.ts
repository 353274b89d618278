import type { ResumeAnswer } from "../../../shared/events/index.ts";
import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { isDispatchingRole } from "../../../shared/roles/index.ts";
import { AppError } from "../../errors.ts";
import type { NumberedEvent } from "../../events/eventBus.ts";
import { newsFor } from "../news.ts";
import type { RealtimeParts } from "../realtimeParts.ts";
import { roomOf } from "../rooms.ts";
import { type Actor, personOf } from "../socketTypes.ts";

/** Who missed more trips and runs than this reads everything anew. */
const TOLD_AT_MOST = 300;

type Parts = Pick<RealtimeParts, "services" | "presenters" | "events" | "limits">;
type Missed = { trips: TripId[]; runs: ShiftId[]; cursor: number };

/**
 * Tells clients that come back what they missed. Events come from the bus's memory; only where something of the client's own
 * is among them are records read. Viewers who see the same share a read and wait for the one before, so that any number of
 * sockets costs one read at a time.
 */
export class Resumption {
  private readonly last = new Map<string, Promise<unknown>>();
  private readonly waiting = new Map<string, Promise<ResumeAnswer>>();

  constructor(private readonly parts: Parts) {}

  /**
   * What a client missed since `cursor`, as it stands now. The socket is in its rooms already, so whatever happens after
   * this answer was read arrives by itself; what comes twice, the client tells by its version.
   */
  async resume(actor: Actor, cursor: number | null): Promise<ResumeAnswer> {
    const { events, limits } = this.parts;
    if (!limits.resumes.take(personOf(actor))) throw new AppError("rate.limited");
    const told = cursor === null ? undefined : events.missedSince(cursor);
    const missed = told && ownOf(actor, told, events.cursor);
    if (missed === undefined || missed.trips.length + missed.runs.length > TOLD_AT_MOST)
      return { kind: "reset", cursor: events.cursor };
    if (missed.trips.length + missed.runs.length === 0)
      return { kind: "missed", cursor: missed.cursor, missed: [] };
    return this.readInTurn(actor, missed, `${cursor} ${missed.cursor}`);
  }

  /** Shares a read that has not begun yet; one that has may lack what happened before this socket was in its rooms. */
  private readInTurn(actor: Actor, missed: Missed, span: string): Promise<ResumeAnswer> {
    const room = roomOf(actor);
    const key = `${room} ${span}`;
    const shared = this.waiting.get(key);
    if (shared !== undefined) return shared;
    const before = this.last.get(room) ?? Promise.resolve();
    const mine = before.then(() => {
      this.waiting.delete(key);
      return this.read(actor, missed);
    });
    this.waiting.set(key, mine);
    const settled = mine
      .catch(() => undefined)
      .finally(() => {
        if (this.last.get(room) === settled) this.last.delete(room);
      });
    this.last.set(room, settled);
    return mine;
  }

  private async read(actor: Actor, { trips, runs, cursor }: Missed): Promise<ResumeAnswer> {
    const { services, presenters } = this.parts;
    const records = await services.listRecords({ trips, runs });
    return { kind: "missed", cursor, missed: newsFor(actor, { ...records, cursor }, presenters) };
  }
}

/** Trips and runs among the events that this viewer may see; each once. */
function ownOf(actor: Actor, told: readonly NumberedEvent[], cursor: number): Missed {
  const seesAll = isDispatchingRole(actor.role);
  const trips = new Set<TripId>();
  const runs = new Set<ShiftId>();
  for (const { event } of told) {
    if (event.type === "trip.changed" && (seesAll || event.riderId === actor.id)) trips.add(event.tripId);
    if (event.type === "run.changed" && (seesAll || event.driverId === actor.id)) runs.add(event.shiftId);
  }
  return { trips: [...trips], runs: [...runs], cursor };
}
