import { isOver } from "../../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../../shared/lifeCycle/stop.ts";
import type { AskedRelief } from "../../../../shared/schemas/index.ts";
import { type Instant, nextServiceDay, toInstant } from "../../../../shared/time/index.ts";
import { byReliefFit, type Meeting, reliefFit, type TurnAhead } from "../../../domain/fleet/relief.ts";
import { DAYS_AROUND } from "../../../domain/fleet/workingTime.ts";
import type { Run, RunStopRecord } from "../../../domain/runs/model.ts";
import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import { needsLift } from "../../planning/index.ts";
import { getRun } from "../../records/getRun.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { ReliefCandidate, ShownRelief } from "./reliefUseCases.ts";

/** Nobody's operator has more. */
const DRIVERS_AT_MOST = 1_000;

/** As it stands in this transaction; `but`: one that is agreed and not in the way. Throws shift.unknown, shift.ended, relief.already, relief.outsideShift, stop.unknown. */
export async function weighRelief(
  tx: Stores,
  asked: AskedRelief,
  deps: DispatchingNeeds,
  { but }: { but?: string } = {},
): Promise<ShownRelief> {
  const run = await getRun(tx, asked.shiftId);
  if (isOver(run.shift)) throw new AppError("shift.ended");
  const agreed = await tx.reliefs.findAgreed(asked.shiftId);
  if (agreed !== undefined && agreed.id !== but) throw new AppError("relief.already");
  const when = whenAndWhere(asked, run, deps.clock.now());
  const people = peopleFrom(run, when.at).map((stop) => ({ stop, needsLift: needsLift(stop, deps) }));
  const turn: TurnAhead = {
    ...{ serviceDay: run.shift.serviceDay, from: when.at, until: run.shift.ends },
    needsLift: people.some((person) => person.needsLift),
  };
  return { run, ...when, people, candidates: await listCandidates(tx, { run, turn }, deps) };
}

/** At once, when the vehicle is expected at a stop, or at a time; where it is, unless a place is named. */
function whenAndWhere({ at, meet }: AskedRelief, run: Run, now: Instant): { at: Instant; meet: Meeting } {
  const { shift } = run;
  const stop = meet?.at === "stop" ? run.stops.find(({ id }) => id === meet.stopId) : undefined;
  if (meet?.at === "stop" && (stop === undefined || !isAhead(stop)))
    throw new AppError("stop.unknown", { field: "meet" });
  const told = at === undefined ? stop?.estimated : toInstant(at);
  const time = told === undefined || told < now ? now : told;
  if ((at !== undefined && toInstant(at) < now) || time >= shift.ends)
    throw new AppError("relief.outsideShift", { field: "at" });
  return { at: time, meet: meet ?? { at: "vehicle" } };
}

/** Everybody who is aboard or yet to be fetched at that time, once, by the stop that comes first. */
function peopleFrom({ stops }: Run, at: Instant): RunStopRecord[] {
  const later = stops.filter((stop) => isAhead(stop) && stop.estimated >= at);
  return later.filter(({ tripId }, index) => later.findIndex((each) => each.tripId === tripId) === index);
}

async function listCandidates(
  tx: Stores,
  { run: { shift }, turn }: { run: Run; turn: TurnAhead },
  { termsOn }: DispatchingNeeds,
): Promise<ReliefCandidate[]> {
  const query = { scope: { operators: [shift.vehicle.operatorId] }, text: "", offset: 0 };
  const { drivers } = await tx.roster.listDrivers({ ...query, limit: DRIVERS_AT_MOST });
  const others = drivers.filter(({ id }) => id !== shift.driver.id);
  const day = shift.serviceDay;
  const span = {
    but: shift.id,
    from: nextServiceDay(day, -DAYS_AROUND),
    until: nextServiceDay(day, DAYS_AROUND),
  };
  const ids = others.map(({ id }) => id);
  const work = await tx.reliefs.listWork(ids, span);
  const limits = termsOn(day).rules.workingTime.value;
  return others
    .map((driver) => {
      const own = work.filter(({ driverId }) => driverId === driver.id);
      const isAtWork = own.some(({ serviceDay }) => serviceDay === day);
      return { driver, isAtWork, fit: reliefFit(driver, turn, { work: own, limits }) };
    })
    .sort(byReliefFit)
    .map(({ driver: { id, name, phone, liftTrained }, fit }) => ({
      ...{ driver: { id, name, phone }, isLiftTrained: liftTrained, fit },
    }));
}
