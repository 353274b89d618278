import type { Contradiction, ReportVerdict } from "../../../shared/schemas/index.ts";
import { toIso } from "../../../shared/time/index.ts";
import { ofShift, ofTrip } from "../../domain/facts/concerns.ts";
import type { Evidence } from "../../domain/facts/details.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import { type Act, mayPass, standingOf, timeOfAct } from "../../domain/runs/acts.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { JudgedAct, Stores } from "../../stores/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { getRun } from "../records/getRun.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import { adoptStep } from "./adoptStep.ts";
import { type EvidenceParts, gatherEvidence } from "./gatherEvidence.ts";
import type { DrivingNeeds } from "./needs.ts";
import { recordVisit } from "./recordVisit.ts";

export type JudgingParts = EvidenceParts & Pick<DrivingNeeds, "clock" | "dayRules">;

type Outcome =
  | { kind: "applied" | "already" }
  | { kind: "contradicted"; contradiction: Contradiction; evidence?: Evidence | undefined };

/** What the record makes of an act that was just stored; the run of its driver is locked. */
export async function judgeAct(tx: Stores, parts: JudgingParts, act: Act): Promise<ReportVerdict> {
  const outcome = await tryAct(tx, parts, act);
  if (outcome.kind === "contradicted") await ask(tx, parts, { act, ...outcome });
  if (outcome.kind === "already") {
    await tx.acts.judge(act.actionId, { verdict: "already" });
    return (await adoptStep(tx, parts, act)) ? "applied" : "already";
  }
  await settleActs(tx, parts, act.shiftId);
  const judged = await tx.acts.find(act.actionId);
  return judged?.verdict === "questioned" ? "questioned" : "applied";
}

/**
 * What was in question because something was missing, or because the plan had it otherwise, is tried again: reports may come in
 * any order. A question whose acts have all gone into the record has answered itself.
 */
export async function settleActs(tx: Stores, parts: JudgingParts, shiftId: Act["shiftId"]): Promise<void> {
  const open = await tx.acts.listInQuestion(shiftId);
  for (const act of open.filter(
    ({ contradiction }) => contradiction !== undefined && mayPass(contradiction),
  )) {
    const outcome = await tryAct(tx, parts, act);
    if (outcome.kind === "contradicted") {
      if (outcome.contradiction !== act.contradiction)
        await tx.acts.judge(act.actionId, { verdict: "questioned", contradiction: outcome.contradiction });
      continue;
    }
    if (outcome.kind === "already") await tx.acts.judge(act.actionId, { verdict: "already" });
    await closeIfSettled(tx, parts, act);
    return settleActs(tx, parts, shiftId); // one more has happened: another may follow on it
  }
}

/** A question of which nothing is in question any more has answered itself. */
export async function closeIfSettled(
  tx: Stores,
  { clock }: Pick<JudgingParts, "clock">,
  { question, tripId, shiftId }: JudgedAct,
): Promise<void> {
  if (question === undefined) return;
  const acts = await tx.acts.listOfQuestion(question);
  if (acts.some(({ verdict }) => verdict === "questioned")) return;
  const { trip } = await getTripRecord(tx, tripId);
  const { shift } = await getRun(tx, shiftId);
  await recordFact(tx, {
    kind: "question.answered",
    concerns: { ...ofShift(shift), ...ofTrip(trip) },
    by: bySystem,
    at: clock.now(),
    details: { question, decision: "settled" },
  });
}

async function tryAct(tx: Stores, parts: JudgingParts, act: Act): Promise<Outcome> {
  const [run, record] = [await getRun(tx, act.shiftId), await getTripRecord(tx, act.tripId)];
  const freeWaiting = parts.termsOn(run.shift.serviceDay).rules.freeWaiting.value;
  const isAfterwards = run.shift.serviceDay < todayOf(parts);
  const standing = standingOf(act, { run, trip: record.trip, freeWaiting, isAfterwards });
  if (standing.kind !== "applies") return standing;
  const stop = run.stops.find(({ id }) => id === act.stopId);
  if (stop === undefined) throw new RangeError("an act that applies has a stop");
  const evidence = await gatherEvidence(tx, parts, { run, stop, act });
  const contradiction = harmOf(stop, act, evidence);
  if (contradiction !== undefined) return { kind: "contradicted", contradiction, evidence };
  const at = timeOfAct(act.at, stop, run);
  const by = { role: "driver" as const, id: act.driverId };
  await tx.acts.judge(act.actionId, { verdict: "applied" }); // first: a stop in question does not lead the order
  await recordVisit(tx, { run, stop, action: act.action, at, by, details: { evidence } });
  await tx.outbox.addJob("refreshEstimates", { shiftId: act.shiftId });
  return { kind: "applied" };
}

/** A rider is harmed by a no-show or a ride that never was; everything else is only marked. */
function harmOf(
  { kind }: RunStopRecord,
  { action }: Act,
  evidence: Evidence | undefined,
): Contradiction | undefined {
  const ends = action === "noShow" || (action === "dropOff" && kind === "dropoff");
  return !ends || evidence === undefined || evidence.verdict === "plausible" ? undefined : evidence.verdict;
}

interface Contradicted {
  act: Act;
  contradiction: Contradiction;
  evidence?: Evidence | undefined;
}

/** One question for a trip: what is reported of it while that is open belongs to it. */
export async function ask(
  tx: Stores,
  parts: Pick<JudgingParts, "clock">,
  { act, contradiction, evidence }: Contradicted,
): Promise<void> {
  const open = await tx.facts.findOpenQuestion({ trip: act.tripId });
  const question = open?.details.question ?? act.actionId;
  await tx.acts.judge(act.actionId, { verdict: "questioned", contradiction, question });
  if (open !== undefined) return;
  const record: TripRecord = await getTripRecord(tx, act.tripId);
  const { shift }: Pick<Run, "shift"> = await getRun(tx, act.shiftId);
  const { action, at, receivedAt } = act;
  await recordFact(tx, {
    kind: "question.raised",
    concerns: { ...ofShift(shift), ...ofTrip(record.trip), stopId: act.stopId },
    by: bySystem,
    at: parts.clock.now(),
    details: { question, action, contradiction, told: toIso(at), received: toIso(receivedAt), evidence },
  });
}
