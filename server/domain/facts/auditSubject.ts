import type { Concerns, Fact } from "./fact.ts";

/** Whom or what was dealt with; a clock has no id, and of somebody unknown only a digest of a name is. */
export interface Subject {
  kind: string;
  id?: string | undefined;
}
type Concerned = Pick<Fact, "concerns">;
export const trip = ({ concerns }: Concerned): Subject => ({ kind: "trip", id: concerns.tripId });
export const stop = ({ concerns }: Concerned): Subject => ({ kind: "stop", id: concerns.stopId });
export const run = ({ concerns }: Concerned): Subject => ({ kind: "run", id: concerns.shiftId });
export const tripOrRun = (fact: Concerned): Subject =>
  fact.concerns.tripId === undefined ? run(fact) : trip(fact);
export const vehicle = ({ concerns }: Concerned): Subject => ({ kind: "vehicle", id: concerns.vehicleId });
export const person = ({ concerns }: Concerned): Subject => personIn(concerns) ?? { kind: "nobody" };

export function personIn({ riderId, driverId, staffId }: Concerns): Subject | undefined {
  if (riderId !== undefined) return { kind: "rider", id: riderId };
  if (driverId !== undefined) return { kind: "driver", id: driverId };
  return staffId === undefined ? undefined : { kind: "staff", id: staffId };
}

export const tripOrPerson = (fact: Concerned): Subject =>
  fact.concerns.tripId === undefined ? person(fact) : trip(fact);
export const audit = (): Subject => ({ kind: "audit" });
export const day = ({ concerns }: Concerned): Subject => ({ kind: "day", id: concerns.serviceDay });

export const proposal = ({ details }: { details: { proposal: string } }): Subject => ({
  kind: "proposal",
  id: details.proposal,
});

export const clinicDelay = ({ details }: { details: { delay: string } }): Subject => ({
  kind: "clinicDelay",
  id: details.delay,
});

export const weather = ({ details }: { details: { weather: string } }): Subject => ({
  kind: "weather",
  id: details.weather,
});
export const closure = ({ details }: { details: { closure: string } }): Subject => ({
  kind: "closure",
  id: details.closure,
});

export const incident = ({ details }: { details: { incident: string } }): Subject => ({
  kind: "incident",
  id: details.incident,
});

export const list = ({ details }: { details: { import: string } }): Subject => ({
  kind: "list",
  id: details.import,
});

export const handover = ({ details }: { details: { handover: string } }): Subject => ({
  kind: "handover",
  id: details.handover,
});
export const entrance = ({ details }: { details: { entrance: string } }): Subject => ({
  kind: "entrance",
  id: details.entrance,
});
export const place = ({ details }: { details: { place: string } }): Subject => ({
  kind: "place",
  id: details.place,
});
export const placeName = ({ details }: { details: { name: string } }): Subject => ({
  kind: "placeName",
  id: details.name,
});
export const application = ({ details }: { details: { application: string } }): Subject => ({
  kind: "application",
  id: details.application,
});
/** Which vehicle or driver it is of the line names besides. */
export const tracker = ({ details }: { details: { tracker: string } }): Subject => ({
  kind: "tracker",
  id: details.tracker,
});
export const applicationKey = ({ details }: { details: { key: string } }): Subject => ({
  kind: "applicationKey",
  id: details.key,
});

/** By whom it is about: a trip, a run, or the day. */
export const trouble = (fact: Concerned): Subject => {
  const { tripId, shiftId } = fact.concerns;
  return tripId === undefined && shiftId === undefined ? day(fact) : tripOrRun(fact);
};
