import type { RiderId, StaffId } from "../../../../shared/ids/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { TripLink } from "../../../domain/trips/links.ts";
import { consentingTo, isAccountOver, isStaff } from "../../../policies/index.ts";
import type { Stores } from "../../../stores/index.ts";
import { todayOf } from "../../records/today.ts";
import type { RequestingNeeds } from "../needs.ts";
import type { GroupUseCases, LedGroups, ShownGroup } from "./groupUseCases.ts";

export function createListGroups(deps: RequestingNeeds): Pick<GroupUseCases, "listGroups"> {
  const { db } = deps;
  return {
    async listGroups(actor) {
      const today = todayOf(deps);
      if (!isStaff(actor) && "scope" in actor && isAccountOver(actor.scope, today))
        return { groups: [], people: [] };
      const links = await db.links.listGroups(today, isStaff(actor) ? undefined : (actor.id as StaffId));
      const groups = await Promise.all(links.map((link) => shownGroup(db, link)));
      return {
        groups: groups.sort((one, other) => begins(one) - begins(other)),
        people: await peopleOf(deps, actor),
      };
    },
  };
}

export async function shownGroup({ trips }: Pick<Stores, "trips">, link: TripLink): Promise<ShownGroup> {
  const { tripIds } = link;
  const records = await trips.listByIds([...tripIds]);
  return {
    link,
    trips: records.sort((one, other) => tripIds.indexOf(one.trip.id) - tripIds.indexOf(other.trip.id)),
  };
}

const begins = ({ trips: [first] }: ShownGroup): number => first?.trip.requested.at ?? 0;

async function peopleOf(deps: RequestingNeeds, actor: Actor): Promise<LedGroups["people"]> {
  const today = todayOf(deps);
  const find = async (id: RiderId) => {
    const rider = await deps.db.riders.find(id, today);
    if (rider === undefined || rider.hasLeft || rider.isRestricted) return [];
    return [{ id, name: rider.name, hasHome: rider.home !== undefined }];
  };
  const people = (await Promise.all(consentingTo(actor, today).map(find))).flat();
  return people.sort((one, other) => one.name.localeCompare(other.name));
}
