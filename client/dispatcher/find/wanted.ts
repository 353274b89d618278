import { type TripStatus, tripStatuses } from "../../../shared/lifeCycle/trip.ts";
import type { ApiBody, ApiResponse } from "../../../shared/schemas/api.ts";
import { useNote } from "../call/drafts.ts";

export type FoundTrip = ApiResponse<"findTrips">["trips"][number];

/** What is written down of the trip that somebody looks for; an empty part is none. */
export interface Wanted {
  readonly who: string;
  readonly place: string;
  readonly plate: string;
  readonly from: string;
  readonly until: string;
  readonly status: TripStatus | "any";
}

export const NOTHING_WANTED: Wanted = { who: "", place: "", plate: "", from: "", until: "", status: "any" };
const SHORTEST = 2;

/** As it is asked; undefined: there is nothing to look for yet. */
export function askedBy(wanted: Wanted): Omit<ApiBody<"findTrips">, "offset" | "limit"> | undefined {
  const { status, ...texts } = wanted;
  const asked = Object.entries(texts)
    .map(([part, text]) => [part, text.trim()] as const)
    .filter(([, text]) => text.length >= SHORTEST);
  if (asked.length === 0 && status === "any") return undefined;
  return { ...Object.fromEntries(asked), ...(status !== "any" && { statuses: [status] }) };
}

/** Kept while the tab is open: the next search goes on from it. */
export function useWanted(): [Wanted, (part: Partial<Wanted>) => void] {
  const [kept, keep] = useNote("find trips");
  const wanted = wantedIn(kept);
  return [wanted, (part) => keep(JSON.stringify({ ...wanted, ...part }))];
}

/** Written by this page alone. */
export function wantedIn(kept: string): Wanted {
  try {
    const known = kept === "" ? {} : (JSON.parse(kept) as Partial<Wanted>);
    return { ...NOTHING_WANTED, ...known };
  } catch {
    return NOTHING_WANTED;
  }
}

export const STATUSES: readonly Wanted["status"][] = ["any", ...tripStatuses];
