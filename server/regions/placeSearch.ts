import Fuse from "fuse.js";
import { type LatLng, straightLine } from "../../shared/geo/index.ts";
import type { PlaceHit } from "../../shared/schemas/index.ts";
import type { RegionPack } from "./model.ts";
import { type NamedSpot, namedSpots } from "./namedSpots.ts";
import { type NearbyName, nameNear } from "./nearbyName.ts";
import { plainWords } from "./spelling.ts";

export interface PlaceSearch {
  /** Best first, at most ten. In either alphabet, with missing Kazakh letters and small slips. `near` breaks ties. */
  find(text: string, near?: LatLng): PlaceHit[];
  /** What a point can be called: the place itself, the street beside it or the settlement around it. */
  nearby(point: LatLng): NearbyName;
}

const MOST_HITS = 10;
const MAX_QUERY = 100;

interface Entry {
  spot: NamedSpot;
  /** The words of each of its names, in plain letters. */
  names: string[][];
  /** All of them, for the search that forgives slips. */
  words: string[];
}

export function createPlaceSearch(pack: RegionPack): PlaceSearch {
  const spots = namedSpots(pack);
  const entries = spots.map((spot): Entry => {
    const names = [...Object.values(spot.name), ...(spot.also ?? [])].map(plainWords);
    // "Теңқоғам" for "Тең қоғам"
    const joined = names.filter((name) => name.length > 1).map((name) => [name.join("")]);
    return { spot, names: [...names, ...joined], words: [...new Set(names.flat())] };
  });
  const fuse = new Fuse(entries, {
    keys: ["words"],
    threshold: 0.3,
    ignoreLocation: true,
    includeScore: true,
    minMatchCharLength: 2,
  });
  return {
    find(text, near = pack.center) {
      const words = plainWords(text.slice(0, MAX_QUERY));
      if (words.length === 0) return [];
      const exact = rank(matchingEntries(entries, words), near);
      const forgiving = rank(forgivenEntries(fuse, words), near).filter((spot) => !exact.includes(spot));
      return [...exact, ...forgiving].slice(0, MOST_HITS).map(toHit);
    },
    nearby: (point) => nameNear(pack, spots, point),
  };
}

interface Match {
  spot: NamedSpot;
  /** Smaller is better. */
  penalty: number;
}

/** Entries of which one name contains all the words; numbers after a street's name are taken for house numbers. */
function matchingEntries(entries: readonly Entry[], words: readonly string[]): Match[] {
  return entries.flatMap(({ spot, names }) => {
    const wanted = spot.kind === "street" ? withoutHouseNumber(words) : words;
    const penalties = names.map((name) => penaltyOf(name, wanted)).filter((penalty) => penalty !== undefined);
    return penalties.length > 0 ? [{ spot, penalty: Math.min(...penalties) }] : [];
  });
}

/** "байтурсынов 12/3" and "байтурсынов 5а" look for the street. */
function withoutHouseNumber(words: readonly string[]): readonly string[] {
  const own = words.filter((word, index) => index === 0 || !/^\d+\p{L}?$/u.test(word));
  return own.length > 0 ? own : words;
}

/** 0: the name itself; 1: starts words of it; 2: inside its words; undefined: something is missing. Longer names a little later. */
function penaltyOf(name: readonly string[], wanted: readonly string[]): number | undefined {
  const whole = name.join(" ") === wanted.join(" ");
  if (whole) return 0;
  const starts = wanted.every((word) => name.some((own) => own.startsWith(word)));
  const length = name.length / 100;
  if (starts) return (name[0]?.startsWith(wanted[0] ?? "") ? 1 : 1.3) + length;
  const contains = wanted.every((word) => word.length >= 3 && name.some((own) => own.includes(word)));
  return contains ? 2 + length : undefined;
}

/** Every word of at least three letters must be near some word of the entry. */
function forgivenEntries(fuse: Fuse<Entry>, words: readonly string[]): Match[] {
  const wanted = words.filter((word) => word.length >= 3);
  const totals = new Map<NamedSpot, { penalty: number; count: number }>();
  for (const word of wanted) {
    for (const { item, score = 1 } of fuse.search(word)) {
      const before = totals.get(item.spot) ?? { penalty: 0, count: 0 };
      const penalty = before.penalty + score + unlikeness(item, word);
      totals.set(item.spot, { penalty, count: before.count + 1 });
    }
  }
  return [...totals]
    .filter(([, { count }]) => count === wanted.length)
    .map(([spot, { penalty }]) => ({ spot, penalty: penalty / wanted.length }));
}

/** A slip hardly changes a word's length, and a short name says more than one word among many. */
function unlikeness({ words }: Entry, wanted: string): number {
  const differences = words.map((word) => Math.abs(word.length - wanted.length));
  return Math.min(...differences) * 0.04 + words.length * 0.03;
}

/** Better matches first; among equals settlements and places before streets, then the nearer ones. */
function rank(matches: readonly Match[], near: LatLng): NamedSpot[] {
  const order = ({ spot, penalty }: Match): number =>
    penalty + (spot.kind === "street" ? 0.05 : 0) + straightLine(spot.point, near) / 2_000_000;
  return [...matches].sort((one, other) => order(one) - order(other)).map(({ spot }) => spot);
}

const toHit = ({ placeId, name, kind, district, point, unverified }: NamedSpot): PlaceHit => ({
  ...(placeId ? { placeId } : {}),
  name,
  kind,
  ...(district ? { district } : {}),
  point,
  unverified,
});
