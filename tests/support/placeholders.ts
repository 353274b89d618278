import { IntlMessageFormat } from "intl-messageformat";
import type { Locale } from "../../shared/i18n/index.ts";

type Node = ReturnType<IntlMessageFormat["getAst"]>[number];

/** Every name between braces, also inside plural and select forms. */
function placeholders(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    const own = "value" in node && node.type !== 0 ? [String(node.value)] : [];
    const inner =
      "options" in node && node.options ? Object.values(node.options).flatMap((each) => each.value) : [];
    return [...own, ...placeholders(inner)];
  });
}

/** The blanks of a message, each once, by the alphabet. */
export const blanksOf = (text: string, locale: Locale): string[] =>
  [...new Set(placeholders(new IntlMessageFormat(text, locale).getAst()))].sort();
