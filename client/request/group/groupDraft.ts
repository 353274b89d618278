import type { ReactNode } from "react";
import { purposeOf } from "../../../shared/needs/purposeOf.ts";
import type { StopPlace } from "../../../shared/schemas/common.ts";
import type { NewGroupInput } from "../../../shared/schemas/groups.ts";
import { toIso } from "../../../shared/time/units.ts";
import type { DayTime } from "../../ui/fields/offeredTimes.ts";
import { instantAt } from "../../ui/i18n/zone.ts";
import type { WayHome } from "../wish.ts";

/** Somebody who is asked for with the others. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
  readonly hasHome: boolean;
  readonly companions: number;
  /** Fetched elsewhere than at home: what is written, and the place once one was chosen. */
  readonly fromText: string;
  readonly from?: StopPlace | undefined;
}

/** A trip of several people as it is being written down. */
export interface GroupDraft {
  readonly members: readonly Chosen[];
  readonly toText: string;
  readonly to?: StopPlace | undefined;
  readonly purpose: NonNullable<NewGroupInput["purpose"]>;
  readonly kind: "leaveAt" | "arriveBy";
  readonly time: DayTime;
  readonly wayHome?: WayHome | undefined;
  /** Who has rung, where nobody of the group leads it. */
  readonly leader: string;
}

export const blankGroup = (time: DayTime): GroupDraft => ({
  ...{ members: [], toText: "", purpose: "other", kind: "arriveBy", time, leader: "" },
});

export type Known = Pick<Chosen, "id" | "name" | "hasHome">;
/** How a dispatcher finds whoever is named on the telephone. */
export type FindMember = (add: (found: Known) => void) => ReactNode;

export const asChosen = ({ id, name, hasHome }: Known): Chosen => ({
  ...{ id, name, hasHome, companions: 0, fromText: "" },
});

/** Where they go, and what people mostly go there for. */
export const destined = (place: StopPlace, kind: string): Partial<GroupDraft> => ({
  ...{ toText: place.label, to: place, purpose: purposeOf(kind) ?? "other" },
});

const isPlaced = ({ hasHome, from }: Chosen): boolean => hasHome || from !== undefined;

/** As the server takes it; undefined while somebody or somewhere is missing. */
export function groupOf(
  { members, to, purpose, kind, time, wayHome, leader }: GroupDraft,
  zone: string | undefined,
): NewGroupInput | undefined {
  if (to === undefined || members.length < 2 || !members.every(isPlaced)) return undefined;
  const name = leader.trim();
  return {
    members: members.map(({ id, from, companions }) => ({
      ...{ riderId: id as never, companions },
      ...(from !== undefined && { pickup: from }),
    })),
    ...{ dropoff: to, purpose },
    when: { kind, at: toIso(instantAt(time.day, time.hour, time.minute, zone)) },
    ...(wayHome !== undefined && { wayHome }),
    ...(name !== "" && { leader: name }),
  };
}

/** About whom of them a refusal is. */
export function memberMeant(
  { members }: Pick<GroupDraft, "members">,
  field: string | undefined,
): Chosen | undefined {
  const [, no] = /^members\.(\d+)/.exec(field ?? "") ?? [];
  return no === undefined ? undefined : members[Number(no)];
}
