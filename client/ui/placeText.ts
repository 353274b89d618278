import type { Locale } from "../../shared/i18n/index.ts";
import type { StopPlace } from "../../shared/schemas/common.ts";

export type NamedPlace = Pick<StopPlace, "label" | "names">;

/** What a place is called in the reader's language, where it is known; else as it was written. */
export const placeText = ({ label, names }: NamedPlace, locale: Locale): string => names?.[locale] ?? label;
