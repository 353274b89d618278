import type { LatLng } from "../../../shared/geo/index.ts";
import type { PlaceId } from "../../../shared/ids/index.ts";
import type { AddPlaceName, LocalizedName } from "../../../shared/schemas/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { KnownHouse } from "../../domain/place.ts";
import type { SpokenName } from "../../domain/spokenName.ts";

export interface Asked {
  q: string;
  offset: number;
  limit: number;
}

/** A house that stands for itself, with how many doors are known of it, and what turned out to be it. */
export interface HouseEntry {
  house: KnownHouse;
  doors: number;
  also: KnownHouse[];
}

/** A name, and what it is said of where that is still there and has a name. */
export interface NameEntry {
  spoken: SpokenName;
  of?: { name: LocalizedName; point: LatLng } | undefined;
}

/** The region's own addresses, as people of the service look after them. */
export interface PlaceNameUseCases {
  listHouses(actor: Actor, asked: Asked): Promise<{ houses: HouseEntry[]; total: number }>;
  /** Throws house.unknown, trip.outsideArea. */
  correctHouse(actor: Actor, id: PlaceId, point: LatLng): Promise<void>;
  /** Who asks by the one is led to the other from then on. Throws house.unknown, house.same. */
  mergeHouse(actor: Actor, id: PlaceId, into: PlaceId): Promise<void>;
  /** It is one of its own again. Throws house.unknown. */
  divideHouse(actor: Actor, id: PlaceId): Promise<void>;
  listPlaceNames(actor: Actor, asked: Asked): Promise<{ names: NameEntry[]; total: number }>;
  /** Throws placeName.unknownPlace, trip.outsideArea. */
  addPlaceName(actor: Actor, named: AddPlaceName): Promise<void>;
  /** Throws placeName.unknown. */
  removePlaceName(actor: Actor, id: string): Promise<void>;
}
