import type { LocalizedName } from "../../shared/schemas/index.ts";
import type { NamedSpot } from "./namedSpots.ts";

/** Each name in any language, as it is written, with what it is in all of them. What several things are called is left out. */
export function namesByText(spots: readonly NamedSpot[]): ReadonlyMap<string, LocalizedName> {
  const byText = new Map<string, LocalizedName | undefined>();
  for (const { name } of spots)
    for (const text of new Set(Object.values(name))) {
      const known = byText.get(text);
      const isOther = byText.has(text) && JSON.stringify(known) !== JSON.stringify(name);
      byText.set(text, isOther ? undefined : name);
    }
  return new Map([...byText].flatMap(([text, name]) => (name === undefined ? [] : [[text, name]])));
}

/** "улица Желтоксан, 12, кв 3" in each language: the longest beginning that is a name, and the rest as it was typed. */
export function namesOf(
  byText: ReadonlyMap<string, LocalizedName>,
  label: string,
): LocalizedName | undefined {
  const ends = [label.length, ...[...label.matchAll(/, /g)].map(({ index }) => index).reverse()];
  for (const end of ends) {
    const name = byText.get(label.slice(0, end));
    if (name === undefined) continue;
    const rest = label.slice(end);
    return { kk: name.kk + rest, ru: name.ru + rest, en: name.en + rest };
  }
  return undefined;
}
