/** Whether the last call reached the server at all. The banner "no connection" reads it. */
type Listener = () => void;
let reached = true;
const listeners = new Set<Listener>();

function set(next: boolean): void {
  if (reached === next) return;
  reached = next;
  for (const listener of listeners) listener();
}

export const noteReached = (): void => set(true);
export const noteUnreached = (): void => set(false);

export const reachability = {
  get: (): boolean => reached,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
