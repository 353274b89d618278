import type { LatLng } from "../../../shared/geo/index.ts";
import type { LocalizedName, PlaceDoubt } from "../../../shared/schemas/index.ts";
import type { NewCalendarEntry } from "../../files/index.ts";
import type { PlanningNeeds } from "../planning/index.ts";
import type { TripLinkNeeds } from "../records/createTripLink.ts";
import type { KnowingHouses } from "../records/placeKnownAs.ts";

export interface RequestingNeeds extends PlanningNeeds, TripLinkNeeds, KnowingHouses {
  /** The point stands for a whole street: nobody's door. */
  isOfStreet(point: LatLng): boolean;
  /** A text that begins with a name that is known, in each language; undefined: it does not. */
  namesOf(label: string): LocalizedName | undefined;
  /** What speaks against a point being where its words say. */
  placeDoubts(place: { point: LatLng; label: string }): PlaceDoubt[];
  /** What house of which street somebody says that a point is. */
  readDoor(text: string, point: LatLng): { key: string; street: LocalizedName; house: string } | undefined;
  /** An entry as a file that calendars take in. */
  writeCalendar(entry: NewCalendarEntry): string;
  /** Whom riders call; undefined: there is no number to tell. */
  dispatcherPhone: string | undefined;
}
