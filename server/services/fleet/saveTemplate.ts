import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { FleetTemplate, ShiftPlan, TemplatePlan } from "../../../shared/schemas/index.ts";
import { nextServiceDay, type ServiceDay, serviceDay, weekdayOf } from "../../../shared/time/index.ts";
import { doClash, isOutOn } from "../../domain/fleet/templates.ts";
import type { Actor } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import { canChangeFleet } from "../../policies/index.ts";
import type { Stores } from "../../stores/index.ts";
import type { KnownTemplate } from "../../stores/roster.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import { shownShift } from "./listFleet.ts";
import { makeChange, previewChange } from "./makeChange.ts";
import type { FleetNeeds } from "./needs.ts";
import { requireFleetChange, requireFleetScope } from "./seesFleet.ts";
import type { FleetUseCases } from "./useCases.ts";
import { weighTemplate } from "./weighTemplate.ts";

type Templates = "listShiftTemplates" | "previewTemplate" | "saveTemplate";

/**
 * What a vehicle and its driver do on some weekdays. Days that are planned already follow a change of it, each as a change of one
 * shift does; what somebody has set for one day stays. The days come first: cut short, the same again does the rest.
 */
export function createSaveTemplate(deps: FleetNeeds): Pick<FleetUseCases, Templates> {
  return {
    listShiftTemplates: async (actor) =>
      (await deps.db.roster.listTemplates(requireFleetScope(actor))).map(shown),

    async previewTemplate(actor, id, plan) {
      const was = await deps.db.transaction((tx) => findOwn(tx, { actor, id, plan, today: todayOf(deps) }));
      const changes = await followingDays(deps, was, plan);
      const warnings = await deps.db.transaction((tx) => weighTemplate(tx, { id, plan, changes }, deps));
      const touched = [];
      for (const change of changes)
        touched.push(...(await previewChange(deps, { actor, byTemplate: true, ...change })).touched);
      return { days: changes.length, touched, warnings };
    },

    async saveTemplate(actor, id, { plan, touched, reason }) {
      const was = await deps.db.transaction((tx) => findOwn(tx, { actor, id, plan, today: todayOf(deps) }));
      const changes = await followingDays(deps, was, plan);
      await deps.db.transaction((tx) => weighTemplate(tx, { id, plan, changes }, deps));
      await refuseUnseen(deps, { actor, changes }, touched);
      let searched = 0;
      for (const change of changes)
        searched += await makeChange(deps, { actor, ...change, touched, reason, byTemplate: true });
      await deps.db.transaction((tx) =>
        writeTemplate(tx, deps, { actor, id, plan, why: reason, note: reason, changes }),
      );
      const saved = (await deps.db.roster.listTemplates({})).find((each) => each.id === id);
      if (saved === undefined) throw new AppError("template.unknown");
      return { template: shown(saved), days: changes.length, searched };
    },
  };
}

type TemplateNeeds = Parameters<typeof todayOf>[0] & Parameters<typeof weighTemplate>[2];
interface Written extends Omit<Wanted, "today"> {
  why: string;
  note?: string;
  /** Planned days that follow it. */
  changes: readonly DayChange[];
}

/** The one door through which templates are written, by the office's form and by its lists. Throws what stands against it. */
export async function writeTemplate(
  tx: Stores,
  deps: TemplateNeeds,
  { actor, id, plan, why, note, changes }: Written,
): Promise<void> {
  await findOwn(tx, { actor, id, plan, today: todayOf(deps) });
  await weighTemplate(tx, { id, plan, changes }, deps);
  await tx.roster.putTemplate({ id, ...plan }, { by: actor.id, why });
  const concerns = { vehicleId: plan.vehicleId, driverId: plan.driverId };
  const about = { concerns, by: actor, at: deps.clock.now(), texts: { note } };
  const details = { template: id, days: changes.length };
  await recordFact(tx, { kind: "template.set", ...about, details });
  await tx.outbox.addJob("planShifts", {});
}

/**
 * Planned days that came from a template follow it as it is now, or go where it is no more; where somebody rides by now they stay as they
 * are, for a person to decide.
 */
export async function followTemplate(
  deps: FleetNeeds,
  { actor, was, plan }: { actor: Actor; was: TemplatePlan; plan: TemplatePlan | undefined },
): Promise<void> {
  for (const change of await followingDays(deps, was, plan))
    await makeChange(deps, { actor, ...change, touched: [], byTemplate: true }).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
    });
}

/** Whether somebody rides on a planned day that would come out otherwise. */
export async function touchesRiders(
  deps: FleetNeeds,
  { actor, was, plan }: { actor: Actor; was: TemplatePlan; plan: TemplatePlan | undefined },
): Promise<boolean> {
  for (const change of await followingDays(deps, was, plan))
    if ((await previewChange(deps, { actor, byTemplate: true, ...change })).touched.length > 0) return true;
  return false;
}

const shown = ({ operatorId: _, ...template }: KnownTemplate): FleetTemplate => template;

interface Wanted {
  actor: Actor;
  id: string;
  plan: TemplatePlan;
  today: ServiceDay;
}

/** The template as it was, if it was; refuses what is not the actor's and what clashes with another. */
async function findOwn(tx: Stores, { actor, id, plan, today }: Wanted): Promise<KnownTemplate | undefined> {
  requireFleetChange(actor);
  const templates = await tx.roster.lockTemplates();
  const was = templates.find((each) => each.id === id);
  if (was !== undefined && !canChangeFleet(actor, was)) throw new AppError("template.unknown");
  await requireOneOperator(tx, { actor, id, plan, today });
  const clash = templates.find((each) => each.id !== id && doClash(each, plan));
  if (clash !== undefined) {
    const { plate, from, until } = clash;
    throw new AppError("template.overlaps", { values: { plate, from, until } });
  }
  return was;
}

/** Both are the actor's when it begins, and of one operator for as long as it lasts, whatever is handed over meanwhile. */
async function requireOneOperator(tx: Stores, { actor, plan, today }: Wanted): Promise<void> {
  const first = serviceDay(plan.validFrom !== undefined && plan.validFrom > today ? plan.validFrom : today);
  for (const day of [first, serviceDay(plan.validUntil ?? LAST_DAY)]) {
    const vehicle = await tx.roster.findVehicle(plan.vehicleId, day);
    const driver = await tx.roster.findDriver(plan.driverId, day);
    const isFirst = day === first;
    if (vehicle === undefined || (isFirst && !canChangeFleet(actor, vehicle)))
      throw new AppError("vehicle.unknown");
    if (driver === undefined || (isFirst && !canChangeFleet(actor, driver)))
      throw new AppError("driver.unknown");
    if (vehicle.operatorId !== driver.operatorId) throw new AppError("shift.otherOperator");
  }
}

/** Nothing is planned beyond. */
const LAST_DAY = "2999-12-31";

interface DayChange {
  id: ShiftId;
  plan: ShiftPlan;
}

/** The planned shifts that came from the template as it was, and what each has to become. */
async function followingDays(
  deps: FleetNeeds,
  was: TemplatePlan | undefined,
  plan: TemplatePlan | undefined,
): Promise<DayChange[]> {
  if (was === undefined) return [];
  const planned = await deps.db.roster.listPlannedAfter(nextServiceDay(todayOf(deps), -1), {
    vehicleId: was.vehicleId,
  });
  return planned.flatMap((shift): DayChange[] => {
    const { from, until } = shownShift(shift, deps.region);
    const { serviceDay: day, driverId, id } = shift;
    if (!shift.byTemplate || driverId !== was.driverId || from !== was.from) return [];
    if (plan === undefined || !isOutOn(plan, { day, weekday: weekdayOf(serviceDay(day)) }))
      return [{ id, plan: { kind: "remove" } }];
    const { vehicleId } = plan;
    const isSame = vehicleId === was.vehicleId && plan.driverId === driverId;
    if (isSame && plan.from === from && plan.until === until) return [];
    const times = { from: plan.from, until: plan.until };
    return [{ id, plan: { kind: "set", serviceDay: day, vehicleId, driverId: plan.driverId, ...times } }];
  });
}

/** Before the first day is changed: nobody is touched whom nobody was shown. */
async function refuseUnseen(
  deps: FleetNeeds,
  { actor, changes }: { actor: Actor; changes: readonly DayChange[] },
  seen: readonly TripId[],
): Promise<void> {
  for (const change of changes) {
    const { touched } = await previewChange(deps, { actor, byTemplate: true, ...change });
    if (touched.some(({ tripId }) => !seen.includes(tripId))) throw new AppError("plan.stale");
  }
}
