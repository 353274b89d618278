import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { FleetTemplate, ShiftPlan, TemplatePlan } from "../../../shared/schemas/index.ts";
import { nextServiceDay, serviceDay, weekdayOf } from "../../../shared/time/index.ts";
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
      const was = await deps.db.transaction((tx) => findOwn(tx, { actor, id, plan }));
      const changes = await followingDays(deps, was, plan);
      const touched = [];
      for (const change of changes) touched.push(...(await previewChange(deps, { actor, ...change })));
      return { days: changes.length, touched };
    },

    async saveTemplate(actor, id, { plan, touched, reason }) {
      const was = await deps.db.transaction((tx) => findOwn(tx, { actor, id, plan }));
      const changes = await followingDays(deps, was, plan);
      await refuseUnseen(
        deps,
        changes.map((change) => ({ actor, ...change })),
        touched,
      );
      let searched = 0;
      for (const change of changes)
        searched += await makeChange(deps, { actor, ...change, touched, reason, byTemplate: true });
      await deps.db.transaction((tx) =>
        writeTemplate(tx, deps, { actor, id, plan, why: reason, note: reason, days: changes.length }),
      );
      const saved = (await deps.db.roster.listTemplates({})).find((each) => each.id === id);
      if (saved === undefined) throw new AppError("template.unknown");
      return { template: shown(saved), days: changes.length, searched };
    },
  };
}

/** The one door through which templates are written, by the office's form and by its lists. Throws what stands against it. */
export async function writeTemplate(
  tx: Stores,
  { clock }: Pick<FleetNeeds, "clock">,
  { actor, id, plan, why, note, days }: Wanted & { why: string; note?: string; days: number },
): Promise<void> {
  await findOwn(tx, { actor, id, plan });
  await tx.roster.putTemplate({ id, ...plan }, { by: actor.id, why });
  const concerns = { vehicleId: plan.vehicleId, driverId: plan.driverId };
  const about = { concerns, by: actor, at: clock.now(), texts: { note } };
  await recordFact(tx, { kind: "template.set", ...about, details: { template: id, days } });
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
    if ((await previewChange(deps, { actor, ...change })).length > 0) return true;
  return false;
}

const shown = ({ operatorId: _, ...template }: KnownTemplate): FleetTemplate => template;

interface Wanted {
  actor: Actor;
  id: string;
  plan: TemplatePlan;
}

/** The template as it was, if it was; refuses what is not the actor's and what clashes with another. */
async function findOwn(tx: Stores, { actor, id, plan }: Wanted): Promise<KnownTemplate | undefined> {
  requireFleetChange(actor);
  const templates = await tx.roster.lockTemplates();
  const was = templates.find((each) => each.id === id);
  if (was !== undefined && !canChangeFleet(actor, was)) throw new AppError("template.unknown");
  const vehicle = await tx.roster.findVehicle(plan.vehicleId);
  const driver = await tx.roster.findDriver(plan.driverId);
  if (vehicle === undefined || !canChangeFleet(actor, vehicle)) throw new AppError("vehicle.unknown");
  if (driver === undefined || !canChangeFleet(actor, driver)) throw new AppError("driver.unknown");
  if (vehicle.operatorId !== driver.operatorId) throw new AppError("shift.otherOperator");
  const clash = templates.find((each) => each.id !== id && doClash(each, plan));
  if (clash !== undefined) {
    const { plate, from, until } = clash;
    throw new AppError("template.overlaps", { values: { plate, from, until } });
  }
  return was;
}

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
  changes: readonly (DayChange & { actor: Actor })[],
  seen: readonly TripId[],
): Promise<void> {
  for (const change of changes) {
    const touched = await previewChange(deps, change);
    if (touched.some(({ tripId }) => !seen.includes(tripId))) throw new AppError("plan.stale");
  }
}
