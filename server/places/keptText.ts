import type { Match } from "./matchSpot.ts";
import type { Address, AddressWord } from "./readAddress.ts";

/**
 * What was typed beyond the spot's name, as it was typed: house, entrance, flat, and words that fit nothing. It goes on with the
 * place, so that nothing anybody wrote is lost. `said`: words that are said otherwise.
 */
export function keptText(
  { missing, form }: Match,
  { text, words }: Address,
  said: ReadonlySet<number> = new Set(),
): string {
  const isOfName = (word: AddressWord): boolean => !word.isNumber && form.besides.includes(word.plain);
  const hasParts = words.some((word) => word.role === "part" && isOfName(word)); // "учебный корпус 5"
  const isLeft = (word: AddressWord, at: number): boolean => {
    if (said.has(at)) return false;
    if (word.role === "part") return !(hasParts && (isOfName(word) || form.numbers.includes(word.plain)));
    if (word.role === "number") return !form.numbers.includes(word.plain);
    if (word.role === "kind") return (word.speaksOf ?? []).some((name) => missing.includes(name));
    return missing.includes(at);
  };
  const left = words.map(isLeft);
  const kept = words.map((word, at) => left[at] || (word.role === "filler" && Boolean(left[at + 1])));
  const pieces: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!kept[at]) continue;
    const from = words[at]?.from ?? 0;
    while (kept[at + 1]) at += 1;
    const to = words[at]?.to ?? from;
    pieces.push(text.slice(from, /[»"]/.test(text[to] ?? "") ? to + 1 : to));
  }
  return pieces.join(", ").replace(/\s+/g, " ");
}
