import type { ReasonKey } from "../../../shared/i18n/index.ts";
import type { Reason } from "../../../shared/schemas/index.ts";

/** A reason in words: a key that every language has, and its values. */
export const reason = (key: ReasonKey, values: Reason["values"] = {}): Reason => ({ key, values });
