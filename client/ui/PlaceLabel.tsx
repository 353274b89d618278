import { languageOf } from "./i18n/languageOf.ts";
import { useText } from "./i18n/TextProvider.tsx";

/** The name of a place, marked with its language where that is another than the page's: a voice then reads it right. */
export function PlaceLabel({ children }: { children: string }) {
  const { locale } = useText();
  const language = languageOf(children);
  return language === undefined || language === locale ? children : <span lang={language}>{children}</span>;
}
