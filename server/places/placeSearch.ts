import { type LatLng, straightLine } from "../../shared/geo/index.ts";
import type { LocalizedName, PlaceDoubt, PlaceHit } from "../../shared/schemas/index.ts";
import { readAsCyrillic } from "../../shared/spelling/index.ts";
import type { KnownHouse } from "../domain/place.ts";
import type { RegionPack } from "../regions/model.ts";
import { houseOf } from "./houseOf.ts";
import { keptText } from "./keptText.ts";
import { type Asked, type Match, matchSpot } from "./matchSpot.ts";
import { type DistrictName, type KnownThings, namedSpots, streetKey } from "./namedSpots.ts";
import { namesByText, namesOf } from "./namesOf.ts";
import { type NearbyName, nameNear } from "./nearbyName.ts";
import { placeDoubts } from "./placeDoubts.ts";
import { type Address, readAddress } from "./readAddress.ts";
import { type Door, houseKey, readDoor } from "./readDoor.ts";
import { createSpotIndex, type SpotIndex } from "./spotIndex.ts";

export interface FindOptions {
  /** Whom it is for, or the other end: what lies nearer comes first. */
  readonly near?: LatLng | undefined;
  readonly offset?: number;
  readonly limit?: number;
}

export interface FoundPlaces {
  readonly places: PlaceHit[];
  /** How many there are in all. */
  readonly total: number;
}

export interface PlaceSearch {
  /**
   * Best first. In either alphabet, with missing Kazakh letters, kinds, districts and house numbers around the name. Slips are
   * forgiven only when nothing fits without; words that fit nothing are put aside when the others say enough.
   */
  find(text: string, options?: FindOptions): FoundPlaces;
  /** What a point can be called: the place itself, the street beside it or the settlement around it. */
  nearby(point: LatLng): NearbyName;
  /** The point stands for a whole street: nobody's door. */
  isOfStreet(point: LatLng): boolean;
  /** What house of which street somebody says that a point is; undefined: none that passes there. */
  readDoor(text: string, point: LatLng): Door | undefined;
  /** What speaks against a point being where its words say. */
  doubts(place: { point: LatLng; label: string }): PlaceDoubt[];
  /** A text that begins with a name that is known, in each language; undefined: it does not. */
  namesOf(label: string): LocalizedName | undefined;
  /** The street that goes by this key (`streetKey`). */
  street(key: string): StreetFound | undefined;
}

export interface StreetFound {
  readonly name: LocalizedName;
  readonly point: LatLng;
}

const PAGE = 10;
const MAX_QUERY = 200;
/** More names than that nobody types of one place. */
const MOST_NAMES = 12;

/** `known`: what there is by now; the pack's places unless said. `house`: one that was pinned, by its key, as of when it is asked for. */
export function createPlaceSearch(
  pack: RegionPack,
  districtName: DistrictName,
  known: KnownThings = pack,
  house: (key: string) => KnownHouse | undefined = () => undefined,
): PlaceSearch {
  const spots = namedSpots(pack, districtName, known);
  const index = createSpotIndex(pack, spots);
  const streets = spots.filter(({ kind }) => kind === "street");
  const streetPoints = new Set(streets.map(({ point }) => pointKey(point)));
  const named = namesByText(spots);
  const byKey = new Map(streets.map(({ name, point }) => [streetKey({ name, point }), { name, point }]));
  return {
    find(text, { near, offset = 0, limit = PAGE } = {}) {
      const { address, matches } = answer(index, text.slice(0, MAX_QUERY));
      const ranked = rank(matches, { address, near, center: pack.center });
      const hits = [...housesOf(ranked, address, house), ...ranked.map((match) => toHit(match, address))];
      return { places: hits.slice(offset, offset + limit), total: hits.length };
    },
    nearby: (point) => nameNear(pack, spots, point),
    isOfStreet: (point) => streetPoints.has(pointKey(point)),
    street: (key) => byKey.get(key),
    namesOf: (label) => namesOf(named, label),
    doubts: (place) => placeDoubts(pack, streetsIn(index, place.label), place),
    readDoor(text, point) {
      const { address, matches } = answer(index, text.slice(0, MAX_QUERY));
      return readDoor(
        pack,
        matches.map((match) => toHit(match, address)),
        { text, point },
      );
    },
  };
}

/** The streets that a label means, if it is one that it surely means: by all its words, and nothing else as well. */
function streetsIn(index: SpotIndex, label: string): PlaceHit[] {
  const { address, matches } = read(index, label.slice(0, MAX_QUERY));
  const whole = matches.filter((match) => isWhole(match) && match.tier === 0 && match.extra === 0);
  const isStreet = whole.every(({ indexed }) => indexed.spot.kind === "street");
  return isStreet ? whole.map((match) => toHit(match, address)) : [];
}

const pointKey = ({ lat, lon }: LatLng): string => `${lat.toFixed(5)} ${lon.toFixed(5)}`;

interface Answer {
  address: Address;
  matches: readonly Match[];
}

/** The text as it stands; failing that read another way; failing that without the words that fit nothing. */
function answer(index: SpotIndex, text: string): Answer {
  const asItStands = read(index, text);
  const whole = offered(asItStands.matches.filter(isWhole));
  if (whole.length > 0) return { ...asItStands, matches: whole };
  for (const reading of otherReadings(asItStands.address)) {
    const other = read(index, reading);
    const matches = offered(other.matches.filter(isWhole));
    if (matches.length > 0) return { ...other, matches };
  }
  return { ...asItStands, matches: withoutWhatFitsNothing(asItStands.matches) };
}

/** All words fit its name, or say where it lies beside one that says what it is. */
const isWhole = ({ missing, hasAround, isTelling, tier }: Match): boolean =>
  missing.length === 0 && (!hasAround || isTelling || tier === 4);

function read(index: SpotIndex, text: string): Answer {
  const address = readAddress(text);
  const names = address.words.filter(({ role }) => role === "name").slice(0, MOST_NAMES);
  const isAlone = names.length === 1;
  const candidates = new Set(
    names.flatMap(({ plain }) =>
      [...index.table.row(plain, isAlone).keys()].flatMap((word) => index.holders.get(word) ?? []),
    ),
  );
  const asked: Asked = { address, index, isAlone };
  return { address, matches: [...candidates].flatMap((spot) => matchSpot(asked, spot) ?? []) };
}

/** Words inside others only when none begins so; slips only when nothing fits without. Other vowels are other people's spelling. */
function offered(matches: readonly Match[]): readonly Match[] {
  const best = Math.min(...matches.map(({ tier }) => tier));
  const allowed = best <= 1 ? [0, 1, 3] : best <= 3 ? [2, 3] : [4];
  return matches.filter(({ tier }) => allowed.includes(tier));
}

/** "Ак Жарма" for Ақжарма, ACTAHA for Астана. */
function otherReadings({ text, words }: Address): string[] {
  const pairs = words.slice(0, -1).flatMap((word, at) => {
    const next = words[at + 1];
    if (next === undefined || word.role !== "name" || next.role !== "name") return [];
    return [text.slice(0, word.to) + text.slice(next.from)];
  });
  return [readAsCyrillic(text) ?? [], pairs.slice(0, MOST_NAMES)].flat();
}

/** The best there is of those that something telling fits, without those that surely lie elsewhere. */
function withoutWhatFitsNothing(matches: readonly Match[]): readonly Match[] {
  const telling = matches.filter(({ isTelling, isSurelyElsewhere }) => isTelling && !isSurelyElsewhere);
  const most = Math.max(...telling.map(({ fitting }) => fitting));
  const rest = telling.filter(({ fitting }) => fitting === most);
  const here = rest.filter(({ isElsewhere }) => !isElsewhere);
  const likely = here.length > 0 ? here : rest;
  const sure = likely.filter(({ tier }) => tier <= 1);
  return sure.length > 0 ? sure : likely;
}

interface Ranking {
  address: Address;
  near: LatLng | undefined;
  center: LatLng;
}

/** Better matches first; among equals the nearer ones, for whom a place is near; else shorter names. */
function rank(matches: readonly Match[], ranking: Ranking): Match[] {
  const order = new Map(matches.map((match) => [match, orderOf(match, ranking)]));
  const of = (match: Match) => order.get(match) ?? 0;
  return [...matches].sort((one, other) => of(one) - of(other));
}

const NEARNESS_PER_KM = 0.05;
/** Nearness never outweighs a better match. */
const MOST_NEARNESS = 9;

function orderOf(match: Match, { address, near, center }: Ranking): number {
  const { spot } = match.indexed;
  const isStreet = spot.kind === "street";
  const hasHouse = address.words.some(
    ({ role, plain }) => role === "part" || (role === "number" && !match.form.numbers.includes(plain)),
  );
  const away = straightLine(spot.point, near ?? center) / 1000;
  const distance = near === undefined ? away / 2000 : Math.min(MOST_NEARNESS, away * NEARNESS_PER_KM);
  return (
    (match.tier === 1 ? 0.5 : match.tier * 10) +
    (match.isOtherKind ? 10 : 0) -
    match.bonus * 2 -
    match.fitting * 3 +
    (hasHouse && !isStreet ? 3 : 0) +
    (spot.kind === "settlement" && match.tier === 0 && !match.isLiteral ? 1.5 : 0) +
    match.extraNumbers * 0.5 +
    match.extra * 0.2 +
    (match.isFirst ? 0 : 0.3) +
    (isStreet ? 0.05 : 0) +
    distance
  );
}

/** The house itself, where somebody has pinned it on one of the streets that were found. */
function housesOf(
  matches: readonly Match[],
  address: Address,
  find: (key: string) => KnownHouse | undefined,
): PlaceHit[] {
  const house = houseOf(address);
  if (house === undefined) return [];
  return matches.flatMap((match) => {
    if (match.indexed.spot.kind !== "street") return [];
    const street = toHit(match, address);
    const known = find(houseKey(street, house.plain));
    if (known === undefined) return [];
    const { id: placeId, name, kind, point, unverified } = known;
    const { kept: _kept, ...lies } = street;
    const kept = keptText(match, address, house.words);
    const its = { placeId, name, kind, point, unverified, precision: "exact" as const };
    return [{ ...lies, ...its, ...(kept !== "" && { kept }) }];
  });
}

function toHit(match: Match, address: Address): PlaceHit {
  const { placeId, name, kind, settlementKind, district, locality, point, unverified, precision } =
    match.indexed.spot;
  const kept = keptText(match, address);
  return {
    ...(placeId && { placeId }),
    name,
    kind,
    ...(settlementKind && { settlementKind }),
    ...(district && { district }),
    ...(locality && { locality }),
    point,
    unverified,
    precision,
    ...(kept !== "" && { kept }),
    ...(match.form.spoken !== undefined && match.form.spoken !== name.kk && { knownAs: match.form.spoken }),
  };
}
