import { beforeEach, expect, it } from "vitest";
import { createHandIn } from "../../../../client/driver/reports/handIn.ts";
import { ReportQueue, type SendOutcome } from "../../../../client/driver/reports/reportQueue.ts";
import { createSeal } from "../../../../client/driver/reports/seal.ts";
import { createReportSeal } from "../../../../server/secrets.ts";
import { act, Device, nameOf } from "./device.ts";

const service = createReportSeal("a secret of the service that nobody else has");
let device: Device;
let line: boolean;
let taken: string[];
let now: number;
beforeEach(() => {
  device = new Device();
  line = true;
  taken = [];
  now = 1_000_000;
});

const open = (author: string, send = async (): Promise<SendOutcome> => ({ kind: "unreached" })) =>
  new ReportQueue({ author, shelf: device, seal: createSeal(service.keyFor(author)), send, now: () => now });

/** The service opens what comes with the key that it gave its author. */
function handInOf(isHeld: (id: string) => boolean = () => false) {
  return createHandIn({
    shelf: device,
    isHeld,
    now: () => now,
    send: async ({ author, sealed }) => {
      if (!line) return { kind: "unreached" };
      const text = service.open(author, sealed);
      if (text === undefined) return { kind: "refused", cause: "report.unreadable" };
      taken.push(nameOf(JSON.parse(text)));
      return { kind: "kept", verdict: "applied" };
    },
  });
}

async function leaveBehind(author: string, ...actions: Parameters<typeof act>[1][]): Promise<void> {
  const reports = open(author);
  for (const action of actions) reports.add(act(author, action));
  await reports.close();
}

it("hands in what two drivers left on a device, in their order, once there is a line, and once only", async () => {
  await leaveBehind("driver-1", "depart", "arrive");
  await leaveBehind("driver-2", "dropOff");
  const handIn = handInOf();
  line = false;
  await handIn();
  expect(taken).toEqual([]);
  line = true;
  await Promise.all([handIn(), handIn()]);
  await handIn();
  expect(taken.filter((each) => each.startsWith("driver-1"))).toEqual(["driver-1 depart", "driver-1 arrive"]);
  expect(taken).toHaveLength(3);
  // Whose they were and when is all that stays, until their driver has read that they arrived.
  expect((await device.list()).map(({ kind }) => kind)).toEqual(["outcome", "outcome", "outcome"]);
  const again = open("driver-1");
  await again.flush();
  expect(again.outcomes.get()).toHaveLength(2);
});

it("leaves to the signed-in driver's queue what that one sends", async () => {
  await leaveBehind("driver-1", "depart");
  await handInOf(() => true)();
  expect(taken).toEqual([]);
});

it("keeps what the service cannot open, asks rarely, and lets nothing wait behind it", async () => {
  await leaveBehind("driver-1", "depart");
  const [lost] = await device.list();
  if (lost?.kind !== "sealed") throw new Error("nothing was left behind");
  await device.put({ ...lost, author: "driver-3" });
  await leaveBehind("driver-2", "depart");
  const handIn = handInOf();
  await handIn();
  expect(taken).toEqual(["driver-2 depart"]);
  expect((await device.list()).map(({ kind }) => kind).toSorted()).toEqual(["outcome", "sealed"]);
});

it("forgets after a week what nobody came back to read", async () => {
  await leaveBehind("driver-1", "depart");
  const handIn = handInOf();
  await handIn();
  now += 6 * 24 * 3_600_000;
  await handIn();
  expect(await device.list()).toHaveLength(1);
  now += 2 * 24 * 3_600_000;
  await handIn();
  expect(await device.list()).toEqual([]);
});
