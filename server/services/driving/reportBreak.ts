import type { BreakId, ShiftId } from "../../../shared/ids/index.ts";
import type { ReportVerdict } from "../../../shared/schemas/index.ts";
import { type Instant, seconds } from "../../../shared/time/index.ts";
import { ofShiftBy } from "../../domain/facts/concerns.ts";
import type { Fact, FactBy, FactTexts } from "../../domain/facts/fact.ts";
import { isSaid, takenBreak } from "../../domain/runs/breakFacts.ts";
import { findBreak } from "../../domain/runs/breaks.ts";
import type { Run } from "../../domain/runs/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { recordHeard } from "../records/doubts.ts";
import { drives, getOwnRun, getRun, requireUnderWay, runFor } from "../records/getRun.ts";
import { recordFact } from "../records/recordFact.ts";
import { requirePast } from "../records/requirePast.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { timeOf } from "./deviceTimes.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { BreakReport, DrivingUseCases } from "./useCases.ts";

/** As of a wrong tap at a stop. */
const TAKEN_BACK_WITHIN = seconds(30 + 5);

/**
 * That a break begins or ends, by its driver or by a dispatcher who knows: what is said comes in any order, also twice. Planning goes on
 * from where the vehicle then stands. Throws shift.unknown, shift.notYours, break.unknown, act.inTheFuture; to a dispatcher also what
 * cannot follow: shift.notStarted, act.beforeTheLast.
 */
export function createReportBreak(
  deps: DrivingNeeds,
): Pick<DrivingUseCases, "reportBreak" | "reportBreakForDriver"> {
  return {
    async reportBreak(actor, shiftId, report, told) {
      const { at, now } = timeOf(deps, told);
      return deps.db.transaction(async (tx) => {
        const run = await openRun(tx, shiftId, report.breakId, (id) =>
          getOwnRun(tx, actor, { shiftId: id, at }),
        );
        const verdict = await say(tx, { run, report, by: actor, at });
        if (drives(actor, run.shift)) await recordHeard(tx, run, { by: actor, at: now });
        return { run: runFor(actor, await getRun(tx, shiftId)), verdict };
      });
    },

    async reportBreakForDriver(actor, shiftId, { reason, at, ...report }) {
      requireStaff(actor);
      const now = deps.clock.now();
      requirePast(at, now);
      return deps.db.transaction(async (tx) => {
        const run = await openRun(tx, shiftId, report.breakId, (run) => getRun(tx, run));
        requireUnderWay(run.shift, now);
        const begun = findBreak(run, report.breakId)?.begunAt;
        if (report.step === "end" && begun !== undefined && at < begun)
          throw new AppError("act.beforeTheLast", {
            field: "at",
            values: { last: new Date(begun).toISOString() },
          });
        await say(tx, { run, report, by: actor, at, texts: { note: reason } });
        return getRun(tx, shiftId);
      });
    },
  };
}

async function openRun(
  tx: Stores,
  shiftId: ShiftId,
  breakId: BreakId,
  read: (id: ShiftId) => Promise<Run>,
): Promise<Run> {
  await tx.fleet.lockRun(shiftId);
  const run = await read(shiftId);
  if (findBreak(run, breakId) === undefined) throw new AppError("break.unknown");
  return run;
}

interface Saying {
  run: Run;
  report: BreakReport;
  by: FactBy;
  at: Instant;
  texts?: FactTexts;
}

async function say(tx: Stores, saying: Saying): Promise<ReportVerdict> {
  const { run, report, by, at, texts } = saying;
  const { shift } = run;
  const before = await tx.facts.listOfShift(shift.id);
  if (isSaid(before, report.actionId)) return "already";
  const fact = factOf(saying, before);
  if (fact === "settled") return fact;
  await recordFact(tx, { ...fact, concerns: ofShiftBy(by, shift), by, at, ...(texts && { texts }) });
  const { begun, ended } = takenBreak(await tx.facts.listOfShift(shift.id), report.breakId);
  await tx.breaks.setTimes(report.breakId, { begunAt: begun?.at, endedAt: ended?.at });
  await tx.fleet.touchRun(shift.id);
  await tx.outbox.addJob("refreshEstimates", { shiftId: shift.id });
  return "applied";
}

type BreakKind = "break.begun" | "break.ended" | "break.takenBack";
type BreakWordOf = { [Kind in BreakKind]: Pick<Fact<Kind>, "kind" | "details"> }[BreakKind];

/** `settled`: it was taken back too late, and stands. */
function factOf(
  { report: { step, takes, breakId, actionId }, by, at }: Saying,
  before: Awaited<ReturnType<Stores["facts"]["listOfShift"]>>,
): BreakWordOf | "settled" {
  const of = { break: breakId, action: actionId };
  if (step !== "takeBack")
    return step === "begin" ? { kind: "break.begun", details: of } : { kind: "break.ended", details: of };
  const { begun, ended } = takenBreak(before, breakId);
  if (by.role !== "driver") {
    const all = [begun?.action, ended?.action].flatMap((action) => action ?? []);
    return { kind: "break.takenBack", details: { ...of, takes: all } };
  }
  // Its beginning may still be on the way.
  const isLate = begun !== undefined && begun.action === takes && (at - begun.at) / 1000 > TAKEN_BACK_WITHIN;
  if (isLate || ended !== undefined) return "settled";
  return { kind: "break.takenBack", details: { ...of, takes: takes === undefined ? [] : [takes] } };
}
