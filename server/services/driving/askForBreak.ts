import type { BreakId } from "../../../shared/ids/index.ts";
import { secondsBetween, toIso } from "../../../shared/time/index.ts";
import type { ShiftBreak } from "../../domain/fleet/model.ts";
import { findBreak } from "../../domain/runs/breaks.ts";
import type { Run } from "../../domain/runs/model.ts";
import { OutdatedPlan, type PlanningNeeds, placeBreak, untilSaved } from "../planning/index.ts";
import { getOwnRun, getRun, requireUnderWay } from "../records/getRun.ts";
import { recordFact } from "../records/recordFact.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";
import { concernsOfWord, type Word, wordOf } from "./whoseWord.ts";

/**
 * "I need ten minutes": the place in the run that breaks nothing, said at once; where there is none, a dispatcher is asked. Asked once more
 * it is the same one; one that was asked too long ago has answered itself. A dispatcher may ask in the driver's place. Throws shift.unknown, shift.notYours, shift.notStarted,
 * shift.ended, act.inTheFuture.
 */
export function createAskForBreak(
  deps: DrivingNeeds & PlanningNeeds,
  { askForHelp }: Pick<DrivingUseCases, "askForHelp">,
): DrivingUseCases["askForBreak"] {
  const { db, termsOn } = deps;
  return async (actor, shiftId, requestId, told) => {
    const word = wordOf(deps, actor, told);
    const { at, now, reason } = word;
    const { shift, ...asked } = await (reason === undefined
      ? getOwnRun(db, actor, { shiftId })
      : getRun(db, shiftId));
    const id = requestId as BreakId;
    if (findBreak({ shift, stops: asked.stops }, id) !== undefined)
      return { run: { shift, ...asked }, answer: "placed" };
    requireUnderWay(shift, now);
    const { short, askedWithin } = termsOn(shift.serviceDay).rules.breaks.value;
    if (secondsBetween(at, now) > askedWithin) return { run: { shift, ...asked }, answer: "late" };
    const wanted = { id, length: short, within: askedWithin };
    const run = await untilSaved(shiftId, async () => {
      const day = await deps.loadDay(shift.serviceDay);
      const run = day.runs.find((each) => each.shift.id === shiftId);
      const pause = run && placeBreak(deps, { day, run, wanted });
      return run && pause && (await save(deps, { run, pause, word }));
    });
    if (run !== undefined) return { run, answer: "placed" };
    await askForHelp(actor, shiftId, { helpId: requestId, need: "rest" }, told);
    return { run: await getRun(db, shiftId), answer: "asked" };
  };
}

/** Throws OutdatedPlan where the run is another by now. */
async function save(
  { db, clock }: DrivingNeeds,
  { run, pause, word }: { run: Run; pause: ShiftBreak; word: Word },
): Promise<Run> {
  const { shift, version } = run;
  const { id, length, placed } = pause;
  return db.transaction(async (tx) => {
    await tx.fleet.lockRun(shift.id);
    const fresh = await getRun(tx, shift.id);
    if (findBreak(fresh, id) !== undefined) return fresh;
    if (fresh.version !== version) throw new OutdatedPlan();
    await tx.breaks.add(shift.id, pause);
    const details = { break: id, minutes: length / 60, at: toIso(placed?.at ?? pause.window.from) };
    const { actor: by, at, reason } = word;
    const happened = reason === undefined ? { at: clock.now() } : { at, texts: { note: reason } };
    const concerns = concernsOfWord(word, shift);
    await recordFact(tx, { kind: "break.asked", concerns, by, details, ...happened });
    await tx.fleet.touchRun(shift.id);
    await tx.outbox.addJob("refreshEstimates", { shiftId: shift.id });
    return getRun(tx, shift.id);
  });
}
