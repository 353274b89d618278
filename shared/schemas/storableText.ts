/** A NUL character or half of a pair of surrogates: texts of JSON, but of no database. */
const unstorable = /\0|\p{Surrogate}/u;

/** Where in a value such a text stands, as a path; undefined: nowhere. Keys count as well. */
export function findUnstorableText(value: unknown, path: readonly string[] = []): string[] | undefined {
  if (typeof value === "string") return unstorable.test(value) ? [...path] : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorable.test(key) ? [...path] : findUnstorableText(inner, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
