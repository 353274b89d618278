/** Something that stands in the way, or is wrong: a code and values for translated texts, and the same as a sentence. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly values: Readonly<Record<string, string | number>>;
  readonly sentence: string;
}
