import type { BoardChange, MissedEvent, Numbered } from "../../shared/events/index.ts";
import { isDispatchingRole } from "../../shared/roles/index.ts";
import type { Presenters } from "../presenters/index.ts";
import type { LiveServices } from "./realtimeParts.ts";
import type { Actor } from "./socketTypes.ts";

/** Trips and runs as they stand, and the last event that they contain. */
export type Changes = Awaited<ReturnType<LiveServices["listRecords"]>> & { cursor: number };
type TripRecord = Changes["trips"][number];
type Run = Changes["runs"][number];

export const tripNews = (record: TripRecord, cursor: number, presenters: Presenters) => ({
  event: "trip:changed" as const,
  news: { cursor, data: presenters.riderTrip(record) },
});

export const manifestNews = (run: Run, cursor: number, presenters: Presenters) => ({
  event: "manifest:changed" as const,
  news: { cursor, data: presenters.manifest(run) },
});

/** One piece of news per service day concerned. The version of another day's plan was not read: 0 makes no claim. */
export function boardNews(changes: Changes, presenters: Presenters): Numbered<BoardChange>[] {
  const { trips, runs, gone, cursor } = changes;
  const days = new Set<string>([
    ...trips.map(({ trip }) => trip.serviceDay),
    ...runs.map(({ shift }) => shift.serviceDay),
    ...gone.map(({ serviceDay }) => serviceDay),
  ]);
  return [...days].map((day) => ({
    cursor,
    data: {
      serviceDay: day,
      planVersion: day === changes.serviceDay ? changes.planVersion : 0,
      runs: runs.filter(({ shift }) => shift.serviceDay === day).map(presenters.run),
      trips: trips.filter(({ trip }) => trip.serviceDay === day).map(presenters.boardTrip),
      gone: gone
        .filter(({ serviceDay }) => serviceDay === day)
        .map(({ shiftId, version }) => ({ shiftId, version })),
    },
  }));
}

/** What of the changes is this viewer's, as they may see it. */
export function newsFor(actor: Actor, changes: Changes, presenters: Presenters): MissedEvent[] {
  switch (actor.role) {
    case "rider":
      return changes.trips
        .filter(({ trip }) => trip.riderId === actor.id)
        .map((record) => tripNews(record, changes.cursor, presenters));
    case "driver":
      return changes.runs
        .filter(({ shift }) => shift.driver.id === actor.id)
        .map((run) => manifestNews(run, changes.cursor, presenters));
    default:
      return isDispatchingRole(actor.role)
        ? boardNews(changes, presenters).map((news) => ({ event: "board:changed", news }))
        : [];
  }
}
