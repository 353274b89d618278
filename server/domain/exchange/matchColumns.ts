import { plainWords } from "../../../shared/spelling/index.ts";

/** A column that a list may have: its key, and what offices call it, in any of the languages. */
export interface Column<Key extends string> {
  readonly key: Key;
  readonly names: readonly string[];
  readonly required?: true;
}

export interface Header<Key extends string> {
  /** The row, as people count, that names the columns; what stands above it is a title. */
  readonly no: number;
  /** Where each known column stands, from 0. */
  readonly places: ReadonlyMap<Key, number>;
  /** Names of the file that nobody knows: somebody may say what they mean. */
  readonly unknown: readonly { readonly place: number; readonly name: string }[];
  /** Required ones that the file does not have. */
  readonly missing: readonly Key[];
}

interface Matching<Key extends string> {
  readonly columns: readonly Column<Key>[];
  /** What somebody said earlier, by plain name; null: of no use. */
  readonly said?: ReadonlyMap<string, Key | null> | undefined;
}

/** Letters, case, marks and line breaks do not matter; "№ ИИН*" is "иин". */
export const plainName = (name: string): string => plainWords(name).join(" ");

/**
 * Finds the row that names the columns among the first rows: the one that names most of them. Two rows of names (a merged one above)
 * are read together: what the lower one leaves empty stands above. undefined: no row names any.
 */
export function findHeader<Key extends string>(
  rows: readonly { readonly no: number; readonly cells: readonly string[] }[],
  matching: Matching<Key>,
): Header<Key> | undefined {
  const candidates = rows.flatMap((row, index) => {
    const above = rows[index - 1]?.cells ?? [];
    return [row.cells, row.cells.map((cell, place) => cell || (above[place] ?? ""))].map((names) =>
      toHeader(row.no, names, matching),
    );
  });
  const best = candidates.reduce<Header<Key> | undefined>(
    (most, each) => (each.places.size > (most?.places.size ?? 0) ? each : most),
    undefined,
  );
  return best;
}

function toHeader<Key extends string>(
  no: number,
  names: readonly string[],
  { columns, said }: Matching<Key>,
): Header<Key> {
  const byName = new Map(columns.flatMap(({ key, names: all }) => all.map((name) => [plainName(name), key])));
  const places = new Map<Key, number>();
  const unknown: { place: number; name: string }[] = [];
  for (const [place, name] of names.entries()) {
    const plain = plainName(name);
    const told = said?.get(plain);
    const key = told === undefined ? byName.get(plain) : told;
    if (key === null || plain === "") continue;
    if (key === undefined || places.has(key)) unknown.push({ place, name });
    else places.set(key, place);
  }
  const missing = columns.filter(({ key, required }) => required && !places.has(key)).map(({ key }) => key);
  return { no, places, unknown, missing };
}
