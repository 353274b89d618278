import { setTimeout as sleep } from "node:timers/promises";
import type { ApiSession } from "../../../server/twin/apiSession.ts";
import { describeSample, percentile } from "../../benchmarks/figures.ts";
import type { DrillParts } from "../drill.ts";
import type { DrillServer } from "../drillServer.ts";
import { type Attack, type Harvest, startAttack } from "./attack.ts";

const BOARD_P99_MS = 500;
const LOG_GROWS_KB = 200;
const READ_EVERY_MS = 100;
const REST_MS = 3_000;

/** What the same reads take while nobody floods; a machine that is busy with other work is slow before any flood. */
export interface Calm {
  p99: number;
}
const barOf = ({ p99 }: Calm): number => Math.max(BOARD_P99_MS, Math.ceil(2 * p99));

export interface Trial {
  fed: string;
  attack: Attack;
  seconds?: number;
  /** What else must hold, by what the attacker has got. */
  alsoExpected?: { text: string; holds(harvest: Harvest): boolean };
}

export interface BoardParts {
  server: DrillServer;
  staff: ApiSession;
  row: DrillParts["row"];
  calm: Calm;
}

export async function readCalmly({ staff, row }: Omit<BoardParts, "calm">): Promise<Calm> {
  const { times, failed } = await readUntil(sleep(10_000), staff);
  const p99 = percentile(times, 0.99);
  const expected = `board p99 <= ${BOARD_P99_MS} ms; if this machine is too busy for it, twice what it takes now is the bar below`;
  row({ fed: "nobody floods", expected, got: describeSample(times), held: failed === 0 });
  return { p99 };
}

/** A dispatcher reads the board ten times a second while somebody floods. */
export async function boardUnder(
  { server, staff, row, calm }: BoardParts,
  { fed, attack, seconds = 10, alsoExpected }: Trial,
): Promise<void> {
  const before = server.log().length;
  const flood = startAttack(server.baseUrl, seconds, attack);
  const { times, failed } = await readUntil(flood, staff);
  const harvest = await flood;
  const logKb = (server.log().length - before) / 1024;
  const also = alsoExpected?.holds(harvest) ?? true;
  row({
    fed,
    expected: `board p99 <= ${barOf(calm)} ms, none fails, log < ${LOG_GROWS_KB} KB${alsoExpected ? `, ${alsoExpected.text}` : ""}`,
    got: `${describeSample(times)}; ${failed} failed; log ${logKb.toFixed(0)} KB; flood ${JSON.stringify(harvest)}`,
    held: percentile(times, 0.99) <= barOf(calm) && failed === 0 && logKb < LOG_GROWS_KB && also,
  });
  await sleep(REST_MS);
}

async function readUntil(flood: Promise<unknown>, staff: ApiSession) {
  let isOver = false;
  void flood.finally(() => {
    isOver = true;
  });
  const times: number[] = [];
  let failed = 0;
  while (!isOver) {
    const begun = performance.now();
    await staff.call("getBoard").catch(() => {
      failed += 1;
    });
    const took = performance.now() - begun;
    times.push(took);
    await sleep(Math.max(0, READ_EVERY_MS - took));
  }
  return { times, failed };
}
