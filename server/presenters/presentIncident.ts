import type { Incident, IncidentLine } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { IncidentEntry, IncidentRecord } from "../domain/runs/incident.ts";

export const presentIncidentLine = ({
  id,
  kind,
  day,
  happenedAt,
  place,
  plate,
  people,
  closed,
}: IncidentRecord): IncidentLine => ({
  ...{ id, kind, serviceDay: day, happenedAt: toIso(happenedAt), people },
  ...(place !== undefined && { place }),
  ...(plate !== undefined && { plate }),
  ...(closed && { closed: { at: toIso(closed.at), outcome: closed.outcome } }),
});

export function presentIncident({
  incident,
  entries,
}: {
  incident: IncidentRecord;
  entries: readonly IncidentEntry[];
}): Incident {
  const { shiftId, driver, sosId } = incident;
  return {
    ...presentIncidentLine(incident),
    ...(shiftId !== undefined && { shiftId }),
    ...(driver !== undefined && { driver }),
    fromSos: sosId !== undefined,
    entries: entries.map(({ id, at, writtenAt, by, text }) => ({
      ...{ id, at: toIso(at), writtenAt: toIso(writtenAt), by: by.name },
      ...(text !== undefined && { text }),
    })),
  };
}
