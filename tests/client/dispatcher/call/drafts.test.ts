import { beforeEach, describe, expect, it } from "vitest";
import { startDraft } from "../../../../client/dispatcher/call/callDraft.ts";
import {
  drafts,
  dropCall,
  findCall,
  forgetDrafts,
  keepCall,
  keepNote,
  keepSearch,
  openDrafts,
} from "../../../../client/dispatcher/call/drafts.ts";
import type { RiderSummary } from "../../../../shared/schemas/dispatching.ts";

const draftOf = (id: string, note: string) => {
  const rider = { id, name: id, phone: "+77000000001", aid: "none", eligible: true };
  const start = startDraft(rider as RiderSummary, { day: "2026-11-23", hour: 9, minute: 30 });
  return { draft: { ...start, note }, key: note };
};
const notesOf = (id: string) => findCall(id)?.draft.note;

describe("what a dispatcher has begun", () => {
  beforeEach(() => {
    forgetDrafts();
    openDrafts("dana");
  });

  it("is one request per caller, in its newest words, until it is booked or discarded", () => {
    keepCall(draftOf("aigerim", "first"));
    keepCall(draftOf("nurlan", "other"));
    keepCall(draftOf("aigerim", "second"));
    expect([notesOf("aigerim"), notesOf("nurlan")]).toEqual(["second", "other"]);
    expect(drafts.get().calls).toHaveLength(2);
    dropCall("aigerim");
    expect([notesOf("aigerim"), notesOf("nurlan")]).toEqual([undefined, "other"]);
  });

  it("belongs to the one who wrote it: the next dispatcher does not see it", () => {
    keepCall(draftOf("aigerim", "first"));
    keepSearch("aig");
    keepNote("refuse 7", "nobody drives so late");
    openDrafts("dana"); // signed in again
    expect(notesOf("aigerim")).toBe("first");
    openDrafts("marat");
    expect(drafts.get()).toEqual({ owner: "marat", calls: [], search: "", notes: {} });
  });

  it("forgets a note once it was emptied", () => {
    keepNote("refuse 7", "late");
    keepNote("cancel 7", "ill");
    keepNote("refuse 7", "");
    expect(drafts.get().notes).toEqual({ "cancel 7": "ill" });
  });
});
