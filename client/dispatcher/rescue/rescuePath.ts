import { type RescueCause, rescueCauses } from "../../../shared/lifeCycle/rescue.ts";

export interface RescueRoute {
  readonly cause: RescueCause;
  readonly shiftId: string;
}

const ROUTE = /^\/rescue\/(\w+)\/([\da-f-]{36})$/;

/** `/rescue/vehicle/<run>` before it is accepted, `/rescue/accepted/<its id>` after; anything else is none. */
export function rescueRouteOf(path: string): RescueRoute | { readonly rescueId: string } | undefined {
  const [, said, id] = ROUTE.exec(path) ?? [];
  if (id === undefined) return undefined;
  if (said === ACCEPTED) return { rescueId: id };
  const cause = rescueCauses.find((each) => each === said);
  return cause === undefined ? undefined : { cause, shiftId: id };
}
const ACCEPTED = "accepted";
export const pathOfAccepted = (rescueId: string): string => `/rescue/${ACCEPTED}/${rescueId}`;

export const pathOfRescue = (cause: RescueCause, shiftId: string): string => `/rescue/${cause}/${shiftId}`;
