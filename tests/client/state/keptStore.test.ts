import { describe, expect, it } from "vitest";
import { createKeptStore } from "../../../client/state/index.ts";

/** The storage of one tab; a reload makes a new store over it. */
function tab() {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => void stored.set(name, text),
    removeItem: (name: string) => void stored.delete(name),
  };
  const read = (value: unknown) => (typeof value === "string" ? value : undefined);
  return { stored, load: () => createKeptStore({ storage: () => storage, name: "draft", empty: "", read }) };
}

describe("what somebody has written and not sent", () => {
  it("outlives a reload and leaves nothing behind once it is sent", () => {
    const { stored, load } = tab();
    load().set("to the clinic");
    const again = load();
    expect(again.get()).toBe("to the clinic");
    again.set("");
    expect(stored.size).toBe(0);
  });

  it("is empty where what was stored is of another kind or cannot be read", () => {
    const { stored, load } = tab();
    for (const odd of ["{", "[1]", "null", '{"version":2}']) {
      stored.set("draft", odd);
      expect(load().get(), odd).toBe("");
    }
  });

  it("lives as long as the page where storage is off", () => {
    const off = () => {
      throw new Error("storage is off");
    };
    const store = createKeptStore({ storage: off, name: "draft", empty: "", read: () => undefined });
    store.set("to the clinic");
    expect(store.get()).toBe("to the clinic");
  });
});
