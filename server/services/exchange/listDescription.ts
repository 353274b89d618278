import type { CellFaultView, Phrase } from "../../../shared/schemas/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { ListedState, ListShape, ReadRow } from "../../domain/exchange/listShape.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";
import type { ExchangeNeeds } from "./needs.ts";

/** Whose list it is, and on which day. */
export interface ListContext {
  actor: Actor;
  day: ServiceDay;
}

/** What we have of something that a list tells of. */
export interface KnownRecord<Kept> {
  id: string;
  state: ListedState;
  /** As its own room keeps it. */
  kept: Kept;
}
export interface ListWriting<Kept> {
  id: string;
  is: ListedState;
  /** As it stands; undefined: it is new. */
  known?: KnownRecord<Kept> | undefined;
}
/** What was written, or taken out again. */
export interface WrittenRow {
  id: string;
  was?: ListedState | undefined;
  is?: ListedState | undefined;
}
/** By whom and for which list something is written. */
export interface WritingOf extends ListContext {
  importId: string;
  by: FactBy;
  isUndo: boolean;
}
/** A row that says what it would be. */
export interface ToldRecord<Kept> {
  is: ListedState;
  known: KnownRecord<Kept> | undefined;
}

/** One kind of list: its columns, how it is measured by what we have, and how it is written, through the doors of whoever keeps it. */
export interface ListDescription<Kept> {
  shape: ListShape;
  /** Whom rows mean who name somebody in other words than by a key: with their key, or what stands against it. */
  lookUp?: (tx: Stores, rows: readonly ReadRow[]) => Promise<readonly ReadRow[]>;
  /** By key; of what is the actor's. */
  find(tx: Stores, keys: readonly string[]): Promise<Map<string, KnownRecord<Kept>>>;
  /** Whoever else changes these waits until the transaction ends. */
  lock?: (tx: Stores, keys: readonly string[]) => Promise<void>;
  /** What stands against rows beside what they say themselves, in their order. */
  judge?: (tx: Stores, rows: readonly ToldRecord<Kept>[]) => Promise<(readonly CellFaultView[])[]>;
  /** All that are the actor's, in pieces. */
  listAll(stores: Stores): AsyncIterable<readonly KnownRecord<Kept>[]>;
  /** With the facts of it; how many were written: against the others something stands. */
  write(tx: Stores, writings: readonly ListWriting<Kept>[], of: WritingOf): Promise<number>;
  /** Takes out what nobody uses, with the facts of it; answers with the ids. */
  takeOut(tx: Stores, records: readonly KnownRecord<Kept>[], of: WritingOf): Promise<readonly string[]>;
  /** What follows once it is stored; may come twice. */
  follow?: (rows: readonly WrittenRow[]) => Promise<void>;
  /** What became of rows that were taken over, by their keys. */
  results?: (stores: Stores, keys: readonly string[]) => Promise<ReadonlyMap<string, RowResult>>;
}

/** The trip that was made of a row, or why there is none. */
export interface RowResult {
  trip?: TripRecord | undefined;
  refusal?: Phrase | undefined;
}

/** Describes the list with the words of the day. */
export type DescribeList<Kept> = (
  deps: ExchangeNeeds,
  context: ListContext,
) => Promise<ListDescription<Kept>>;
