import { dirname, join } from "node:path";
import { archiveSegment, readSystem } from "../backups/index.ts";
import { openBackups, runCommand } from "./backupParts.ts";

/** Run by Postgres for each file of its log, with its path and its name; see `scripts/lib/logArchive.mjs`. */
const [file = "", name = ""] = process.argv.slice(2);
await runCommand(async (config) => {
  const system = await readSystem(join(dirname(file), ".."));
  if (system === undefined) throw new Error(`no data folder of Postgres around ${file}`);
  await archiveSegment(await openBackups(config), { system, name, file });
});
