import type { LocalizedName } from "../../shared/schemas/index.ts";
import { plainWords } from "../../shared/spelling/index.ts";
import type { RegionPack } from "../regions/model.ts";
import { kindWords } from "./kindWords.ts";
import { LikenessTable } from "./likeness.ts";
import type { Kind } from "./markers.ts";
import type { NamedSpot } from "./namedSpots.ts";
import { readAddress } from "./readAddress.ts";

/** One name of a spot, read as what people type is read. */
export interface NameForm {
  readonly words: readonly { readonly plain: string; readonly said: Kind | undefined }[];
  readonly numbers: readonly string[];
  /** Words for kinds and parts in it: nobody must say them, who does means this one rather. */
  readonly besides: readonly string[];
  /** What kind of street it says it is. */
  readonly street: Kind | undefined;
  /** Two of its words written as one: not to be guessed, and not by the beginning of its first. */
  readonly joined?: { readonly word: string; readonly first: string };
  /** As people of the service know that it is called: to be said beside its name. */
  readonly spoken?: string;
  /** It is what people call such places, not this one. */
  readonly isKind?: true;
}

export interface IndexedSpot {
  readonly spot: NamedSpot;
  readonly forms: readonly NameForm[];
  /** Words that say where it lies: its district and settlement. */
  readonly around: ReadonlySet<string>;
}

export interface SpotIndex {
  readonly spots: readonly IndexedSpot[];
  /** Words of the region and the country: true of everything. */
  readonly everywhere: ReadonlySet<string>;
  /** Words that name a district or a settlement of the region, and those that no street is called. */
  readonly localities: ReadonlySet<string>;
  readonly onlyLocalities: ReadonlySet<string>;
  /** Of these kinds of places some are told apart by numbers. */
  readonly numberedKinds: ReadonlySet<string>;
  /** Compares what is typed with all words of names and surroundings. */
  readonly table: LikenessTable;
  /** The spots in whose names a word stands. */
  readonly holders: ReadonlyMap<string, readonly IndexedSpot[]>;
}

const MOST_TO_JOIN = 3;
const COUNTRY = ["Қазақстан", "Казахстан", "Kazakhstan", "РК", "ҚР"];
const streetKinds: ReadonlySet<string> = new Set(["street", "avenue", "lane"]);

export function createSpotIndex(pack: RegionPack, named: readonly NamedSpot[]): SpotIndex {
  const spots = named.map(indexed);
  const everywhere = new Set([...namesOf(pack.name), ...COUNTRY].flatMap(nameWords));
  const localities = new Set(
    [
      ...pack.districts.flatMap(({ name, centerName }) => [...namesOf(name), ...namesOf(centerName)]),
      ...pack.settlements.flatMap(({ name, also }) => [...namesOf(name), ...also]),
    ].flatMap(nameWords),
  );
  const streets = new Set(spots.filter(({ spot }) => spot.kind === "street").flatMap(wordsOf));
  const onlyLocalities = new Set([...localities].filter((word) => !streets.has(word)));
  const numberedKinds = new Set(
    spots.filter(({ forms }) => forms.some(({ numbers }) => numbers.length > 0)).map(({ spot }) => spot.kind),
  );
  const holders = new Map<string, IndexedSpot[]>();
  for (const spot of spots)
    for (const word of new Set(wordsOf(spot))) holders.set(word, [...(holders.get(word) ?? []), spot]);
  const table = new LikenessTable([...new Set([...holders.keys(), ...everywhere, ...localities])]);
  return { spots, everywhere, localities, onlyLocalities, numberedKinds, table, holders };
}

const wordsOf = ({ forms }: IndexedSpot): string[] =>
  forms.flatMap(({ words }) => words.map(({ plain }) => plain));
const namesOf = (name: LocalizedName): string[] => Object.values(name);
const nameWords = (name: string): string[] =>
  readAddress(name)
    .words.filter(({ role }) => role === "name")
    .map(({ plain }) => plain);

function indexed(spot: NamedSpot): IndexedSpot {
  const names = spot.isOnlySpoken ? [] : [...new Set([...namesOf(spot.name), ...(spot.also ?? [])])];
  const spoken = (spot.spoken ?? []).map((name) => ({ ...formOf(name), spoken: name }));
  const own = [...names.map(formOf), ...spoken].flatMap(withJoined);
  const forms = spot.isOnlySpoken ? own : [...own, ...formsOfKind(spot.kind)];
  return { spot, forms, around: new Set(spot.around.flatMap(nameWords)) };
}

const withJoined = (form: NameForm): NameForm[] => [
  form,
  ...(form.words.length <= MOST_TO_JOIN ? joinedForms(form) : []),
];

const ofKinds = new Map<NamedSpot["kind"], readonly NameForm[]>();
/** The same for all of a kind, of which there are many. */
function formsOfKind(kind: NamedSpot["kind"]): readonly NameForm[] {
  const known = ofKinds.get(kind);
  if (known !== undefined) return known;
  const forms = (kindWords[kind] ?? [])
    .map((name): NameForm => ({ ...formOf(name), isKind: true as const }))
    .flatMap(withJoined);
  ofKinds.set(kind, forms);
  return forms;
}

function formOf(name: string): NameForm {
  const { words } = readAddress(name);
  const of = (...roles: string[]) => words.filter(({ role }) => roles.includes(role));
  return {
    words: of("name")
      .filter(({ plain }) => plain.length > 1)
      .map(({ plain, said }) => ({ plain, said })),
    numbers: words.filter(({ isNumber }) => isNumber).map(({ plain }) => plain),
    besides: of("kind", "part")
      .filter(({ isNumber }) => !isNumber)
      .map(({ plain }) => plain),
    street: of("name").find(({ said }) => said !== undefined && streetKinds.has(said))?.said,
  };
}

/** "Теңқоғам" for "Тең қоғам" */
function joinedForms(form: NameForm): NameForm[] {
  return form.words.slice(1).map((second, at) => {
    const first = form.words[at]?.plain ?? "";
    const [word = ""] = plainWords(first + second.plain);
    const words = [...form.words.slice(0, at), { ...second, plain: word }, ...form.words.slice(at + 2)];
    return { ...form, words, joined: { word, first } };
  });
}
