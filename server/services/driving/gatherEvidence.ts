import { isVisited } from "../../../shared/lifeCycle/stop.ts";
import { addSeconds, type Instant, instant, localSeconds, seconds } from "../../../shared/time/index.ts";
import { whereItStops } from "../../domain/entrance.ts";
import type { Evidence } from "../../domain/facts/details.ts";
import type { Act } from "../../domain/runs/acts.ts";
import { type Leg, LOOK_AROUND, type Sighting, weighClaim } from "../../domain/runs/evidence.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import { trackOf, withMargin } from "../../domain/runs/track.ts";
import { placeAt, placeOf } from "../../domain/runs/whereabouts.ts";
import type { Stores } from "../../stores/index.ts";
import type { DrivingNeeds } from "./needs.ts";

export type EvidenceParts = Pick<
  DrivingNeeds,
  "positions" | "listUnwrittenPositions" | "region" | "routing" | "termsOn" | "entrances"
>;

/** What speaks for or against an act, from where the vehicle was seen, how far the way was, and what was promised. */
export async function gatherEvidence(
  tx: Stores,
  parts: EvidenceParts,
  { run, stop, act }: { run: Run; stop: RunStopRecord; act: Act },
): Promise<Evidence | undefined> {
  const boarded = run.stops.find((each) => each.tripId === stop.tripId && each.kind === "pickup");
  const leg = legTo(parts, { run, stop, boarded, at: act.at });
  const sightings = await sightingsAround(tx, parts, run, [act.at, stop.arrivedAt, leg?.from.at]);
  const own = act.point === undefined ? [] : [{ point: act.point, at: act.at }];
  const claim = {
    action: act.action,
    at: act.at,
    place: whereItStops(placeAt(stop), parts.entrances.of),
    receivedAt: act.receivedAt,
    arrivedAt: stop.arrivedAt,
    leg,
    boardedAt: stop.kind === "dropoff" ? boarded?.doneAt : undefined,
    promised: boarded?.promise?.pickupWindow.from,
  };
  return weighClaim(claim, [...sightings, ...own], parts.termsOn(run.shift.serviceDay).rules.evidence.value);
}

interface Way {
  run: Run;
  stop: RunStopRecord;
  boarded: RunStopRecord | undefined;
  at: Instant;
}

/** For a drop-off from where its rider got in, for an arrival from where the vehicle was before. */
function legTo(
  { routing, region, entrances }: EvidenceParts,
  { run, stop, boarded, at }: Way,
): Leg | undefined {
  const to = {
    point: whereItStops(placeAt(stop), entrances.of),
    at: stop.kind === "dropoff" ? at : (stop.arrivedAt ?? at),
  };
  const from = stop.kind === "dropoff" ? ridesFrom(boarded) : setOutFrom(run, stop);
  if (from === undefined) return undefined;
  const when = localSeconds(from.at, run.shift.serviceDay, region.timeZone);
  return { from, to, usual: routing.travelTime(from.point, to.point, when) };
}

const ridesFrom = (boarded: RunStopRecord | undefined): Sighting | undefined =>
  boarded?.doneAt === undefined ? undefined : { point: placeOf(boarded), at: boarded.doneAt };

function setOutFrom({ shift, stops }: Run, stop: RunStopRecord): Sighting | undefined {
  const at = stop.departedAt;
  if (at === undefined) return undefined;
  const before = stops.filter((each) => isVisited(each) && (each.doneAt ?? at) <= at).at(-1);
  return { point: before === undefined ? shift.startPlace.point : placeOf(before), at };
}

/** Those that stand in the store, those on their way there, and where the vehicle is now. */
async function sightingsAround(
  tx: Stores,
  { positions, listUnwrittenPositions }: EvidenceParts,
  { shift: { vehicle } }: Run,
  moments: readonly (Instant | undefined)[],
): Promise<Sighting[]> {
  const told = moments.filter((each) => each !== undefined);
  const times = {
    from: addSeconds(instant(Math.min(...told)), seconds(-LOOK_AROUND)),
    until: addSeconds(instant(Math.max(...told)), LOOK_AROUND),
  };
  const live = await positions.find(vehicle.id).catch(() => undefined);
  const fresh = [...listUnwrittenPositions(vehicle.id), ...(live === undefined ? [] : [live])];
  const track = trackOf(await tx.fleet.listFixes(vehicle.id, withMargin(times)));
  return [...track.filter(({ at }) => times.from <= at && at <= times.until), ...fresh];
}
