import type { ChangeRule } from "../../../shared/schemas/index.ts";
import { withRuleFrom } from "../../domain/fleet/changedRule.ts";
import { changedFields } from "../../domain/fleet/fitness.ts";
import { readTerms } from "../../domain/fleet/readTerms.ts";
import type { Actor } from "../../domain/people/model.ts";
import { AppError } from "../../errors.ts";
import { canChangeRules } from "../../policies/index.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import type { FleetNeeds } from "./needs.ts";
import { requireFleetScope } from "./seesFleet.ts";
import type { FleetUseCases } from "./useCases.ts";

type Rules = "getRuleBook" | "changeRule" | "setCalendarDay";

/** Work in a transaction that holds the terms, for who may change them from that day on. */
type Change = (actor: Actor, from: string, work: (tx: Stores) => Promise<void>) => Promise<void>;

/** The rules of the service and the days unlike others, from a day on; every process hears that they have changed. */
export function createChangeRule(deps: FleetNeeds): Pick<FleetUseCases, Rules> {
  const { db, clock } = deps;
  const change: Change = async (actor, from, work) => {
    if (!canChangeRules(actor)) throw new AppError("session.forbidden");
    if (from < todayOf(deps)) throw new AppError("rule.inThePast");
    await db.transaction(async (tx) => {
      await tx.terms.lock();
      await work(tx);
    });
  };
  return {
    async getRuleBook(actor) {
      requireFleetScope(actor);
      return db.terms.readBook();
    },

    async changeRule(actor, key, { reason, ...wanted }) {
      await change(actor, wanted.from, async (tx) => {
        const was = await checkRule(tx, key, wanted);
        if (was === undefined) return;
        await tx.terms.putRule({ key, ...wanted, by: actor.id, why: reason });
        const values = { value: JSON.stringify(wanted.value), was: JSON.stringify(was.value) };
        const about = { concerns: {}, by: actor, at: clock.now(), texts: { note: reason } };
        await recordFact(tx, {
          kind: "rule.changed",
          ...about,
          details: { rule: key, from: wanted.from, ...values },
        });
      });
      return db.terms.readBook();
    },

    setCalendarDay: createSetCalendarDay(deps, change),
  };
}

function createSetCalendarDay({ db, clock }: FleetNeeds, change: Change): FleetUseCases["setCalendarDay"] {
  return async (actor, day, { reason, ...wanted }) => {
    await change(actor, day, async (tx) => {
      if (wanted.kind === "usual") await tx.terms.removeCalendarDay(day);
      else await tx.terms.putCalendarDay({ day, ...wanted, by: actor.id, why: reason });
      const about = { concerns: {}, by: actor, at: clock.now(), texts: { note: reason } };
      await recordFact(tx, { kind: "calendar.set", ...about, details: { day, as: wanted.kind } });
      await tx.outbox.addJob("planShifts", {});
    });
    return db.terms.readBook();
  };
}

/** The rule as it was; undefined when it is so already. */
async function checkRule(tx: Stores, key: string, wanted: Omit<ChangeRule, "reason">) {
  const rows = await tx.terms.read();
  const changed = withRuleFrom(rows.rules, { key, ...wanted });
  if (changed === undefined) throw new AppError("rule.unknown");
  const { faults = [] } = readTerms({ ...rows, rules: changed.rows });
  const [fault] = faults.filter(({ code }) => code === "rule.wrong" || code === "contract.wrongHours");
  if (fault !== undefined)
    throw new AppError("rule.wrong", { values: { rule: fault.about, why: fault.why } });
  const { was } = changed;
  const source = was.unverified ? undefined : was.source;
  const now = { value: wanted.value, source: wanted.source };
  return changedFields({ value: was.value, source }, now).length === 0 ? undefined : was;
}
