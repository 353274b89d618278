import { plainLetters } from "./letters.ts";

export { isSameButEnding, isSameFamily } from "./endings.ts";
export { cleanText, plainLetters, readAsCyrillic } from "./letters.ts";
export { firstSound, isSlipOf, isVowelVariant } from "./slips.ts";

/** The words of a name or of what somebody typed, in plain letters; numbers are words too. */
export const plainWords = (text: string): string[] => plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
