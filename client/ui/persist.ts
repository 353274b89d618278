/** So long after each failed try another follows, in ms. */
const TRY_AGAIN_AFTER = [1_000, 4_000];

/** Loads what a short hole in the network may keep away; rejects with the last reason. */
export async function persist<T>(load: () => Promise<T>): Promise<T> {
  for (const wait of TRY_AGAIN_AFTER) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return load();
}
