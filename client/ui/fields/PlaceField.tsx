import { useCallback } from "react";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { StopPlace } from "../../../shared/schemas/common.ts";
import type { PlaceHit } from "../../../shared/schemas/region.ts";
import { type Texts, useText } from "../i18n/TextProvider.tsx";
import type { FoundSome } from "./found.ts";
import { SearchField } from "./SearchField.tsx";

interface AskedPlaces {
  readonly q: string;
  readonly near?: string;
  readonly limit?: number;
}

export interface PlaceFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly text: string;
  /** Whom it is for, or the other end: nearer places come first. */
  readonly near?: LatLng | undefined;
  /** Typing takes the chosen place away: a name alone is nowhere. */
  readonly onTextChange: (text: string) => void;
  /** `kind`: what is there. */
  readonly onChoose: (place: StopPlace, kind: string) => void;
  readonly search: (
    asked: AskedPlaces,
    signal: AbortSignal,
  ) => Promise<{ readonly places: readonly PlaceHit[]; readonly total: number }>;
}

interface Chosen {
  readonly place: StopPlace;
  readonly kind: string;
}

const LONGEST_LABEL = 200;

/** Place search in any of the three languages. What was typed beyond a place's name goes on with it. */
export function PlaceField({ search, onChoose, near, ...props }: PlaceFieldProps) {
  const texts = useText();
  const around = near && roughly(near);
  const find = useCallback(
    async (q: string, signal: AbortSignal, limit?: number): Promise<FoundSome<Chosen>> => {
      const asked = { q, ...(around && { near: around }), ...(limit !== undefined && { limit }) };
      const { places, total } = await search(asked, signal);
      const found = places.map((hit, index) => {
        const place = placeOf(hit, texts);
        const value = { place, kind: hit.kind };
        return { key: hit.placeId ?? `hit-${index}`, name: place.label, detail: detailOf(hit, texts), value };
      });
      return { found, total };
    },
    [search, around, texts],
  );
  return <SearchField {...props} search={find} onChoose={({ value }) => onChoose(value.place, value.kind)} />;
}

/** To a kilometer or so: where somebody lives is nothing for an address. */
const roughly = ({ lat, lon }: LatLng): string => `${lat.toFixed(2)},${lon.toFixed(2)}`;

const placeOf = ({ name, kept, point, placeId, precision }: PlaceHit, { locale }: Texts): StopPlace => ({
  ...{ point, precision },
  label: [name[locale], kept]
    .filter((part) => part !== undefined)
    .join(", ")
    .slice(0, LONGEST_LABEL),
  ...(placeId !== undefined && { placeId }),
});

/** What it is, where it lies, and how sure its point is. */
function detailOf(
  { kind, settlementKind, locality, district, unverified, precision, knownAs }: PlaceHit,
  { t, locale }: Texts,
) {
  const parts = [
    kind === "street" || kind === "quarter"
      ? t(`place.${kind}`)
      : settlementKind && t(`place.settlement.${settlementKind}`),
    knownAs && t("place.knownAs", { name: knownAs }),
    // "Қызылорда" says nothing beside "Қызылорда қаласы".
    district?.[locale].includes(locality?.[locale] ?? "") ? undefined : locality?.[locale],
    district?.[locale],
    precision === "approximate" ? t("search.approximate") : undefined,
    unverified ? t("search.unverified") : undefined,
  ];
  return [...new Set(parts)].filter((part) => part !== undefined).join(" · ") || undefined;
}
