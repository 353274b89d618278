import type { LatLng } from "../../../shared/geo/index.ts";
import type { NewCalendarEntry } from "../../files/index.ts";
import type { PlanningNeeds } from "../planning/index.ts";
import type { TripLinkNeeds } from "../records/createTripLink.ts";

export interface RequestingNeeds extends PlanningNeeds, TripLinkNeeds {
  /** The point stands for a whole street: nobody's door. */
  isOfStreet(point: LatLng): boolean;
  /** An entry as a file that calendars take in. */
  writeCalendar(entry: NewCalendarEntry): string;
  /** Whom riders call; undefined: there is no number to tell. */
  dispatcherPhone: string | undefined;
}
