/** Who listens to what, typed: a map from event to what its handlers receive. */
type AnyHandler = (...values: unknown[]) => void;
export type Told<Events, E extends keyof Events> = Events[E] extends unknown[] ? Events[E] : never;

export class Topics<Events> {
  readonly #handlers = new Map<keyof Events, Set<AnyHandler>>();

  on<E extends keyof Events>(event: E, handler: (...values: Told<Events, E>) => void): () => void {
    const set = this.#handlers.get(event) ?? new Set();
    const stored = handler as AnyHandler;
    this.#handlers.set(event, set.add(stored));
    return () => set.delete(stored);
  }

  tell<E extends keyof Events>(event: E, ...values: Told<Events, E>): void {
    for (const handler of [...(this.#handlers.get(event) ?? [])]) handler(...values);
  }
}
