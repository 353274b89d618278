import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { ReportQueue, type SendOutcome } from "../../../../client/driver/reports/reportQueue.ts";
import { createSeal } from "../../../../client/driver/reports/seal.ts";
import { createReportSeal } from "../../../../server/secrets.ts";
import type { DeviceReport, KeptAct } from "../../../../shared/schemas/driverReports.ts";
import { act, Device, nameOf } from "./device.ts";

const { keyFor } = createReportSeal("a secret of the service that nobody else has");
const KEPT: SendOutcome = { kind: "kept", verdict: "applied" };
const UNREACHED: SendOutcome = { kind: "unreached" };
const REFUSED: SendOutcome = { kind: "refused", cause: "stop.notNext" };

let device: Device;
let answers: SendOutcome[];
let sent: string[];
let now: number;
beforeEach(() => {
  device = new Device();
  answers = [];
  sent = [];
  now = 0;
});

/** Answers in turn; kept when nothing else was said. */
const send = async (report: DeviceReport): Promise<SendOutcome> => {
  sent.push(nameOf(report as KeptAct));
  return answers.shift() ?? KEPT;
};
const open = (author = "driver-1", seal = createSeal(keyFor(author))) =>
  new ReportQueue({ author, shelf: device, seal, send, now: () => now });
const waitingOf = (queue: ReportQueue) => queue.waiting.get().map((each) => nameOf(each.act as KeptAct));
const lying = async (kind: "sealed" | "outcome") =>
  (await device.list()).filter((each) => each.kind === kind).length;

describe("reports made without a connection", () => {
  it("wait in order and go out in order, with the time of the act", async () => {
    const reports = open();
    answers = [UNREACHED];
    reports.add(act("stop-1", "arrive"));
    await reports.flush();
    reports.add(act("stop-1", "board"));
    expect(waitingOf(reports)).toEqual(["stop-1 arrive", "stop-1 board"]);
    expect(reports.waiting.get()[0]?.act.at).toBe("2026-11-23T04:05:00.000Z");

    sent = [];
    await reports.flush();
    expect(sent).toEqual(["stop-1 arrive", "stop-1 board"]);
    expect(reports.waiting.get()).toEqual([]);
    await reports.close();
    expect(await lying("sealed")).toBe(0);
  });

  it("survive a reload in their order and keep their ids, so that a repeat is harmless", async () => {
    const before = open();
    for (const action of ["depart", "arrive", "board"] as const) before.add(act("stop-1", action));
    const made = before.waiting.get();
    await before.close();

    answers = [UNREACHED];
    const after = open();
    await after.flush();
    expect(after.waiting.get()).toEqual(made);
    after.add(act("stop-2", "depart"));
    await after.close();
    const again = open();
    await again.flush();
    expect(sent.slice(1)).toEqual(["stop-1 depart", "stop-1 arrive", "stop-1 board", "stop-2 depart"]);
  });

  it("can be read by nobody on the device, and are neither shown to another driver nor sent by them", async () => {
    const first = open("driver-1");
    const report = act("stop-1", "arrive");
    first.add(report);
    await first.close();
    expect(await lying("sealed")).toBe(1);
    for (const secret of [report.stopId, "arrive", "44.8488", report.at])
      expect(device.text).not.toContain(secret);

    const second = open("driver-2");
    await second.flush();
    expect(second.waiting.get()).toEqual([]);
    expect(sent).toEqual([]);
    const firstAgain = open("driver-1");
    await firstAgain.flush();
    expect(sent).toEqual(["stop-1 arrive"]);
  });

  it("are told apart where they cannot be kept: no sealing, or no room on the device", async () => {
    const unsealed = open("driver-1", Promise.resolve(undefined));
    unsealed.add(act("stop-1", "arrive"));
    await unsealed.close();
    expect(unsealed.isLasting.get()).toBe(false);
    expect(device.text).toBe("");

    const full = open();
    device.isFull = true;
    full.add(act("stop-1", "board"));
    await full.close();
    expect(full.isLasting.get()).toBe(false);
    expect(waitingOf(full)).toEqual(["stop-1 board"]);
  });
});

describe("a report that the service answers and does not take", () => {
  it("stays, lets the others go on, and is sent again more and more rarely", async () => {
    const reports = open();
    answers = [REFUSED];
    reports.add(act("stop-1", "arrive"));
    reports.add(act("stop-2", "depart"));
    await reports.flush();
    expect(sent).toEqual(["stop-1 arrive", "stop-2 depart"]);
    expect(reports.waiting.get()).toMatchObject([{ refusal: { cause: "stop.notNext" } }]);

    // Every ten seconds for two hours it is looked what is due: after 1, 5, 15, then every 60 minutes.
    answers = Array.from({ length: 99 }, () => REFUSED);
    const again: number[] = [];
    for (now = 0; now <= 121 * 60_000; now += 10_000) {
      const before = sent.length;
      await reports.flush();
      if (sent.length > before) again.push(now / 60_000);
    }
    expect(again).toEqual([1, 6, 21, 81]); // 0 + 1, + 5, + 15, + 60
    await reports.close();
    expect(await lying("sealed")).toBe(1);
  });

  it("goes when it is taken at last, and its driver is told", async () => {
    const reports = open();
    answers = [REFUSED];
    reports.add(act("stop-1", "arrive"));
    await reports.flush();
    now = 60_000;
    answers = [{ kind: "kept", verdict: "questioned" }];
    await reports.flush();
    expect(reports.waiting.get()).toEqual([]);
    expect(reports.outcomes.get()).toMatchObject([{ verdict: "questioned", done: { at: 1_000_000 } }]);
  });
});

describe("what became of them", () => {
  it("is told of those that had to wait, also after a reload, until it was read", async () => {
    const reports = open();
    reports.add(act("stop-1", "depart"));
    await reports.flush(); // at once: nothing to tell
    expect(reports.outcomes.get()).toEqual([]);
    answers = [UNREACHED];
    reports.add(act("stop-1", "arrive"));
    await reports.flush();
    await reports.flush();
    expect(reports.outcomes.get()).toHaveLength(1);
    await reports.close();

    const after = open();
    await after.flush();
    expect(after.outcomes.get()).toHaveLength(1);
    await after.forgetOutcomes();
    await after.close();
    expect(device.text).toBe("");
  });
});

describe("a report taken back", () => {
  it("goes out after what it takes back, also over a reload, and its driver reads when it stands after all", async () => {
    const reports = open();
    const arrived = act("stop-1", "arrive");
    answers = [UNREACHED];
    reports.add(arrived);
    reports.add({ ...arrived, actionId: randomUUID(), takesBack: arrived.actionId });
    await reports.flush();
    await reports.close();
    const after = open();
    answers = [KEPT, { kind: "kept", verdict: "settled" }];
    sent = [];
    await after.flush();
    expect(sent).toEqual(["stop-1 arrive", "stop-1 arrive taken back"]);
    expect(after.waiting.get()).toEqual([]);
    expect(after.outcomes.get().map(({ verdict }) => verdict)).toEqual(["applied", "settled"]);
  });

  it("is told of at once when it stands, though it did not have to wait", async () => {
    const reports = open();
    const arrived = act("stop-1", "arrive");
    answers = [KEPT, { kind: "kept", verdict: "settled" }];
    reports.add(arrived);
    reports.add({ ...arrived, actionId: randomUUID(), takesBack: arrived.actionId });
    await reports.flush();
    expect(reports.outcomes.get()).toMatchObject([{ verdict: "settled" }]);
  });
});

it("sends one at a time, however often it is asked to", async () => {
  const reports = open();
  reports.add(act("stop-1", "depart"));
  await Promise.all([reports.flush(), reports.flush(), reports.flush()]);
  expect(sent).toEqual(["stop-1 depart"]);
});

it("sends no more once its driver has left", async () => {
  const reports = open();
  reports.add(act("stop-1", "depart"));
  await reports.close();
  await reports.flush();
  expect(sent).toEqual([]);
  expect(await lying("sealed")).toBe(1);
});
