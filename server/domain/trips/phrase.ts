import type { PhraseKey } from "../../../shared/i18n/index.ts";
import type { Phrase } from "../../../shared/schemas/index.ts";

/** A reason in words: a key that every language has, and its values. */
export const phrase = (key: PhraseKey, values: Phrase["values"] = {}): Phrase => ({ key, values });
