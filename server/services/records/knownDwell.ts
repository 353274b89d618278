import { doorDwell, noEntrance } from "../../domain/entrance.ts";
import type { TermsWith } from "../../domain/fleet/terms.ts";
import { type KnownDwell, learnedDwell, nothingLearned } from "../../domain/trips/learned.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import type { CommonNeeds } from "./needs.ts";

export interface DwellNeeds {
  /** Without it no door is known. */
  entrances?: Pick<CommonNeeds["entrances"], "of"> | undefined;
  /** Without it all go by the rules. */
  learned?: Pick<CommonNeeds["learned"], "of"> | undefined;
}

/** What is known of a trip's boarding and alighting besides the rules. */
export function knownDwell(
  trip: Parameters<typeof learnedDwell>[0] & Pick<TripRequest, "assistance">,
  { entrances, learned }: DwellNeeds,
  terms: TermsWith<"entranceDwell" | "learnedTimes">,
): KnownDwell {
  const entranceOf = entrances?.of ?? noEntrance;
  return {
    atDoors: doorDwell(trip, entranceOf, terms),
    learned: learnedDwell(trip, { learnedOf: learned?.of ?? nothingLearned, entranceOf }, terms),
  };
}
