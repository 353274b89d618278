import type { DayClosing } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import { storyOf } from "../domain/trips/story.ts";
import type { OpenEnd } from "../domain/troubles/openEnds.ts";
import type { DayClosingRecord } from "../services/dispatching/useCases.ts";
import { presentReason } from "./parts.ts";

/** A day on its way to being closed, as dispatchers see it: with everybody to call. */
export function presentClosing({
  day,
  state,
  open,
  sum,
  trips,
  closed,
  mayReopen,
}: DayClosingRecord): DayClosing {
  const changed = closed?.amendments ?? [];
  const named = new Set([
    ...[...sum.solvedOtherwise, ...sum.doubts].flatMap(({ tripId }) => tripId ?? []),
    ...changed.flatMap(({ concerns }) => concerns.tripId ?? []),
  ]);
  return {
    ...{ day, state, open: open.map(presentOpenEnd), sum, mayReopen },
    names: trips
      .filter(({ trip }) => named.has(trip.id))
      .map(({ trip, rider }) => ({ tripId: trip.id, name: rider.name })),
    ...(closed && { closedAt: toIso(closed.at), ...(closed.by !== undefined && { closedBy: closed.by }) }),
    amendments: changed.flatMap((fact) => {
      const { tripId } = fact.concerns;
      return storyOf([fact]).map(({ at, what }) => ({
        ...{ at: toIso(at), what: presentReason(what) },
        ...(tripId && { tripId }),
      }));
    }),
  };
}

const presentOpenEnd = ({ kind, since, record, run }: OpenEnd): DayClosing["open"][number] => ({
  ...{ kind, since: toIso(since) },
  ...(record && {
    tripId: record.trip.id,
    person: { name: record.rider.name, phone: record.rider.phone },
  }),
  ...(run && {
    ...{ shiftId: run.shift.id, plate: run.shift.vehicle.plate },
    driver: { name: run.shift.driver.name, phone: run.shift.driver.phone },
  }),
});
