import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { TripOffer } from "../../../shared/schemas/index.ts";
import { atLocalTime, type Seconds, seconds, toIso } from "../../../shared/time/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import type { PersonChange } from "../../domain/scheduling/index.ts";
import { reasonPhrase } from "../../domain/trips/change.ts";
import { judgePromise } from "../../domain/trips/judgePromise.ts";
import { AppError } from "../../errors.ts";
import type { Look } from "../../stores/looks.ts";
import {
  type Accepted,
  commitPlacing,
  type Elsewhere,
  offerElsewhere,
  refuseOutdated,
  untilSaved,
} from "../planning/index.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { findShown, remember, stillHolds } from "./look.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { AcceptedOffer, DispatchingUseCases } from "./useCases.ts";

/**
 * Offers the trips of a run to others. The effect on everybody is shown first; what was looked at is what is done, or nothing. The
 * day may change elsewhere meanwhile: each trip then gets its place on the vehicle that was shown for it, near the times shown.
 */
export function createOfferTrips(
  deps: DispatchingNeeds,
): Pick<DispatchingUseCases, "previewOffer" | "acceptOffer"> {
  return {
    async previewOffer(actor, shiftId) {
      requireStaff(actor);
      const found = await offerElsewhere(deps, shiftId);
      const { planVersion } = found.day;
      const looks = looksAt(found, deps);
      await Promise.all(
        found.moves.flatMap(({ stop: { tripId }, shiftId: to }) => {
          const look = looks.get(tripId);
          const at = { actorId: actor.id, tripId, shiftId: to, planVersion };
          return look === undefined ? [] : [remember(deps, at, look)];
        }),
      );
      return toOffer(found, deps);
    },

    async acceptOffer(actor, shiftId, accepted) {
      requireStaff(actor);
      const shown = await findAllShown(deps, actor, accepted);
      const work = () => acceptOnce(deps, actor, { ...accepted, shiftId, shown });
      return toOffer(await untilSaved(shiftId, work).catch(refuseOutdated), deps);
    },
  };
}

interface Accepting extends AcceptedOffer {
  shiftId: ShiftId;
  shown: ReadonlyMap<TripId, Look> | undefined;
}

async function acceptOnce(deps: DispatchingNeeds, actor: Actor, accepting: Accepting): Promise<Elsewhere> {
  const found = await offerElsewhere(deps, accepting.shiftId, wantedBy(accepting));
  if (!isAsShown(found, accepting, deps)) throw new AppError("plan.stale");
  const records = await deps.db.trips.listByIds(found.moves.map(({ stop }) => stop.tripId));
  const placed = records.flatMap((record) => {
    const move = found.moves.find(({ stop }) => stop.tripId === record.trip.id);
    return move === undefined ? [] : [{ record, shiftId: move.shiftId }];
  });
  const { day, before, after } = found;
  await commitPlacing(deps, { day, before, after, placed, refused: [] }, actor);
  return found;
}

/** Undefined unless every one of them is remembered: then the whole offer has to come out again, on an unchanged day. */
async function findAllShown(
  deps: DispatchingNeeds,
  actor: Actor,
  { planVersion, moves }: AcceptedOffer,
): Promise<ReadonlyMap<TripId, Look> | undefined> {
  const looks = await Promise.all(
    moves.map(async ({ tripId, shiftId }) => {
      const look = await findShown(deps, { actorId: actor.id, tripId, shiftId, planVersion });
      return look === undefined ? [] : [[tripId, look] as const];
    }),
  );
  const shown = new Map(looks.flat());
  return shown.size === moves.length ? shown : undefined;
}

function wantedBy({ moves, shown }: Accepting): Accepted | undefined {
  if (shown === undefined) return undefined;
  const wanted = ({ tripId, shiftId }: Accepting["moves"][number]) => {
    const look = shown.get(tripId);
    return look === undefined ? [] : [[tripId, { shiftId, shown: look }] as const];
  };
  return new Map(moves.flatMap(wanted));
}

function isAsShown(
  found: Elsewhere,
  { moves, planVersion, shown }: Accepting,
  deps: DispatchingNeeds,
): boolean {
  const targets = new Map(moves.map(({ tripId, shiftId }) => [tripId, shiftId]));
  const isWhole =
    found.moves.length === targets.size &&
    found.moves.every(({ stop, shiftId }) => targets.get(stop.tripId) === shiftId);
  if (shown === undefined) return isWhole && found.day.planVersion === planVersion;
  return (
    isWhole &&
    [...looksAt(found, deps)].every(([tripId, now]) => {
      const look = shown.get(tripId);
      return look !== undefined && stillHolds(look, now);
    })
  );
}

/** What the offer shows of each trip that would move, and of everybody else; nobody's promise is broken for it. */
function looksAt({ day, moves, changes }: Elsewhere, { region }: DispatchingNeeds): Map<TripId, Look> {
  const at = (time: Seconds | undefined) =>
    time === undefined ? undefined : atLocalTime(day.serviceDay, time, region.timeZone);
  const moving = new Set(moves.map(({ stop }) => stop.tripId));
  const others = changes
    .filter(({ tripId }) => !moving.has(tripId))
    .map(({ tripId, pickupLater, dropoffLater }) => ({
      ...{ tripId, pickupLater, dropoffLater, promiseMissedBy: seconds(0) },
    }));
  return new Map(
    moves.map(({ stop: { tripId, trip } }) => {
      const own = changes.find((change) => change.tripId === tripId)?.after;
      const times = { pickupAt: at(own?.pickupAt), dropoffAt: at(own?.dropoffAt) };
      return [tripId, { tripVersion: trip.version, feasible: true, ...times, others }];
    }),
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
