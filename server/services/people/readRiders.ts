import type { RiderId } from "../../../shared/ids/index.ts";
import type { Fact } from "../../domain/facts/fact.ts";
import { AppError } from "../../errors.ts";
import { recordFacts } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import type { PeopleNeeds } from "./needs.ts";
import { getRecord, noteRider, reachOf, requireOffice, withHistory } from "./reachRider.ts";
import type { RiderOffice } from "./riderOffice.ts";

type Reading = "listCategories" | "listRiders" | "openRider" | "openCondition";

/** Riders for whoever keeps their records. Every record that is shown is a fact, and so is why somebody reads what is the matter. */
export function createReadRiders(deps: PeopleNeeds): Pick<RiderOffice, Reading> {
  const { db } = deps;
  return {
    async listCategories(actor) {
      requireOffice(actor);
      return deps.termsOn(todayOf(deps)).categories;
    },

    listRiders: (actor, asked) => listRiders(deps, actor, asked),

    async openRider(actor, riderId) {
      requireOffice(actor);
      const record = await getRecord(db, deps, { actor, riderId });
      await noteRider(db, deps, { actor, riderId, did: { kind: "rider.opened", details: {} } });
      return withHistory(db, record);
    },

    async openCondition(actor, riderId, reason) {
      requireOffice(actor);
      if (reason === "") throw new AppError("request.invalid", { field: "reason" });
      const { eligibility } = await getRecord(db, deps, { actor, riderId });
      const did = { kind: "rider.conditionOpened", details: {} } as const;
      await noteRider(db, deps, { actor, riderId, did, note: reason });
      return eligibility.flatMap(({ id, condition }) =>
        id === undefined || condition === undefined ? [] : [{ period: id, condition }],
      );
    },
  };
}

const listRiders = async (
  deps: PeopleNeeds,
  ...[actor, { text, ending, ...page }]: Parameters<RiderOffice["listRiders"]>
): ReturnType<RiderOffice["listRiders"]> => {
  requireOffice(actor);
  const { db, clock } = deps;
  const wanted = { text, ending, reach: reachOf(deps, actor), today: todayOf(deps) };
  const [found, endings] = await Promise.all([
    db.riderRecords.list(wanted, page),
    db.riderRecords.countEndings(wanted),
  ]);
  const look = ({ id }: { id: RiderId }): Fact => ({
    ...{ kind: "rider.found", concerns: { riderId: id }, by: actor, at: clock.now(), details: {} },
  });
  await recordFacts(db, found.riders.map(look));
  return { ...found, endings };
};
