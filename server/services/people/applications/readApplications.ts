import type { Fact } from "../../../domain/facts/fact.ts";
import { recordFact, recordFacts } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import type { PeopleNeeds } from "../needs.ts";
import { reachOf, requireOffice } from "../reachRider.ts";
import type { ApplicationOffice } from "./applicationOffice.ts";
import { daysLeftOf, withSurroundings } from "./reachApplication.ts";

/** Applications for whoever decides about them, and what somebody has to know who applies. */
export function createReadApplications(
  deps: PeopleNeeds,
): Pick<ApplicationOffice, "getApplicationTerms" | "listApplications" | "openApplication"> {
  const { db, clock } = deps;
  return {
    getApplicationTerms: async () => ({
      workingDays: deps.termsOn(todayOf(deps)).rules.applications.value.workingDays,
      districts: deps.region.districts.map(({ id, name }) => ({ id, name })),
    }),

    listApplications: createListApplications(deps),

    async openApplication(actor, id) {
      requireOffice(actor);
      const opened = await withSurroundings(db, deps, { actor, id });
      const details = { application: id };
      await recordFact(db, {
        ...{ kind: "application.opened", concerns: { riderId: opened.record.riderId }, by: actor },
        ...{ at: clock.now(), details },
      });
      return opened;
    },
  };
}

function createListApplications(deps: PeopleNeeds): ApplicationOffice["listApplications"] {
  const { db, clock } = deps;
  return async (actor, { state, ...page }) => {
    requireOffice(actor);
    const wanted = { reach: reachOf(deps, actor), by: actor.id };
    const [found, counts] = await Promise.all([
      db.applications.list({ ...wanted, state }, page),
      db.applications.countOpen(wanted, todayOf(deps)),
    ]);
    const look = ({ id }: { id: string }): Fact => ({
      ...{
        kind: "application.found",
        concerns: {},
        by: actor,
        at: clock.now(),
        details: { application: id },
      },
    });
    await recordFacts(db, found.applications.map(look));
    const applications = found.applications.map((record) => ({
      record,
      daysLeft: daysLeftOf(deps, record),
    }));
    return { applications, total: found.total, counts };
  };
}
