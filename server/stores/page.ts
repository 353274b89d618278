/** A part of a long list. */
export interface Page {
  offset: number;
  limit: number;
}
