import type { TripId } from "../../../shared/ids/index.ts";
import { isAhead, type StopKind } from "../../../shared/lifeCycle/stop.ts";
import type { Board, TroubleView } from "../../../shared/schemas/index.ts";
import { toInstant } from "../../../shared/time/index.ts";
import type { AlarmLog, TripLog } from "../figures/dayLog.ts";
import { endangering } from "../figures/forecastFigures.ts";
import type { DispatcherSeat } from "./dispatcherSeat.ts";
import type { Town } from "./town.ts";
import { isCleared, stopsBefore } from "./wayCleared.ts";

/** What a trip that is named has before it, by the last look. */
interface Watched {
  readonly stop: { readonly tripId: TripId; readonly kind: StopKind };
  readonly before: ReadonlySet<string>;
}

/** Reads what a dispatcher's page says will come, and whom it names, so that it can be held against what came. */
export class ForecastWatch {
  private readonly watched = new Map<AlarmLog, Watched>();

  constructor(
    private readonly town: Town,
    private readonly seat: DispatcherSeat,
  ) {}

  async look(): Promise<void> {
    const { troubles } = await this.seat.session.call("listTroubles");
    this.noteAlarms(troubles);
    const board = await this.seat.board(this.town.world.day);
    this.noteHelp(board);
    this.noteChances(board);
  }

  /** Of each trip and kind one after the other: a name that was gone for a look is another alarm. */
  private noteAlarms(troubles: readonly TroubleView[]): void {
    const named = new Map<TripId, Map<string, AlarmLog>>();
    for (const { kind, since, people, runs } of troubles)
      for (const { tripId } of people) {
        const shiftId = runs[0]?.shiftId;
        const alarm = { kind, since: toInstant(since), lastSeen: this.town.now, shiftId };
        const own = named.get(tripId) ?? new Map<string, AlarmLog>();
        named.set(tripId, own.set(`${kind} ${since}`, alarm));
      }
    for (const [tripId, alarms] of named) {
      const trip = this.town.find(tripId)?.trip;
      if (trip !== undefined) for (const alarm of alarms.values()) noteAlarm(trip, alarm);
    }
  }

  /** What lies before those who are named, against what lay there at the last look. */
  private noteHelp({ runs }: Board): void {
    for (const [alarm, { stop, before }] of this.watched)
      if (isCleared(runs, before, stopsBefore(runs, stop))) alarm.isCleared = true;
    this.watched.clear();
    for (const { log } of this.town.wishes)
      for (const { tripId, alarms = [] } of log.trips)
        for (const alarm of alarms.filter(({ lastSeen }) => lastSeen === this.town.now)) {
          const kind = endangering.get(alarm.kind);
          if (kind === undefined) continue;
          const stop = { tripId, kind };
          this.watched.set(alarm, { stop, before: stopsBefore(runs, stop) });
        }
  }

  private noteChances({ runs, trips }: Board): void {
    const promised = new Map(trips.map(({ id, promise }) => [id, promise]));
    for (const { stops, shiftId } of runs)
      for (const stop of stops) {
        const trip = this.town.find(stop.tripId)?.trip;
        if (trip === undefined) continue;
        trip.shiftId = shiftId;
        const promise = promised.get(stop.tripId);
        const due = stop.kind === "pickup" ? promise?.pickupWindow.until : promise?.latestArrival;
        if (stop.chance === undefined || due === undefined || !isAhead(stop)) continue;
        const said = { at: this.town.now, due: toInstant(due), chance: stop.chance };
        trip.forecasts = [...(trip.forecasts ?? []), { kind: stop.kind, ...said }];
      }
  }
}

function noteAlarm(trip: TripLog, alarm: AlarmLog): void {
  const { alarms = [] } = trip;
  const known = alarms.find(({ kind, since }) => kind === alarm.kind && since === alarm.since);
  if (known === undefined) trip.alarms = [...alarms, alarm];
  else known.lastSeen = alarm.lastSeen;
}
