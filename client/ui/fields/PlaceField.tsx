import { useCallback } from "react";
import type { PlaceHit } from "../../../shared/schemas/region.ts";
import { useText } from "../i18n/TextProvider.tsx";
import { type Found, SearchField } from "./SearchField.tsx";

export interface PlaceFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly text: string;
  /** Typing takes the chosen place away: a name alone is nowhere. */
  readonly onTextChange: (text: string) => void;
  readonly onChoose: (place: PlaceHit, name: string) => void;
  readonly search: (query: string, signal: AbortSignal) => Promise<readonly PlaceHit[]>;
}

/** Place search in any of the three languages. */
export function PlaceField({ search, onChoose, ...props }: PlaceFieldProps) {
  const { t, locale } = useText();
  const find = useCallback(
    async (query: string, signal: AbortSignal): Promise<readonly Found<PlaceHit>[]> => {
      const hits = await search(query, signal);
      return hits.map((hit, index) => ({
        key: hit.placeId ?? `hit-${index}`,
        name: hit.name[locale],
        detail:
          [hit.district?.[locale], hit.unverified ? t("search.unverified") : undefined]
            .filter((part) => part !== undefined)
            .join(" · ") || undefined,
        value: hit,
      }));
    },
    [search, locale, t],
  );
  return <SearchField {...props} search={find} onChoose={(found) => onChoose(found.value, found.name)} />;
}
