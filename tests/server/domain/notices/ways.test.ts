import { describe, expect, it } from "vitest";
import { nextStep } from "../../../../server/domain/notices/carrying.ts";
import { isCritical, isSafety, type ToldKind } from "../../../../server/domain/notices/content.ts";
import { waysOf } from "../../../../server/domain/notices/ways.ts";
import type { LinkedChannel } from "../../../../shared/notices/index.ts";
import { addSeconds, minutes } from "../../../../shared/time/index.ts";
import { NOW, samples } from "./samples.ts";

const carriers = [
  { channel: "push", provider: "webPush", isPaid: false },
  { channel: "telegram", provider: "telegram", isPaid: false },
  { channel: "whatsapp", provider: "whatsapp", isPaid: true },
  { channel: "email", provider: "smtp", isPaid: false },
  { channel: "sms", provider: "smsc", isPaid: true },
] as const;
/** Linked so many minutes ago. */
const linked = (id: string, channel: LinkedChannel, ago = 0) => ({
  ...{ id, channel },
  linkedAt: addSeconds(NOW, minutes(-ago)),
});
const how = { mayCost: true, failing: new Set<string>() };
const named = (ways: ReturnType<typeof waysOf>) =>
  ways.map(({ channel, address = "phone" }) => `${channel} ${address}`);

describe("the ways to somebody", () => {
  it("who has linked nothing are the telephone alone", () => {
    expect(named(waysOf(carriers, { addresses: [], wished: [] }, how))).toEqual(["sms phone"]);
  });

  it("are each linked address, of one channel the newest first, and SMS", () => {
    const addresses = [linked("old", "push", 60), linked("new", "push", 1), linked("chat", "telegram", 5)];
    expect(named(waysOf(carriers, { addresses, wished: [] }, how))).toEqual([
      ...["push new", "push old", "telegram chat", "sms phone"],
    ]);
  });

  it("begin with the channel that they prefer", () => {
    const addresses = [linked("browser", "push"), linked("mail", "email"), linked("chat", "telegram")];
    expect(named(waysOf(carriers, { addresses, wished: ["email", "telegram"] }, how))).toEqual([
      ...["email mail", "telegram chat", "push browser", "sms phone"],
    ]);
  });

  it("cost nothing where nothing may", () => {
    const addresses = [linked("number", "whatsapp"), linked("chat", "telegram")];
    const free = waysOf(carriers, { addresses, wished: ["whatsapp"] }, { ...how, mayCost: false });
    expect(named(free)).toEqual(["telegram chat"]);
  });
});

describe("a critical notice to who has linked three channels", () => {
  const addresses = [linked("browser", "push"), linked("chat", "telegram"), linked("number", "whatsapp")];
  const ways = waysOf(carriers, { addresses, wished: ["whatsapp"] }, how);
  const sentBy = (count: number) =>
    [...ways.filter(({ isPaid }) => !isPaid), ...ways.filter(({ isPaid }) => isPaid)]
      .slice(0, count)
      .map((way, index) => ({
        ...{ ...way, id: String(index), state: "sent" as const, again: false, queuedAt: NOW, since: NOW },
      }));
  const at = (count: number, later: number) =>
    nextStep(
      { kind: "late", state: "waiting", deliveries: sentBy(count) },
      ways,
      addSeconds(NOW, minutes(later)),
    );

  it("goes by the free ones first, though a paid one is preferred, then by the paid ones, then by a person", () => {
    expect(at(0, 0)).toMatchObject({ way: { channel: "push" } });
    expect(at(1, 1)).toEqual({ kind: "wait", until: addSeconds(NOW, minutes(2)) });
    expect(at(1, 2)).toMatchObject({ way: { channel: "telegram" } });
    // Before something is paid for there are five minutes: 2 + 5 + 5 until the SMS is sent.
    expect(at(2, 4)).toMatchObject({ kind: "wait" });
    expect(at(2, 5)).toMatchObject({ way: { channel: "whatsapp" } });
    expect(at(3, 4)).toMatchObject({ kind: "wait" });
    expect(at(3, 5)).toMatchObject({ way: { channel: "sms" } });
    expect(at(4, 5)).toEqual({ kind: "end", state: "call" });
  });

  it("goes on by the next one when an address is none any more, whatever it was to be tried again", () => {
    const [first] = sentBy(1);
    const left = ways.filter(({ address }) => address !== "browser");
    const deliveries = first === undefined ? [] : [{ ...first, state: "failed" as const, again: true }];
    expect(nextStep({ kind: "soon", state: "waiting", deliveries }, left, NOW)).toMatchObject({
      ...{ kind: "send", way: { channel: "telegram" } },
    });
  });
});

it("who wants none is told what would else leave them waiting, and that the vehicle is at the door", () => {
  const kinds = Object.keys(samples) as ToldKind[];
  expect(kinds.filter(isSafety).sort()).toEqual(
    [
      "arrived",
      "askedAfter",
      "cancelled",
      "changed",
      "late",
      "missed",
      "noVehicle",
      "notHome",
      "refused",
    ].sort(),
  );
  expect(kinds.filter((kind) => isCritical(kind) && !isSafety(kind))).toEqual([]);
});
