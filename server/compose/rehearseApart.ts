import { spawn } from "node:child_process";
import { projectPlace } from "../../scripts/lib/place.mjs";
import { hasBackups } from "../config.ts";
import type { Core } from "./core.ts";

const SAID = 2_000;

/**
 * The night's backup and its rehearsal, in a process of their own: they read and write gigabytes. What came of it is in the database;
 * a failure is thrown as well, so that it is seen where failed jobs are. An installation without a place for backups does nothing.
 */
export async function rehearseApart({ config, logger }: Pick<Core, "config" | "logger">): Promise<void> {
  if (!hasBackups(config)) return;
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "server/compose/rehearseCommand.ts", "--nightly"],
    {
      cwd: projectPlace.root,
      env: { ...process.env, DATABASE_URL: config.DATABASE_URL },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let said = "";
  child.stderr.on("data", (part: Buffer) => {
    said = `${said}${part}`.slice(-SAID);
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (ended) => resolve(ended ?? 1));
  });
  if (code === 0) return;
  logger.error({ said: said.trim() }, "the night's backup or its rehearsal failed");
  throw new Error("the night's backup or its rehearsal failed");
}
