import type { Locale } from "../../../shared/i18n/index.ts";
import type { FleetContract, FleetOperator } from "../../../shared/schemas/contracts.ts";

interface Shown {
  readonly categories: readonly { readonly id: string; readonly name: FleetContract["district"] }[];
  readonly locale: Locale;
}

/** What a contract is called: where, with whom and for whom. Two may be alike in that: `contractDetail` tells them apart. */
export function contractLabel(
  operator: FleetOperator["name"],
  { district, categories: served }: FleetContract,
  { categories, locale }: Shown,
): string {
  const names = served.map((id) => categories.find((each) => each.id === id)?.name[locale] ?? id);
  return `${district[locale]}: ${operator[locale]} (${names.join(", ")})`;
}

/** From when until when it holds, and where it is said. */
export const contractDetail = (
  { validFrom, validUntil, source }: FleetContract,
  says: { since(day: string): string; until(day: string): string },
): string =>
  [validFrom && says.since(validFrom), validUntil && says.until(validUntil), source]
    .filter(Boolean)
    .join(", ");
