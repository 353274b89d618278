import { describe, expect, it } from "vitest";
import { askedBy, NOTHING_WANTED, wantedIn } from "../../../../client/dispatcher/find/wanted.ts";

describe("what somebody looks for", () => {
  it("is nothing as long as no part of it is long enough to be looked for", () => {
    expect(askedBy(NOTHING_WANTED)).toBeUndefined();
    expect(askedBy({ ...NOTHING_WANTED, who: " a " })).toBeUndefined();
  });

  it("is each part that was written, and a status only where one was chosen", () => {
    expect(askedBy({ ...NOTHING_WANTED, who: " Ada ", from: "2026-11-30" })).toEqual({
      who: "Ada",
      from: "2026-11-30",
    });
    expect(askedBy({ ...NOTHING_WANTED, status: "noShow" })).toEqual({ statuses: ["noShow"] });
  });

  it("comes back from the tab's storage as it was written, and as nothing from what nobody can read", () => {
    const wanted = { ...NOTHING_WANTED, place: "Abai 77" };
    expect(wantedIn(JSON.stringify(wanted))).toEqual(wanted);
    for (const kept of ["", "{", "null"]) expect(wantedIn(kept)).toEqual(NOTHING_WANTED);
  });
});
