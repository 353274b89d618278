import type { PlaceId } from "../../shared/ids/index.ts";
import type { KnownHouse, KnownPlace } from "../domain/place.ts";
import type { SpokenName } from "../domain/spokenName.ts";
import type { RegionPack } from "../regions/model.ts";
import type { DistrictName, KnownThings } from "./namedSpots.ts";
import { createPlaceSearch, type PlaceSearch } from "./placeSearch.ts";

const LOOK_EVERY_MS = 60_000;

interface Parts {
  pack: RegionPack;
  districtName: DistrictName;
  /** Those that there are by now. */
  read(): Promise<readonly KnownPlace[]>;
  readHouses(): Promise<readonly KnownHouse[]>;
  readSpoken(): Promise<readonly SpokenName[]>;
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
  private known: KnownThings;
  private houses: Houses = housesOf([]);
  private whole: readonly KnownPlace[];
  private search: PlaceSearch;
  private reading: Promise<void> = Promise.resolve();
  private next: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly parts: Parts) {
    this.known = { places: parts.pack.places.map(plain), houses: [], spoken: [] };
    this.whole = this.known.places;
    this.search = this.searchOver();
  }

  /** As long as they are the same places, the same list. */
  readonly all = (): readonly KnownPlace[] => this.whole;
  readonly find: PlaceSearch["find"] = (text, options) => this.search.find(text, options);
  readonly nearby: PlaceSearch["nearby"] = (point) => this.search.nearby(point);
  readonly isOfStreet: PlaceSearch["isOfStreet"] = (point) => this.search.isOfStreet(point);
  readonly doubts: PlaceSearch["doubts"] = (place) => this.search.doubts(place);
  readonly namesOf: PlaceSearch["namesOf"] = (label) => this.search.namesOf(label);
  readonly street: PlaceSearch["street"] = (key) => this.search.street(key);
  /** The house that it is by now: another one, where it turned out to be that. */
  readonly readDoor: PlaceSearch["readDoor"] = (text, point) => {
    const door = this.search.readDoor(text, point);
    return door && { ...door, key: this.houses.byKey.get(door.key)?.key ?? door.key };
  };
  readonly sameHouse = (id: PlaceId): PlaceId => this.houses.sameAs.get(id) ?? id;

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
    const places = (await this.parts.read()).map(plain);
    const houses = await this.parts.readHouses();
    const spoken = await this.parts.readSpoken();
    const named = new Set(spoken.flatMap(({ of }) => (of.kind === "place" ? [of.placeId] : [])));
    const known = { places, houses: houses.filter(({ id }) => named.has(id)).map(plain), spoken };
    const isSame = JSON.stringify(known) === JSON.stringify(this.known);
    if (isSame && JSON.stringify(houses) === JSON.stringify(this.houses.all)) return;
    // Houses are looked up beside the search, which takes long to be made anew.
    this.houses = housesOf(houses);
    this.whole = [...places, ...this.houses.standing];
    if (isSame) return;
    this.known = known;
    this.search = this.searchOver();
  }

  private searchOver(): PlaceSearch {
    const { pack, districtName } = this.parts;
    return createPlaceSearch(pack, districtName, this.known, (key) => this.houses.byKey.get(key));
  }
}

interface Houses {
  readonly all: readonly KnownHouse[];
  /** Each where it stands: what is another one stands where that does, and is called so. */
  readonly standing: readonly KnownPlace[];
  /** By each of its keys. */
  readonly byKey: ReadonlyMap<string, KnownHouse>;
  readonly sameAs: ReadonlyMap<PlaceId, PlaceId>;
}

function housesOf(all: readonly KnownHouse[]): Houses {
  const byId = new Map(all.map((house) => [house.id, house]));
  const whole = (house: KnownHouse): KnownHouse =>
    (house.sameAs === undefined ? undefined : byId.get(house.sameAs)) ?? house;
  return {
    all,
    standing: all.map((house) => ({ ...plain(whole(house)), id: house.id })),
    byKey: new Map(all.map((house) => [house.key, whole(house)])),
    sameAs: new Map(all.map((house) => [house.id, whole(house).id])),
  };
}
