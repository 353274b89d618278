import type { KnownHouse, KnownPlace } from "../domain/place.ts";
import type { RegionPack } from "../regions/model.ts";
import type { DistrictName } from "./namedSpots.ts";
import { createPlaceSearch, type PlaceSearch } from "./placeSearch.ts";

const LOOK_EVERY_MS = 60_000;

interface Parts {
  pack: RegionPack;
  districtName: DistrictName;
  /** Those that there are by now. */
  read(): Promise<readonly KnownPlace[]>;
  readHouses(): Promise<readonly KnownHouse[]>;
}

const plain = ({ id, name, kind, point, also, unverified }: KnownPlace): KnownPlace => ({
  ...{ id, name: { kk: name.kk, ru: name.ru, en: name.en }, kind, also: [...also], unverified },
  point: { lat: point.lat, lon: point.lon },
});

/**
 * The places as this process knows them, and the search over them: a pack's until they are read, then as they are kept; read again when
 * somebody says that they changed, and every minute whether anybody said so or not.
 */
export class PlaceBook implements PlaceSearch {
  private places: readonly KnownPlace[];
  private houses: ReadonlyMap<string, KnownHouse> = new Map();
  private whole: readonly KnownPlace[];
  private search: PlaceSearch;
  private reading: Promise<void> = Promise.resolve();
  private next: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly parts: Parts) {
    this.places = parts.pack.places.map(plain);
    this.whole = this.places;
    this.search = this.searchOver();
  }

  /** As long as they are the same places, the same list. */
  readonly all = (): readonly KnownPlace[] => this.whole;
  readonly find: PlaceSearch["find"] = (text, options) => this.search.find(text, options);
  readonly nearby: PlaceSearch["nearby"] = (point) => this.search.nearby(point);
  readonly isOfStreet: PlaceSearch["isOfStreet"] = (point) => this.search.isOfStreet(point);
  readonly readDoor: PlaceSearch["readDoor"] = (text, point) => this.search.readDoor(text, point);

  /** One after the other; whoever asks while one waits to be begun is served by that. */
  load(): Promise<void> {
    this.next ??= this.reading.then(() => {
      this.next = undefined;
      return this.read();
    });
    this.reading = this.next.catch(() => undefined);
    return this.next;
  }

  keep(onError: (error: unknown) => void, lookEveryMs = LOOK_EVERY_MS): void {
    this.timer = setInterval(() => this.load().catch(onError), lookEveryMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async read(): Promise<void> {
    const now = (await this.parts.read()).map(plain);
    const houses = await this.parts.readHouses();
    const isSame = JSON.stringify(now) === JSON.stringify(this.places);
    if (isSame && JSON.stringify(houses) === JSON.stringify([...this.houses.values()])) return;
    // Houses are looked up beside the search, which takes long to be made anew.
    this.houses = new Map(houses.map((house) => [house.key, house]));
    this.whole = [...now, ...houses];
    if (isSame) return;
    this.places = now;
    this.search = this.searchOver();
  }

  private searchOver(): PlaceSearch {
    const { pack, districtName } = this.parts;
    return createPlaceSearch(pack, districtName, this.places, (key) => this.houses.get(key));
  }
}
