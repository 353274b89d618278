import { canHappen } from "../../../../shared/lifeCycle/trip.ts";
import { AppError } from "../../../errors.ts";
import { canLeadGroup } from "../../../policies/index.ts";
import { callOff } from "../../records/callOff.ts";
import type { RequestingNeeds } from "../needs.ts";
import type { GroupUseCases } from "./groupUseCases.ts";
import { shownGroup } from "./readGroups.ts";

/** Who leads calls off for everybody; whoever is aboard already rides on. */
export const createCancelGroup = ({ db, clock }: RequestingNeeds): Pick<GroupUseCases, "cancelGroup"> => ({
  cancelGroup: (actor, groupId, note) =>
    db.transaction(async (tx) => {
      const link = await tx.links.find(groupId);
      if (link === undefined || link.kind !== "group" || link.hasEnded || !canLeadGroup(actor, link))
        throw new AppError("group.unknown");
      await tx.plans.raise(link.serviceDay); // nobody places one of them meanwhile
      const texts = note === undefined || note === "" ? {} : { note };
      const { trips } = await shownGroup(tx, link);
      for (const { trip } of trips)
        if (canHappen("cancel", trip)) await callOff(tx, trip.id, { by: actor, at: clock.now(), texts });
      return shownGroup(tx, link);
    }),
});
