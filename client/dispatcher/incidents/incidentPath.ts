export type IncidentRoute = "all" | { readonly id: string } | { readonly about: AboutIncident };

const ID = "[\\da-f-]{36}";
const NEW = new RegExp(`^/incidents/new(?:/run/(${ID}))?(?:/trip/(${ID}))?(?:/sos/(${ID}))?$`);
const ONE = new RegExp(`^/incidents/(${ID})$`);

/** `/incidents`: all; `/incidents/<its id>`: one; `/incidents/new/run/…`: about a run, a trip or a call for help. Anything else is none. */
export function incidentRouteOf(path: string): IncidentRoute | undefined {
  if (path === "/incidents") return "all";
  const id = ONE.exec(path)?.[1];
  if (id !== undefined) return { id };
  const found = NEW.exec(path);
  if (found === null) return undefined;
  const [, shiftId, tripId, sosId] = found;
  return { about: { shiftId, tripId, sosId } };
}

export const pathOfIncident = (id: string): string => `/incidents/${id}`;

export interface AboutIncident {
  readonly shiftId?: string | undefined;
  readonly tripId?: string | undefined;
  readonly sosId?: string | undefined;
}
export const pathOfNewIncident = ({ shiftId, tripId, sosId }: AboutIncident): string =>
  [
    "/incidents/new",
    ...(shiftId === undefined ? [] : [`run/${shiftId}`]),
    ...(tripId === undefined ? [] : [`trip/${tripId}`]),
    ...(sosId === undefined ? [] : [`sos/${sosId}`]),
  ].join("/");
