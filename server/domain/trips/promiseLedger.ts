import type { Seconds } from "../../../shared/time/index.ts";
import type { PromiseBounds, PromiseState, TripPromise } from "./model.ts";

/** Who said yes to other bounds: the rider, or who speaks for them. */
export type Consent = "rider" | "guardian";

/** Why a promise could not be kept as it was: what was not as planned, or that an earlier ride took longer. */
export type BreakReason = "vehicle" | "driver" | "lift" | "road" | "clinic" | "delay";

/** What was missed, by how much; a pickup before its window has a negative number. */
export interface MissedBy {
  pickup?: Seconds | undefined;
  arrival?: Seconds | undefined;
  ride?: Seconds | undefined;
}

/** What became of a promise, one thing after the other; by whom and when is said by the fact that each entry belongs to. */
export type PromiseEntry =
  /** What follows from the wish: what will be promised if a vehicle is found. */
  | { kind: "asked"; bounds: PromiseBounds }
  /** The rider was told. `askedAnew`: she has changed her wish, and that is what she asks for from now on. */
  | { kind: "given"; bounds: PromiseBounds; askedAnew?: PromiseBounds | undefined }
  | { kind: "changed"; bounds: PromiseBounds; consent: Consent; askedAnew?: PromiseBounds | undefined }
  /** Nobody had to be asked: who is ready is fetched sooner than they were told. */
  | { kind: "improved"; bounds: PromiseBounds }
  /** Nobody was asked: these bounds hold instead. */
  | { kind: "broken"; bounds: PromiseBounds; reason: BreakReason }
  /** Nobody is held to it any more: the trip lost its vehicle, was cancelled, or its rider did not come. */
  | { kind: "released" }
  | { kind: "kept" }
  | { kind: "missed"; by: MissedBy };
export type EntryKind = PromiseEntry["kind"];

/** What each kind of entry makes of a promise. */
const states: Record<EntryKind, PromiseState> = {
  asked: "asked",
  given: "given",
  changed: "given",
  improved: "given",
  broken: "given",
  released: "released",
  kept: "kept",
  missed: "missed",
};
/** What may become of a promise as it stands; nothing of one that is over. The database knows the same. */
const next: Record<PromiseState, readonly EntryKind[]> = {
  asked: ["given"],
  given: ["changed", "improved", "broken", "released", "kept", "missed"],
  released: ["given"],
  kept: [],
  missed: [],
};

/** Every ledger begins with what was asked for. */
export const canBeEntered = (kind: EntryKind, promise: Pick<TripPromise, "state"> | undefined): boolean =>
  promise === undefined ? kind === "asked" : next[promise.state].includes(kind);

/** The promise after one more entry; undefined: there cannot be such an entry. */
export function afterEntry(promise: TripPromise | undefined, entry: PromiseEntry): TripPromise | undefined {
  if (!canBeEntered(entry.kind, promise)) return undefined;
  const state = states[entry.kind];
  const entries = (promise?.entries ?? 0) + 1;
  if (promise === undefined)
    return "bounds" in entry ? { ...entry.bounds, state, asked: entry.bounds, entries } : undefined;
  const asked = ("askedAnew" in entry ? entry.askedAnew : undefined) ?? promise.asked;
  if ("bounds" in entry) return { ...entry.bounds, state, asked, told: entry.bounds, entries };
  const { told } = promise;
  // Once released, what was asked for is all there is; what was told is still known.
  return { ...(entry.kind === "released" ? asked : (told ?? asked)), state, asked, told, entries };
}

/** The present promise of a ledger; undefined for one without entries, or with one that cannot be. */
export function foldLedger(entries: readonly PromiseEntry[]): TripPromise | undefined {
  let promise: TripPromise | undefined;
  for (const entry of entries) {
    promise = afterEntry(promise, entry);
    if (promise === undefined) return undefined;
  }
  return promise;
}

/** What the rider was told and has not been taken back, whether the ride is still to come or over. */
export const heldPromise = (promise: TripPromise): PromiseBounds | undefined =>
  promise.state === "asked" || promise.state === "released" ? undefined : promise;
