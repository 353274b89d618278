import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { TripOffer } from "../../../shared/schemas/index.ts";
import { atLocalTime, toIso } from "../../../shared/time/index.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import type { PersonChange } from "../../domain/scheduling/index.ts";
import { reasonPhrase } from "../../domain/trips/change.ts";
import { judgePromise } from "../../domain/trips/judgePromise.ts";
import { AppError } from "../../errors.ts";
import { commitPlacing, type Elsewhere, offerElsewhere, refuseOutdated } from "../planning/index.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** Offers the trips of a run to others. The effect on everybody is shown first; what was looked at is what is done, or nothing. */
export function createOfferTrips(
  deps: DispatchingNeeds,
): Pick<DispatchingUseCases, "previewOffer" | "acceptOffer"> {
  return {
    async previewOffer(actor, shiftId) {
      requireStaff(actor);
      return toOffer(await offerElsewhere(deps, shiftId), deps);
    },

    async acceptOffer(actor, shiftId, { planVersion, moves }) {
      requireStaff(actor);
      const found = await offerElsewhere(deps, shiftId);
      if (found.day.planVersion !== planVersion || !isAsShown(found, moves)) throw new AppError("plan.stale");
      const records = await deps.db.trips.listByIds(found.moves.map(({ stop }) => stop.tripId));
      const placed = records.flatMap((record) => {
        const move = found.moves.find(({ stop }) => stop.tripId === record.trip.id);
        return move === undefined ? [] : [{ record, shiftId: move.shiftId }];
      });
      const { day, before, after } = found;
      await commitPlacing(deps, { day, before, after, placed, refused: [] }, actor).catch(refuseOutdated);
      return toOffer(found, deps);
    },
  };
}

function isAsShown({ moves }: Elsewhere, shown: readonly { tripId: TripId; shiftId: ShiftId }[]): boolean {
  const targets = new Map(shown.map(({ tripId, shiftId }) => [tripId, shiftId]));
  return (
    moves.length === targets.size && moves.every(({ stop, shiftId }) => targets.get(stop.tripId) === shiftId)
  );
}

/** The offer in the words of the wire. */
function toOffer(found: Elsewhere, { region }: DispatchingNeeds): TripOffer {
  const { day, moves, staying } = found;
  const changes = new Map(found.changes.map((change) => [change.tripId, change]));
  const runs = new Map(day.runs.map((run) => [run.shift.id, run]));
  const local = (at: Parameters<typeof atLocalTime>[1]) => atLocalTime(day.serviceDay, at, region.timeZone);
  const moving = new Set(moves.map(({ stop }) => stop.tripId));
  return {
    planVersion: day.planVersion,
    moves: moves.flatMap(({ stop, shiftId }) => {
      const [to, change] = [runs.get(shiftId), changes.get(stop.tripId)];
      const after = change?.after;
      if (to === undefined || after?.pickupAt === undefined) return [];
      const [atDoor, arrived] = [local(after.pickupAt), local(after.dropoffAt)];
      const ride = { atDoor, boarded: atDoor, arrived };
      const { pickup, arrival } = judgePromise(stop.promise, ride) ?? {};
      return [
        {
          ...personOf(stop, change),
          ...vehicleOf(to),
          pickup: toIso(atDoor),
          dropoff: toIso(arrived),
          promiseKept: (pickup ?? 0) <= 0 && arrival === undefined,
        },
      ];
    }),
    staying: staying.map(({ stop, why }) => ({ ...personOf(stop, undefined), reason: reasonPhrase(why) })),
    others: day.runs
      .flatMap(({ stops }) => stops.filter(({ kind }) => kind === "dropoff"))
      .flatMap((stop) => {
        const change = changes.get(stop.tripId);
        return change === undefined || moving.has(stop.tripId) ? [] : [personOf(stop, change)];
      }),
  };
}

const personOf = ({ trip, rider }: RunStopRecord, change: PersonChange | undefined) => ({
  tripId: trip.id,
  riderName: rider.name,
  phone: rider.phone,
  pickupShiftMinutes: (change?.pickupLater ?? 0) / 60,
  dropoffShiftMinutes: (change?.dropoffLater ?? 0) / 60,
});

const vehicleOf = ({ shift }: Run) => ({
  shiftId: shift.id,
  plate: shift.vehicle.plate,
  driverName: shift.driver.name,
});
