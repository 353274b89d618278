import type { FixRefusal } from "../../../../shared/schemas/trackers.ts";
import { type Instant, instant, secondsBetween, serviceDayOf } from "../../../../shared/time/index.ts";
import { type DutySpan, dutyAt } from "../../../domain/runs/duty.ts";
import { refusalOf, refusalOfVerdict } from "../../../domain/runs/fixQuality.ts";
import { type KeptVerdict, keptApart } from "../../../domain/runs/model.ts";
import { sourceOf, type ToldFix, type Tracker, type TrackerCall } from "../../../domain/runs/tracker.ts";
import { AppError } from "../../../errors.ts";
import { trackerHash } from "../../records/trackerHash.ts";
import type { DrivingNeeds } from "../needs.ts";
import type { DrivingUseCases } from "../useCases.ts";
import { type DrivenFix, keepFix, type TakeFix } from "./takeFix.ts";

/**
 * Takes what a tracker tells, for whoever drove when it was measured. A fix that is no vehicle's place is kept apart and counted, and
 * is no refusal of the call: sent again it would be no better, and keep back what comes after it.
 */
export function createTakeTracked(deps: DrivingNeeds, takeFix: TakeFix): DrivingUseCases["takeTracked"] {
  return async (call) => {
    const now = deps.clock.now();
    const tracker = await identify(deps, call, now);
    if (tracker === undefined) return;
    if (call.fix === undefined) return deps.db.trackers.noteHeard(tracker.id, now);
    const { at = now } = call.fix;
    const fix = { ...call.fix, at };
    const refusal = (await deps.toldFixes.has(tracker.id, at))
      ? "duplicate"
      : await weigh(deps, takeFix, { tracker, fix, now });
    await deps.toldFixes.note(tracker.id, at);
    await deps.db.trackers.noteFix(tracker.id, {
      ...{ now, serviceDay: serviceDayOf(now, deps.dayRules), refusal },
      ...(refusal === undefined && { at }),
      ...(refusal !== "duplicate" && call.fix.at !== undefined && { age: secondsBetween(at, now) }),
    });
  };
}

/** Each convention has an answer of its own for whom nobody knows. A device that a known server tells of is counted with the server. */
async function identify(
  deps: DrivingNeeds,
  { form, key, uniqueId = "" }: TrackerCall,
  now: Instant,
): Promise<Tracker | undefined> {
  const { trackers } = deps.db;
  const shown = await trackers.findByHash(trackerHash(deps, key));
  if (form !== "traccarServer") {
    if (shown?.kind === "client") return shown;
    throw new AppError(form === "osmAnd" ? "tracker.idRefused" : "tracker.deviceRefused");
  }
  if (shown?.kind !== "server") throw new AppError("tracker.serverRefused");
  const device = await trackers.findForwarded(shown.id, uniqueId);
  const serviceDay = serviceDayOf(now, deps.dayRules);
  if (device === undefined) await trackers.noteFix(shown.id, { now, serviceDay, refusal: "unknownDevice" });
  else await trackers.noteHeard(shown.id, now);
  return device;
}

interface Told {
  tracker: Tracker;
  fix: ToldFix & { at: Instant };
  now: Instant;
}

async function weigh(deps: DrivingNeeds, takeFix: TakeFix, told: Told): Promise<FixRefusal | undefined> {
  const { tracker, fix, now } = told;
  const { value: rules } = deps.termsOn(serviceDayOf(now, deps.dayRules)).rules.positionFixes;
  const refusal = refusalOf(fix, { now, area: deps.region.bounds, rules });
  const verdict = refusal && verdictOf(refusal);
  if (refusal !== undefined && verdict === undefined) return refusal;
  const at = instant(Math.min(fix.at, now)); // a clock that is a little ahead tells of now
  const span = await findDuty(deps, tracker, at, now);
  if (span === undefined) return refusal ?? "offDuty";
  const driven: DrivenFix = {
    fix: { ...fix, at },
    time: { at, toldAt: fix.at, skew: undefined },
    ...{ now, span, source: sourceOf(tracker) },
  };
  if (refusal === undefined) return refusalOfVerdict(await takeFix(driven));
  if (verdict !== undefined) keepFix(deps, driven, verdict);
  return refusal;
}

/** As what it is kept apart; of what was told before, and of whom nobody knows, nothing is. */
function verdictOf(refusal: FixRefusal): KeptVerdict | undefined {
  if (refusal === "inaccurate") return "tooRough";
  return keptApart.find((each) => each === refusal);
}

/** Who drove what at that time: of a vehicle's tracker whoever it was, of a driver's whatever it was. */
async function findDuty(
  { db }: DrivingNeeds,
  { owner }: Tracker,
  at: Instant,
  now: Instant,
): Promise<DutySpan | undefined> {
  if (owner === undefined) return undefined;
  const duty = dutyAt(await db.fleet.listDuties(owner, at), at, now);
  return duty.kind === "on" ? duty.span : undefined;
}
