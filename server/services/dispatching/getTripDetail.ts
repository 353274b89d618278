import type { TripId } from "../../../shared/ids/index.ts";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import type { Phrase, Concession as WishedConcession } from "../../../shared/schemas/index.ts";
import { addSeconds, minutes, toIso } from "../../../shared/time/index.ts";
import type { InstantWindow } from "../../domain/place.ts";
import { isLeanedOn, reportedSteps, timesAround } from "../../domain/runs/steps.ts";
import type { Concession } from "../../domain/scheduling/index.ts";
import { ledgerLines } from "../../domain/trips/ledgerLines.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { phrase } from "../../domain/trips/phrase.ts";
import { type Deed, openUntil } from "../../domain/undo/deed.ts";
import { explainDay } from "../planning/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { getRun } from "../records/getRun.ts";
import { recordOpening } from "../records/openings.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { isDayClosed } from "../records/today.ts";
import type { DispatchingNeeds } from "./needs.ts";
import { refusalInWords } from "./refusalInWords.ts";
import type { DispatchingUseCases, RefusalLine, StepLine } from "./useCases.ts";

/** One trip with everything; for an unassigned one, vehicle by vehicle what stands in the way now and what would help. */
export function createGetTripDetail(deps: DispatchingNeeds): DispatchingUseCases["getTripDetail"] {
  return async (actor, tripId) => {
    requireStaff(actor);
    const record = await getTripRecord(deps.db, tripId);
    await recordOpening(deps, actor, record.trip);
    const refusal = isUnassigned(record.trip) ? await explain(deps, record) : [];
    const links = await deps.db.links.listOfTrip(tripId);
    const ledger = ledgerLines(await deps.db.promises.listEntries(tripId), record.facts);
    return {
      record,
      refusal,
      steps: await listSteps(deps, record),
      links,
      ledger,
      undo: await findUndo(deps, tripId),
    };
  };
}

async function findUndo({ db, clock }: DispatchingNeeds, tripId: TripId): Promise<Deed | undefined> {
  const deed = await db.deeds.findLastOf(tripId);
  return openUntil(deed, clock.now()) === undefined ? undefined : deed;
}

/** What can be corrected, in the order in which it was done. */
async function listSteps(deps: DispatchingNeeds, { trip, placement }: TripRecord): Promise<StepLine[]> {
  if (placement === undefined || isDayClosed(trip.serviceDay, deps)) return [];
  const run = await getRun(deps.db, placement.shiftId);
  const steps = reportedSteps(run, await deps.db.acts.listApplied(placement.shiftId));
  return steps
    .filter(({ stop }) => stop.tripId === trip.id)
    .map((step) => ({
      ...step,
      ...timesAround(run, step),
      canTakeBack: isUnderWay(run.shift) && !isLeanedOn(run, step),
    }));
}

async function explain(deps: DispatchingNeeds, record: TripRecord): Promise<RefusalLine[]> {
  const { day, explanations } = await explainDay(deps, record);
  if (explanations.some(({ fits }) => fits)) return []; // by now there is a place: searching again will find it
  const { pickupWindow } = record.promise;
  const plates = new Map(day.runs.map((run) => [run.shift.id, run.shift.vehicle.plate]));
  const lines = explanations.flatMap((each): RefusalLine[] => {
    if (each.fits) return [];
    const way = each.concessions
      .map((concession) => ({
        concession: asWish(concession),
        relaxation: toRelaxation(concession, pickupWindow),
      }))
      .find(({ relaxation }) => relaxation !== undefined);
    const blocking = refusalInWords(each.blocking, day.runs);
    return [{ shiftId: each.shiftId, plate: plates.get(each.shiftId) ?? "", blocking, ...way }];
  });
  return lines.sort((a, b) => effortOf(a) - effortOf(b));
}

/** The nearest way out comes first: minutes, then what a contract or another layout would change, then what nothing changes. */
function effortOf({ relaxation }: RefusalLine): number {
  if (relaxation === undefined) return Number.POSITIVE_INFINITY;
  const { minutes } = relaxation.values;
  return typeof minutes === "number" ? minutes : OTHER_EFFORT;
}
const OTHER_EFFORT = 24 * 60;

/** As a dispatcher asks for it; undefined for what nobody may give up. */
function asWish(concession: Concession): WishedConcession | undefined {
  switch (concession.kind) {
    case "earlier":
    case "later":
    case "rideTime":
      return { kind: concession.kind, minutes: concession.minutes };
    case "place":
      return { kind: "layout", place: concession.place };
    case "waive":
      return concession.code === "contract" ? { kind: "lend" } : undefined;
  }
}

/** What would help, in words, with the time of the pickup; undefined for what no dispatcher may give up. */
function toRelaxation(concession: Concession, { from, until }: InstantWindow): Phrase | undefined {
  switch (concession.kind) {
    case "earlier":
      return phrase("relax.earlier", {
        minutes: concession.minutes,
        at: toIso(addSeconds(from, minutes(-concession.minutes))),
      });
    case "later":
      return phrase("relax.later", {
        minutes: concession.minutes,
        at: toIso(addSeconds(until, minutes(concession.minutes))),
      });
    case "rideTime":
      return phrase("relax.rideTime", { minutes: concession.minutes });
    case "place":
      return phrase("relax.layout");
    case "waive":
      return concession.code === "contract" ? phrase("relax.contract") : undefined;
  }
}
