import type { RoadKnowledge } from "../regions/model.ts";

/** Driving where no road is drawn: straight line × detour, slow at first (yards and villages), then on open road. */
export interface UndrawnDriving {
  /** Length of the way for a straight-line distance, both in meters. */
  meters(straight: number): number;
  seconds(straight: number): number;
}

const perSecond = (kilometersPerHour: number) => kilometersPerHour / 3.6;

/** The time is concave in the distance and 0 at 0, so a way over a third point is never shorter. */
export function createUndrawnDriving({ detour, undrawn }: RoadKnowledge): UndrawnDriving {
  const { slowMeters, slowSpeed, openSpeed } = undrawn.value;
  const meters = (straight: number) => straight * detour.value;
  return {
    meters,
    seconds(straight) {
      const slow = Math.min(meters(straight), slowMeters);
      return slow / perSecond(slowSpeed) + (meters(straight) - slow) / perSecond(openSpeed);
    },
  };
}
