import { languageOf } from "./i18n/languageOf.ts";
import { useText } from "./i18n/TextProvider.tsx";
import { type NamedPlace, placeText } from "./placeText.ts";

type PlaceLabelProps = { readonly children: string } | { readonly of: NamedPlace };

/**
 * A place by its name in the page's language, where it is known; else as it was written, marked with its language where that is
 * another than the page's: a voice then reads it right.
 */
export function PlaceLabel(props: PlaceLabelProps) {
  const { locale } = useText();
  const text = "of" in props ? placeText(props.of, locale) : props.children;
  const language = languageOf(text);
  return language === undefined || language === locale ? text : <span lang={language}>{text}</span>;
}
