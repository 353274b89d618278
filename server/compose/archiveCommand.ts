import { dirname, join } from "node:path";
import { archiveSegment } from "../backups/archiveSegment.ts";
import { readSystem } from "../backups/cluster.ts";
import { readBackupConfig } from "../config.ts";
import { AppError } from "../errors.ts";
import { openBackups } from "./openBackups.ts";

/**
 * Run by Postgres for each file of its log, with its path and its name (`scripts/lib/logArchive.mjs`): once a minute, so it loads
 * little. Whatever ends it with another code than 0 makes Postgres keep the file and ask again.
 */
const [file = "", name = ""] = process.argv.slice(2);
try {
  const system = await readSystem(join(dirname(file), ".."));
  if (system === undefined) throw new Error(`no data folder of Postgres around ${file}`);
  const files = await openBackups(readBackupConfig(process.env));
  await archiveSegment(files, { system, name, file });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  const { tellRefusal } = await import("./backupTerminal.ts");
  process.stderr.write(`${tellRefusal(error)}\n`);
  process.exitCode = 1;
}
