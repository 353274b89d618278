/** One suggestion. */
export interface Found<T> {
  readonly key: string;
  readonly name: string;
  readonly detail?: string | undefined;
  readonly value: T;
}

/** The best of what there is, and how many there are in all. */
export interface FoundSome<T> {
  readonly found: readonly Found<T>[];
  readonly total: number;
}
