import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** What a flood does, told to `flooder.ts`. */
export type Attack =
  /** Sockets that each say `session:resumed` again as soon as they are answered, and come back when they are closed. */
  | { kind: "resumes"; cookies: string[]; sockets: number; cursor: number }
  /** The same without waiting for answers. */
  | { kind: "torrent"; cookies: string[]; sockets: number; cursor: number }
  /** As many calls at once as wanted, each followed by the next. */
  | { kind: "calls"; cookies: string[]; path: string; atOnce: number }
  /** Connections that send their headers, or their body, a byte at a time, nothing at all, or only the upgrade to a socket. */
  | { kind: "slowHeaders" | "slowBodies" | "silence" | "strangers"; connections: number };

/** What came of it, as seen by the one who floods. */
export interface Harvest {
  answered: number;
  refused: number;
  /** Connections open at the end, of those that were tried. */
  open: number;
}

/** Plays an attack for some seconds from a process of its own, so that it does not slow down who measures. */
export function startAttack(baseUrl: string, seconds: number, attack: Attack): Promise<Harvest> {
  const plan = JSON.stringify({ baseUrl, seconds, attack });
  const child = fork(fileURLToPath(new URL("flooder.ts", import.meta.url)), [plan], {
    execArgv: ["--import", "tsx"],
  });
  return Promise.race([
    once(child, "message").then(([harvest]) => harvest as Harvest),
    once(child, "exit").then(([code]) => {
      throw new Error(`the flood ended by itself: ${code}`);
    }),
  ]);
}
