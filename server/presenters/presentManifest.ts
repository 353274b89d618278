import { isOver, isUnderWay } from "../../shared/lifeCycle/shift.ts";
import { allowedActions, canHaveNeverRidden, isAhead } from "../../shared/lifeCycle/stop.ts";
import type { Manifest, ManifestStop } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import { whereItStops } from "../domain/entrance.ts";
import { canStartFrom } from "../domain/runs/duty.ts";
import type { Run, RunStopRecord } from "../domain/runs/model.ts";
import { noShowFrom } from "../domain/runs/noShow.ts";
import { changesOf, toldWindow } from "../domain/runs/runChanges.ts";
import { lastActOf } from "../domain/runs/whereabouts.ts";
import { type Task, tasksAt } from "../domain/trips/tasks.ts";
import { expectedAt } from "./lateness.ts";
import { presentPlace, presentSpot, presentWindow } from "./parts.ts";
import { presentBreaks } from "./presentBreak.ts";
import { presentCheckToDo } from "./presentCheck.ts";
import { presentEntranceAtStop } from "./presentEntrance.ts";
import { presentRunChange } from "./presentRunChange.ts";
import type { Viewing } from "./viewing.ts";

/** A run as its driver sees it: who gets in and out where, and what may be reported now. */
export function presentManifest(run: Run, viewing: Viewing): Manifest {
  const { shift } = run;
  const { id, plate, model, lift } = shift.vehicle;
  const changes = changesOf(run).map(presentRunChange);
  return {
    shiftId: shift.id,
    version: run.version,
    serviceDay: shift.serviceDay,
    status: shift.status,
    starts: toIso(shift.starts),
    ends: toIso(shift.ends),
    canStartFrom: toIso(canStartFrom(shift)),
    lastAct: toIso(lastActOf(run)),
    vehicle: { id, plate, model, lift },
    depot: presentSpot(shift.startPlace),
    freeWaitingSeconds: viewing.freeWaiting(shift.serviceDay),
    stops: run.stops.map((stop) => presentStop(run, stop, viewing)),
    ...presentBreaks(run, viewing),
    check: presentCheckToDo(shift, viewing),
    ...(changes.length > 0 && { changes }),
  };
}

function presentStop(run: Run, stop: RunStopRecord, viewing: Viewing): ManifestStop {
  const { trip, rider } = stop;
  const told = toldWindow(stop);
  const mayHaveNeverRidden = run.shift.serviceDay < viewing.today && canHaveNeverRidden(run, stop);
  const noShow = noShowFrom(stop, viewing.freeWaiting(run.shift.serviceDay));
  const place = trip[stop.kind];
  const entrance = viewing.entranceOf(place);
  const isNear = isOfNow(run, stop, viewing);
  return {
    id: stop.id,
    tripId: stop.tripId,
    kind: stop.kind,
    sequence: stop.sequence,
    place: presentPlace({ ...place, point: whereItStops(place, viewing.entranceOf) }),
    ...(entrance && { entrance: presentEntranceAtStop(entrance, isNear) }),
    rider: { name: rider.name, phone: isNear ? rider.phone : "" },
    aid: trip.aid,
    companions: trip.companions,
    assistance: trip.assistance,
    tasks: tasksAt({ kind: stop.kind, trip, rider, vehicle: run.shift.vehicle }).map(presentTask),
    ...(trip.note !== undefined && { note: trip.note }),
    ...(trip.group && { group: { id: trip.group.id, leader: trip.group.leader } }),
    ...(told && { window: presentWindow(told) }),
    scheduled: toIso(stop.scheduled),
    estimated: toIso(expectedAt(stop, viewing.now)),
    status: stop.status,
    ...(stop.isHeld === true && { isHeld: true }),
    ...(stop.inQuestion === true && { inQuestion: true }),
    ...(stop.doneAt !== undefined && { doneAt: toIso(stop.doneAt) }),
    actions: [...allowedActions(run, stop), ...(mayHaveNeverRidden ? ["neverRode" as const] : [])],
    ...(noShow !== undefined && { noShowFrom: toIso(noShow) }),
  };
}

const presentTask = ({ code, count, name }: Task): ManifestStop["tasks"][number] => ({
  code,
  ...(count !== undefined && { count }),
  ...(name !== undefined && { name }),
});

/**
 * A rider's phone and what opens their door are shown on the day itself and until the stop is behind: not tomorrow's, and yesterday's
 * only while the run that they were aboard of is open.
 */
function isOfNow({ shift }: Run, stop: RunStopRecord, { today }: Viewing): boolean {
  const isOpen = shift.serviceDay === today || (shift.serviceDay < today && isUnderWay(shift));
  return isOpen && !isOver(shift) && isAhead(stop);
}
