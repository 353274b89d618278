import type { LatLng } from "../../../shared/geo/index.ts";
import type { StopAction } from "../../../shared/schemas/driving.ts";
import type { DeviceStamp } from "../../state/index.ts";

/** What a driver did at a stop, kept with the time of the act until the server has it. */
export interface PendingAction {
  /** Made here; the same id again changes nothing on the server. */
  readonly actionId: string;
  readonly stopId: string;
  readonly action: StopAction;
  /** By the service's clock as this device had it then: for the screen, and for the server where `done` is missing. */
  readonly at: string;
  /** By the device's own clock, which may be wrong and is corrected by the server. */
  readonly done?: DeviceStamp;
  readonly point?: LatLng;
}

/** `again`: not reachable now. `refused`: the server took it and said no, so repeating is useless. */
export type SendOutcome = "sent" | "again" | "refused";

export interface ActionQueueParts {
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Where it is kept; one name per driver, so that nobody sends another's reports. */
  readonly name: string;
  readonly send: (action: PendingAction) => Promise<SendOutcome>;
}

/**
 * Reports in the order they were made: kept on the device, sent one after another, never overtaking. A report that
 * cannot be sent now stops the queue until `flush` is called again.
 */
export class ActionQueue {
  readonly #parts: ActionQueueParts;
  readonly #listeners = new Set<() => void>();
  #pending: readonly PendingAction[];
  #flushing: Promise<void> | undefined;

  constructor(parts: ActionQueueParts) {
    this.#parts = parts;
    this.#pending = read(parts);
  }

  /** Observable, for `useStore`. */
  readonly pending = {
    get: (): readonly PendingAction[] => this.#pending,
    subscribe: (listener: () => void): (() => void) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
  };

  add(action: PendingAction): void {
    this.#set([...this.#pending, action]);
  }

  /** Sends what can be sent now; one run at a time. */
  flush(): Promise<void> {
    this.#flushing ??= this.#sendAll().finally(() => {
      this.#flushing = undefined;
    });
    return this.#flushing;
  }

  /** Forgets everything, as on signing out. */
  clear(): void {
    this.#set([]);
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const [next] = this.#pending;
      if (next === undefined) return;
      const outcome = await this.#parts.send(next);
      if (outcome === "again") return;
      // What was built on a refused report (arrived after a refused departure) falls with it.
      const stays = (each: PendingAction) =>
        each.actionId !== next.actionId && (outcome === "sent" || each.stopId !== next.stopId);
      this.#set(this.#pending.filter(stays));
    }
  }

  #set(pending: readonly PendingAction[]): void {
    this.#pending = pending;
    const { storage, name } = this.#parts;
    try {
      if (pending.length === 0) storage.removeItem(name);
      else storage.setItem(name, JSON.stringify(pending));
    } catch {
      // Storage is full or off: the reports live as long as the page.
    }
    for (const listener of [...this.#listeners]) listener();
  }
}

function read({ storage, name }: ActionQueueParts): readonly PendingAction[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(name) ?? "[]");
    return Array.isArray(stored) ? (stored as PendingAction[]) : [];
  } catch {
    return [];
  }
}
