import type { AcceptRelief } from "../../../../shared/schemas/index.ts";
import { type Instant, toIso } from "../../../../shared/time/index.ts";
import { ofShift } from "../../../domain/facts/concerns.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import type { KnownRelief } from "../../../stores/reliefs.ts";
import { recordOne } from "../../records/recordFact.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import { todayOf } from "../../records/today.ts";
import { recordDeed } from "../../records/undo/recordDeed.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { ReliefRecord, ReliefResult, ReliefUseCases, ShownRelief } from "./reliefUseCases.ts";
import { holdRun, keyOfRelief, takeAgreed, takeOver } from "./takeOver.ts";
import { weighRelief } from "./weighRelief.ts";

/**
 * A driver hands over to another in the middle of a shift: from its time on the run is the other's, while what the former did before
 * stays theirs, however late it is told. Who drove when is dated, and hours of work are counted by it.
 */
export const createReliefs = (deps: DispatchingNeeds): ReliefUseCases => ({
  async previewRelief(actor, asked) {
    requireStaff(actor);
    return deps.db.snapshot((tx) => weighRelief(tx, asked, deps));
  },

  async acceptRelief(actor, wanted) {
    requireStaff(actor);
    return deps.db.transaction((tx) => acceptOnce(tx, deps, { actor, wanted }));
  },

  async listReliefs(actor) {
    requireStaff(actor);
    return recordsOf(deps.db, deps, await deps.db.reliefs.list(todayOf(deps)));
  },

  async listOwnReliefs(actor) {
    if (actor.role !== "driver") throw new AppError("session.forbidden");
    const own = await deps.db.reliefs.list(todayOf(deps), actor.id);
    const standing = own.filter(({ state }) => state === "agreed" || state === "taken");
    return recordsOf(deps.db, deps, standing);
  },

  takeRelief: (reliefId) =>
    deps.db.transaction(async (tx) => {
      const known = await tx.reliefs.find(reliefId);
      if (known?.state !== "agreed") return "nothingToDo";
      if (known.at > deps.clock.now()) {
        await watchRelief(tx, known); // the clock was put back
        return "later";
      }
      await holdRun(tx, known.shiftId);
      return takeAgreed(tx, deps, known);
    }),
});

const watchRelief = (tx: Stores, { id, at }: Pick<KnownRelief, "id" | "at">): Promise<void> =>
  tx.due.put({ key: keyOfRelief(id), at, job: "takeRelief", payload: { reliefId: id } });

async function acceptOnce(
  tx: Stores,
  deps: DispatchingNeeds,
  { actor, wanted }: { actor: Actor; wanted: AcceptRelief },
): Promise<ReliefResult> {
  const { reliefId: id, shiftId, driverId, reason, shown: seen } = wanted;
  await holdRun(tx, shiftId);
  const known = await tx.reliefs.find(id);
  if (known !== undefined) return { result: "accepted", relief: await recordOf(tx, deps, id) };
  await tx.roster.findDriver(driverId); // held: nobody gives them other work meanwhile
  const shown = await weighRelief(tx, wanted, deps);
  if (isOther(shown, seen) || !canCome(shown, driverId)) return { result: "changed", shown };
  const { run, at, meet } = shown;
  const happened = { by: actor, at: deps.clock.now() };
  const details = { relief: id, to: driverId, at: toIso(at) };
  const said = { concerns: ofShift(run.shift), ...happened, details, texts: { note: reason } };
  const factId = await recordOne(tx, { kind: "run.reliefAgreed", ...said });
  const relief = { id, shiftId, was: run.shift.driver.id, next: driverId, at, meet };
  await tx.reliefs.put({ ...relief, factId });
  const { serviceDay } = run.shift;
  const since = Math.max(at, happened.at) as Instant;
  await recordDeed(tx, deps, { id, changed: { kind: "relieved" }, ...happened, since, serviceDay, shiftId });
  if (at <= happened.at) await takeOver(tx, deps, { relief, happened });
  else await watchRelief(tx, relief);
  return { result: "accepted", relief: await recordOf(tx, deps, id) };
}

const canCome = ({ candidates }: ShownRelief, driverId: string): boolean =>
  candidates.some(({ driver, fit }) => driver.id === driverId && fit.bar === undefined);

/** Somebody else drives it than was shown, or others ride. */
function isOther({ run, people }: ShownRelief, seen: AcceptRelief["shown"]): boolean {
  const known = new Set<string>(seen.tripIds);
  const now = people.map(({ stop }) => stop.tripId);
  return run.shift.driver.id !== seen.driverId || now.some((id) => !known.has(id));
}

async function recordOf(tx: Stores, deps: DispatchingNeeds, id: string): Promise<ReliefRecord> {
  const known = await tx.reliefs.find(id);
  const [record] = known === undefined ? [] : await recordsOf(tx, deps, [known]);
  if (record === undefined) throw new RangeError("a handing over is not known that was just written");
  return record;
}

async function recordsOf(
  tx: Pick<Stores, "fleet" | "deeds">,
  { clock }: DispatchingNeeds,
  all: readonly KnownRelief[],
): Promise<ReliefRecord[]> {
  const metOnRun = all.filter(({ meet }) => meet.at !== "vehicle").map(({ shiftId }) => shiftId);
  const runs = await tx.fleet.listRuns([...new Set(metOnRun)]);
  const of = new Map(runs.map((run) => [run.shift.id, run]));
  const open = new Map((await tx.deeds.listOpen(clock.now())).map(({ id, until }) => [id, until]));
  return all.map((known) => {
    const run = of.get(known.shiftId);
    const stop = known.meet.at === "stop" ? known.meet.stopId : undefined;
    const met = run?.stops.find(({ id }) => id === stop);
    const place = known.meet.at === "depot" ? run?.shift.startPlace : met?.trip[met.kind];
    return { ...known, place, undoUntil: open.get(known.id) };
  });
}
