import type { Fact } from "../../domain/facts/fact.ts";
import type { DomainEvent } from "../../events/events.ts";

export const none = (): DomainEvent[] => [];
export const ofTrip = ({
  concerns: { tripId, riderId, serviceDay },
}: Pick<Fact, "concerns">): DomainEvent[] =>
  tripId === undefined || riderId === undefined || serviceDay === undefined
    ? []
    : [{ type: "trip.changed", tripId, riderId, serviceDay }];
export const ofRun = ({
  concerns: { shiftId, driverId, serviceDay },
}: Pick<Fact, "concerns">): DomainEvent[] =>
  shiftId === undefined || driverId === undefined || serviceDay === undefined
    ? []
    : [{ type: "run.changed", shiftId, driverId, serviceDay }];
/** The trip, and the run that it is on or was taken off. */
export const ofBoth = (fact: Pick<Fact, "concerns">): DomainEvent[] => [...ofTrip(fact), ...ofRun(fact)];
