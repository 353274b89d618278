import type { StopId, TripId } from "../../../shared/ids/index.ts";
import type { StopKind } from "../../../shared/lifeCycle/stop.ts";
import { toInstant, toIso } from "../../../shared/time/index.ts";
import type { KnownRun, KnownStop } from "../../domain/runs/known.ts";
import { maybeInstant } from "./tripRows.ts";

/** As it stands in `shifts.known_stops`. */
interface KnownStopJson {
  id: StopId;
  tripId: TripId;
  kind: StopKind;
  at: string;
  from?: string | undefined;
  until?: string | undefined;
}
export interface KnownRow {
  known_stops: KnownStopJson[] | null;
  known_version: number | null;
  changes_missed_since: Date | null;
}

/** `parties`: of the trips that are known. */
export function toKnown(
  row: KnownRow,
  parties: ReadonlyMap<TripId, KnownStop["party"]>,
): KnownRun | undefined {
  if (row.known_stops === null || row.known_version === null) return undefined;
  return {
    version: row.known_version,
    stops: row.known_stops.map(({ at, from, until, ...stop }) => ({
      ...{ ...stop, at: toInstant(at), party: parties.get(stop.tripId) },
      ...(from !== undefined &&
        until !== undefined && { window: { from: toInstant(from), until: toInstant(until) } }),
    })),
    missedSince: maybeInstant(row.changes_missed_since),
  };
}

export const fromKnown = (stops: readonly KnownStop[]): string =>
  JSON.stringify(
    stops.map(
      ({ id, tripId, kind, at, window }): KnownStopJson => ({
        ...{ id, tripId, kind, at: toIso(at) },
        ...(window && { from: toIso(window.from), until: toIso(window.until) }),
      }),
    ),
  );
