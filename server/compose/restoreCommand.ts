import { parseArgs } from "node:util";
import { type Kysely, sql } from "kysely";
import { chooseBackup, restoreCluster, restoreDump, type SealedFiles } from "../backups/index.ts";
import { AppError } from "../errors.ts";
import { migrationNames } from "../stores/postgres/migrate.ts";
import { createKysely, createPool } from "../stores/postgres/pool.ts";
import type { Schema } from "../stores/postgres/schema.ts";
import { barOf, runCommand } from "./backupTerminal.ts";
import { replayKept } from "./keptErasures.ts";
import { localPassword, localPostgres, localSessionSecret } from "./localPostgres.ts";
import { openBackups } from "./openBackups.ts";

const usage = `npm run restore -- [--at 2026-03-02T14:30:00+05:00] --into FOLDER
npm run restore -- [--at TIME] --into postgres://…/EMPTY_DATABASE   (backups made with pg_dump)`;

/** `npm run restore`: the service as it was at a moment, in a new place; never over one that runs. */
await runCommand(async (config) => {
  const { values } = parseArgs({ options: { at: { type: "string" }, into: { type: "string" } } });
  const { into } = values;
  if (into === undefined) {
    process.stderr.write(`${usage}\n`);
    process.exitCode = 1;
    return;
  }
  const at = values.at === undefined ? undefined : momentOf(values.at);
  if (config.BACKUP_FOLDER === undefined) throw new AppError("backup.notSet");
  const files = await openBackups(config);
  const chosen = await chooseBackup(files, { at, known: migrationNames });
  const isDatabase = /^postgres(ql)?:/.test(into);
  if (isDatabase !== (chosen.manifest.way === "dump"))
    throw new AppError("backup.otherPlace", { values: { way: chosen.manifest.way } });
  const bar = barOf("Restore", "bytes");
  const onBytes = (more: number) => bar.add(more, chosen.manifest.bytes);
  const common = { files, manifest: chosen.manifest, onBytes };
  if (isDatabase) {
    await restoreDump({ ...common, databaseUrl: into }).finally(() => bar.stop());
    await eraseAgain(files, into);
    process.stdout.write(`The state of ${chosen.manifest.until} is in the new database.\n`);
  } else await intoFolder({ ...common, at, into, reaches: chosen.reaches }, () => bar.stop());
});

/** An instant with its offset: a time without one would be another in every zone. */
function momentOf(text: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime()) || !/(Z|[+-]\d\d:?\d\d)$/.test(text))
    throw new AppError("backup.noMoment", { values: { at: text } });
  return at;
}

type IntoFolder = Pick<
  Parameters<typeof restoreCluster>[0],
  "files" | "manifest" | "onBytes" | "at" | "into"
> & {
  reaches: Date;
};

async function intoFolder(restoring: IntoFolder, onEnd: () => void): Promise<void> {
  let segments = 0;
  const { until } = await restoreCluster({
    ...restoring,
    postgres: localPostgres(),
    onSegment: () => {
      segments += 1;
    },
    use: async (restored) => {
      await eraseAgain(restoring.files, restored.databaseUrl);
      await setPassword(restored.databaseUrl, restoring.manifest.user);
      return restored;
    },
  }).finally(onEnd);
  process.stdout.write(
    `Restored into ${restoring.into}: ${segments} files of the log, last change ${until?.toISOString() ?? restoring.manifest.until}.\n` +
      `To serve from it: stop the service, put this folder in the place of .local/pg${restoring.manifest.major} (keep the old one), start, then npm run rebuild-queues.\n`,
  );
}

/** Before anybody else can read what was put back; what cannot be erased again is not handed out. */
async function eraseAgain(files: SealedFiles, databaseUrl: string): Promise<void> {
  const sessionSecret = process.env.SESSION_SECRET || localSessionSecret();
  const count = await replayKept({ files, databaseUrl, sessionSecret });
  if (count > 0)
    process.stdout.write(`${count} records of people who were erased after that moment are erased again.\n`);
}

/** The server of another machine had another password. */
async function setPassword(databaseUrl: string, user: string): Promise<void> {
  const password = sql.lit(localPassword());
  await withDatabase(
    databaseUrl,
    async (kysely) => void (await sql`ALTER ROLE ${sql.id(user)} PASSWORD ${password}`.execute(kysely)),
  );
}

async function withDatabase(
  databaseUrl: string,
  work: (kysely: Kysely<Schema>) => Promise<void>,
): Promise<void> {
  const kysely = createKysely(createPool(databaseUrl, 1, 0));
  try {
    await work(kysely);
  } finally {
    await kysely.destroy();
  }
}
