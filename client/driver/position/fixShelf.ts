import { createShelf, type Shelf } from "../device/shelf.ts";

/** A fix that the service does not have yet. What may be read on the device: whose, and of when. */
export interface SealedFix {
  readonly id: string;
  readonly author: string;
  readonly at: number;
  readonly sealed: string;
}

/** Where fixes lie, in the order in which they were measured. */
export type FixShelf = Shelf<SealedFix>;

export const createFixShelf = (factory: () => IDBFactory = () => indexedDB): FixShelf =>
  createShelf({ name: "positions", order: (one, other) => one.at - other.at, factory });
