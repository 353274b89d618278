import { beforeEach, describe, expect, it } from "vitest";
import {
  ActionQueue,
  type PendingAction,
  type SendOutcome,
} from "../../../../client/driver/reports/actionQueue.ts";
import type { StopAction } from "../../../../shared/schemas/driving.ts";

let kept: Map<string, string>;
let answers: SendOutcome[];
let sent: string[];
beforeEach(() => {
  kept = new Map();
  answers = [];
  sent = [];
});

const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, text: string) => void kept.set(name, text),
  removeItem: (name: string) => void kept.delete(name),
};
/** Answers in turn; "sent" when nothing else was said. */
const send = async (action: PendingAction): Promise<SendOutcome> => {
  const answer = answers.shift() ?? "sent";
  if (answer === "sent") sent.push(`${action.stopId} ${action.action}`);
  return answer;
};
const queue = (name = "driver-1") => new ActionQueue({ storage, name, send });
let count = 0;
const act = (stopId: string, action: StopAction): PendingAction => ({
  actionId: `action-${++count}`,
  stopId,
  action,
  at: "2026-11-23T04:05:00.000Z",
});

describe("reports made without a connection", () => {
  it("wait in order and go out in order, with the time of the act", async () => {
    const reports = queue();
    answers = ["again"];
    reports.add(act("stop-1", "arrive"));
    await reports.flush(); // not reachable
    reports.add(act("stop-1", "board"));
    expect(reports.pending.get().map((each) => each.action)).toEqual(["arrive", "board"]);
    expect(reports.pending.get()[0]?.at).toBe("2026-11-23T04:05:00.000Z");

    await reports.flush();
    expect(sent).toEqual(["stop-1 arrive", "stop-1 board"]);
    expect(reports.pending.get()).toEqual([]);
  });

  it("survive a reload and keep their ids, so that a repeat is harmless", async () => {
    const before = queue();
    before.add(act("stop-1", "arrive"));
    const after = queue();
    expect(after.pending.get()).toEqual(before.pending.get());
  });

  it("are never sent by another driver on the same phone", () => {
    queue("driver-1").add(act("stop-1", "arrive"));
    expect(queue("driver-2").pending.get()).toEqual([]);
  });

  it("leave nothing on the device after signing out", () => {
    const reports = queue();
    reports.add(act("stop-1", "arrive"));
    reports.clear();
    expect(kept.size).toBe(0);
  });

  it("do not start with what somebody else left in storage", () => {
    kept.set("driver-1", "not json");
    expect(queue().pending.get()).toEqual([]);
  });
});

describe("a refused report", () => {
  it("takes along what was built on it at the same stop, not the rest", async () => {
    const reports = queue();
    reports.add(act("stop-1", "arrive"));
    reports.add(act("stop-1", "board"));
    reports.add(act("stop-2", "depart"));
    answers = ["refused"];
    await reports.flush();
    expect(sent).toEqual(["stop-2 depart"]);
    expect(reports.pending.get()).toEqual([]);
  });
});

it("sends one at a time, however often it is asked to", async () => {
  const reports = queue();
  reports.add(act("stop-1", "depart"));
  await Promise.all([reports.flush(), reports.flush(), reports.flush()]);
  expect(sent).toEqual(["stop-1 depart"]);
});
