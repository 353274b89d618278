import { beforeEach, describe, expect, it } from "vitest";
import type { FixShelf, SealedFix } from "../../../../client/driver/position/fixShelf.ts";
import { KeptFixes } from "../../../../client/driver/position/keptFixes.ts";
import type { Fix, Refusal } from "../../../../client/driver/position/positionSharing.ts";
import { createSealOf } from "../../../../client/driver/reports/seal.ts";

const KEY = btoa("k".repeat(32));
const OTHER = btoa("o".repeat(32));
const isFix = (value: unknown): value is Fix =>
  typeof value === "object" && value !== null && "measured" in value;
const seconds = (count: number) => count * 1000;

let rows: Map<string, SealedFix>;
let sent: number[];
let isReachable: boolean;
let now: number;
let refusal: Refusal | undefined;
const shelf: FixShelf = {
  list: async () => [...rows.values()].sort((one, other) => one.at - other.at),
  put: async (fix) => void rows.set(fix.id, fix),
  remove: async (id) => void rows.delete(id),
};
const fixAt = (at: number): Fix => ({ point: { lat: 44.85, lon: 65.5 }, measured: { at } });
const open = (author = "dias", key = KEY, atMost = 1440) =>
  new KeptFixes({
    ...{ author, shelf, seal: createSealOf(key, isFix), ageOf: ({ measured }) => now - measured.at, atMost },
    send: async ({ measured }) => {
      if (isReachable) sent.push(measured.at);
      return isReachable && (refusal ?? true);
    },
  });

beforeEach(() => {
  rows = new Map();
  sent = [];
  isReachable = false;
  now = 0;
  refusal = undefined;
});

describe("where a driver was without a connection", () => {
  it("is kept once in half a minute, and told in order as soon as there is one", async () => {
    const fixes = open();
    for (let second = 0; second <= 120; second += 3) fixes.keep(fixAt(seconds(second)));
    await fixes.flush();
    expect(sent).toEqual([]);
    isReachable = true;
    await Promise.all([fixes.flush(), fixes.flush()]);
    expect(sent).toEqual([0, 30, 60, 90, 120].map(seconds));
    await fixes.flush();
    expect(sent).toHaveLength(5);
    await fixes.close();
    expect(rows.size).toBe(0);
  });

  it("lies on the device through a reload, sealed, and is its author's alone", async () => {
    const fixes = open();
    fixes.keep(fixAt(seconds(30)));
    fixes.keep(fixAt(seconds(60)));
    await fixes.close();
    expect(JSON.stringify([...rows.values()])).not.toContain("44.85");
    isReachable = true;
    await open("asel", OTHER).flush();
    expect(sent).toEqual([]);
    await open().flush();
    expect(sent).toEqual([30, 60].map(seconds));
  });

  it("is a shift at most: the oldest goes first", async () => {
    const fixes = open("dias", KEY, 10);
    for (let count = 0; count < 15; count += 1) fixes.keep(fixAt(seconds(30 * count)));
    expect(fixes.waiting.get()).toHaveLength(10);
    expect(fixes.waiting.get()[0]?.fix.measured.at).toBe(seconds(150));
    await fixes.close();
    expect(rows.size).toBe(10);
  });

  it("waits for the report that the shift has begun, and not for good", async () => {
    const fixes = open();
    fixes.keep(fixAt(seconds(30)));
    fixes.keep(fixAt(seconds(60)));
    isReachable = true;
    refusal = { code: "shift.notStarted" };
    await fixes.flush();
    expect(fixes.waiting.get()).toHaveLength(2);
    refusal = undefined; // the report has arrived
    await fixes.flush();
    expect(fixes.waiting.get()).toEqual([]);
    fixes.keep(fixAt(seconds(90)));
    refusal = { code: "shift.notStarted" };
    for (let time = 0; time < 20; time += 1) await fixes.flush();
    expect(fixes.waiting.get()).toEqual([]);
  });

  it("that is a day old is told to nobody any more", async () => {
    const fixes = open();
    fixes.keep(fixAt(0));
    fixes.keep(fixAt(seconds(60)));
    now = seconds(86_400 + 30);
    isReachable = true;
    await fixes.flush();
    expect(sent).toEqual([seconds(60)]);
  });
});
