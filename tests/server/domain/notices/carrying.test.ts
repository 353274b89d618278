import { describe, expect, it } from "vitest";
import { type Delivery, nextStep, type Way } from "../../../../server/domain/notices/carrying.ts";
import type { DeliveryState, NoticeKind } from "../../../../shared/notices/index.ts";
import { addSeconds, type Instant, minutes, seconds } from "../../../../shared/time/index.ts";
import { NOW } from "./samples.ts";

const way = (provider: string, more: Partial<Way> = {}): Way => ({
  ...{ channel: "sms", provider, isPaid: false, isDown: false },
  ...more,
});
const tried = (provider: string, state: DeliveryState, more: Partial<Delivery> = {}): Delivery => ({
  ...{ id: provider, channel: "sms", provider, state, again: false, queuedAt: NOW, since: NOW },
  ...more,
});
const step = (kind: NoticeKind, deliveries: Delivery[], ways: Way[], now: Instant = NOW) =>
  nextStep({ kind, state: "waiting", deliveries }, ways, now);
const later = (count: number) => addSeconds(NOW, minutes(count));

describe("which way a notice goes", () => {
  it("free before paid, whatever their order", () => {
    const ways = [way("paid", { isPaid: true }), way("free", { channel: "telegram" })];
    expect(step("reminder", [], ways)).toMatchObject({ kind: "send", way: { provider: "free" } });
  });

  it("past a provider that fails, and by it where there is no other", () => {
    const down = way("down", { isDown: true });
    expect(step("reminder", [], [down, way("up")])).toMatchObject({ way: { provider: "up" } });
    expect(step("reminder", [], [down])).toMatchObject({ way: { provider: "down" } });
  });

  it("once more the same way after twenty seconds and after a minute, then another", () => {
    const failed = tried("one", "failed", { again: true });
    const ways = [way("one"), way("two")];
    expect(step("reminder", [failed], ways)).toEqual({ kind: "wait", until: addSeconds(NOW, seconds(20)) });
    expect(step("reminder", [failed], ways, later(1))).toMatchObject({ way: { provider: "one" } });
    expect(step("reminder", [failed, failed], ways, addSeconds(NOW, seconds(30)))).toMatchObject({
      kind: "wait",
    });
    expect(step("reminder", [failed, failed, failed], ways, later(9))).toMatchObject({
      way: { provider: "two" },
    });
  });

  it("another at once where the same cannot help", () => {
    expect(step("reminder", [tried("one", "failed")], [way("one"), way("two")])).toMatchObject({
      way: { provider: "two" },
    });
  });
});

describe("what was cut off", () => {
  it("is waited for, then given up, since nobody knows whether it left", () => {
    const queued = tried("one", "queued");
    expect(step("late", [queued], [way("one")], later(1))).toEqual({ kind: "wait", until: later(2) });
    expect(step("late", [queued], [way("one")], later(2))).toEqual({ kind: "giveUp", delivery: "one" });
  });
});

describe("what has left", () => {
  it("is told when an SMS has arrived, or a messenger's message was read", () => {
    expect(step("late", [tried("one", "delivered")], [])).toEqual({ kind: "end", state: "told" });
    const telegram = (state: DeliveryState) => tried("bot", state, { channel: "telegram" });
    expect(step("late", [telegram("read")], [])).toEqual({ kind: "end", state: "told" });
    expect(step("late", [telegram("delivered")], [way("one")], later(5))).toMatchObject({
      way: { provider: "one" },
    });
  });

  it("is enough after five minutes, unless it is critical: then the paid way, then a person", () => {
    const sent = tried("bot", "sent", { channel: "telegram" });
    const paid = way("paid", { isPaid: true });
    expect(step("soon", [sent], [paid], later(5))).toEqual({ kind: "end", state: "told" });
    expect(step("changed", [sent], [paid], later(4))).toMatchObject({ kind: "wait" });
    expect(step("changed", [sent], [paid], later(5))).toMatchObject({ way: { provider: "paid" } });
    expect(step("changed", [sent], [], later(5))).toEqual({ kind: "end", state: "call" });
  });
});

describe("who has no way at all", () => {
  it("is rung for what is critical, and for nothing else", () => {
    expect(step("changed", [], [])).toEqual({ kind: "end", state: "call" });
    expect(step("soon", [], [])).toEqual({ kind: "end", state: "nobody" });
  });
});

it("whatever is over stays so", () => {
  expect(nextStep({ kind: "late", state: "called", deliveries: [] }, [way("one")], NOW)).toEqual({
    ...{ kind: "end", state: "called" },
  });
});
