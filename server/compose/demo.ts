import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { SoleHolder } from "../stores/postgres/soleHolder.ts";
import type { Core } from "./core.ts";
import type { Role } from "./role.ts";

/** Any number that nobody else uses as an advisory lock. */
const PLAYING_LOCK = 7_326_003;
const LEAVE_WITHIN_MS = 3_000;
const COME_AGAIN_MS = 3_000;

/** The demo's people in a process of their own: they only know the public address. */
export function sendPlayers(url: string, region: string, fleet: number | undefined): ChildProcess {
  const few = fleet === undefined ? [] : ["--fleet", String(fleet)];
  const told = ["--url", url, "--region", region, ...few];
  return fork(fileURLToPath(new URL("../twin/demo/main.ts", import.meta.url)), told, { stdio: "inherit" });
}

/**
 * Of several web processes one sends the demo's people, since the same drivers twice would get in each other's way; when it
 * ends, another one does. People who leave by themselves, because a store was away, are sent again.
 */
export function startPlayers(
  { config, logger }: { config: Pick<Core["config"], "DATABASE_URL">; logger: Pick<Core["logger"], "info"> },
  send: () => ChildProcess,
): Role {
  let players: ChildProcess | undefined;
  let again: NodeJS.Timeout | undefined;
  const onTaken = () => {
    const sent = send();
    players = sent;
    logger.info({}, "demo people come");
    sent.on("exit", (code, signal) => {
      logger.info({ code, signal }, "demo people left");
      if (players === sent) again = setTimeout(onTaken, COME_AGAIN_MS);
    });
  };
  const callAllBack = async () => {
    clearTimeout(again);
    const called = players;
    players = undefined;
    await callBack(called);
  };
  const where = { databaseUrl: config.DATABASE_URL, lock: PLAYING_LOCK };
  const holder = new SoleHolder(where, { onTaken, onLost: () => void callAllBack() });
  holder.start();
  return { close: () => holder.stop(callAllBack) };
}

async function callBack(players: ChildProcess | undefined): Promise<void> {
  if (players === undefined || players.exitCode !== null || players.signalCode !== null) return;
  const left = once(players, "exit");
  players.kill("SIGTERM");
  await Promise.race([left, new Promise((resolve) => setTimeout(resolve, LEAVE_WITHIN_MS).unref())]);
  players.kill("SIGKILL");
}
