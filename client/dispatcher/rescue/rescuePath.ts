import { type RescueCause, rescueCauses } from "../../../shared/lifeCycle/rescue.ts";

export interface RescueRoute {
  readonly cause: RescueCause;
  readonly shiftId: string;
}

const ROUTE = /^\/rescue\/(\w+)\/([\da-f-]{36})$/;

/** `/rescue/vehicle/<run>`; anything else is none. */
export function rescueRouteOf(path: string): RescueRoute | undefined {
  const [, said, shiftId] = ROUTE.exec(path) ?? [];
  const cause = rescueCauses.find((each) => each === said);
  return cause === undefined || shiftId === undefined ? undefined : { cause, shiftId };
}

export const pathOfRescue = (cause: RescueCause, shiftId: string): string => `/rescue/${cause}/${shiftId}`;
