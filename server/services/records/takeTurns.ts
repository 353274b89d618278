export type TakeTurns<Key> = <T>(key: Key, work: () => Promise<T>) => Promise<T>;

/**
 * Work under the same key is done one after the other within this process. Between processes it is not: there the version of
 * the plan decides.
 */
export function createTakeTurns<Key>(): TakeTurns<Key> {
  const last = new Map<Key, Promise<unknown>>();
  return (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work);
    const ended = turn.then(
      () => undefined,
      () => undefined,
    );
    last.set(key, ended);
    void ended.then(() => last.get(key) === ended && last.delete(key));
    return turn;
  };
}
