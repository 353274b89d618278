import { createKeptStore, isRecord, useStore } from "../../state/index.ts";
import type { CallDraft } from "./callDraft.ts";

/** A caller's request that was begun. `key`: the same wish sent twice is one request, also after the form was closed. */
export interface KeptCall {
  readonly draft: CallDraft;
  readonly key: string;
}

/** Everything a dispatcher has written and neither sent nor discarded. */
export interface Drafts {
  /** Whose they are: nobody else who signs in on this device sees them. */
  readonly owner: string;
  /** One per rider, the newest last. */
  readonly calls: readonly KeptCall[];
  /** What was typed to find the caller. */
  readonly search: string;
  /** What stands in a trip's dialogs, by dialog and trip. */
  readonly notes: Readonly<Record<string, string>>;
}

const NONE: Drafts = { owner: "", calls: [], search: "", notes: {} };

/** Written by this page and gone with its tab: enough to know that it is of this kind. */
const isDrafts = (stored: unknown): stored is Drafts =>
  isRecord(stored) &&
  typeof stored.owner === "string" &&
  typeof stored.search === "string" &&
  isRecord(stored.notes) &&
  Array.isArray(stored.calls) &&
  stored.calls.every((call) => isRecord(call) && typeof call.key === "string" && isRecord(call.draft));

export const drafts = createKeptStore<Drafts>({
  storage: () => sessionStorage,
  name: "invataxi.dispatcher.written",
  empty: NONE,
  read: (stored) => (isDrafts(stored) ? stored : undefined),
});

/** Those of somebody else are gone. */
export function openDrafts(owner: string): void {
  drafts.update((kept) => (kept.owner === owner ? kept : { ...NONE, owner }));
}
export const forgetDrafts = (): void => drafts.set(NONE);

const without = (calls: Drafts["calls"], riderId: string) =>
  calls.filter(({ draft }) => draft.rider.id !== riderId);

export const findCall = (riderId: string): KeptCall | undefined =>
  drafts.get().calls.find(({ draft }) => draft.rider.id === riderId);
export const keepCall = (call: KeptCall): void =>
  drafts.update((kept) => ({ ...kept, calls: [...without(kept.calls, call.draft.rider.id), call] }));
export const dropCall = (riderId: string): void =>
  drafts.update((kept) => ({ ...kept, calls: without(kept.calls, riderId) }));
export const keepSearch = (search: string): void => drafts.update((kept) => ({ ...kept, search }));

/** What was typed or chosen in one of a trip's dialogs: closed by mistake, it opens as it was. Empty once it is done. */
export function useNote(dialog: string): [string, (note: string) => void] {
  const note = useStore(drafts).notes[dialog] ?? "";
  return [note, (next) => keepNote(dialog, next)];
}

export function keepNote(dialog: string, note: string): void {
  drafts.update((kept) => {
    const { [dialog]: _, ...notes } = kept.notes;
    return { ...kept, notes: note === "" ? notes : { ...notes, [dialog]: note } };
  });
}
