import type { ApiError } from "../../api/index.ts";
import type { DraftField } from "../../request/wish.ts";

/** What the server refused, and at which field. */
export interface Refusal {
  readonly error: ApiError;
  readonly field: DraftField | undefined;
}

/** What every part of the form gets to know of what is wrong: the sentence at a field, and the field's place in the page. */
export interface FieldErrors {
  readonly errorOf: (field: DraftField) => string | undefined;
  readonly idOf: (field: DraftField) => string;
}
