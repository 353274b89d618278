import type { RiderId } from "../../../../shared/ids/index.ts";
import type { NewGroup } from "../../../../shared/schemas/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { TripLink } from "../../../domain/trips/links.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";

/** A group with everybody's trips, in the order in which they were asked for: the ways there, then those home. */
export interface ShownGroup {
  link: TripLink;
  trips: TripRecord[];
}

export interface LedGroups {
  groups: ShownGroup[];
  /** Whom who asks may ask for; of a dispatcher nobody is named, who may ask for anybody. */
  people: { id: RiderId; name: string; hasHome: boolean }[];
}

export interface GroupUseCases {
  /**
   * Asks for all members together, or for none: throws what the rules say against one of them, with who it is (`members.2.…`) as the field. They
   * get their first promises together or not at all. `key` as in `requestTrip`.
   */
  askGroup(actor: Actor, wish: NewGroup, key: string): Promise<ShownGroup>;
  /** From today on: those that an account leads, or, of a dispatcher, all. */
  listGroups(actor: Actor): Promise<LedGroups>;
  /** Calls off what can still be called off, for everybody. Twice is once. Throws group.unknown. */
  cancelGroup(actor: Actor, groupId: string, note?: string): Promise<ShownGroup>;
}
