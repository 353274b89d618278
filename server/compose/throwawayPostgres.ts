import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { createDatabaseIfMissing } from "../../scripts/lib/database.mjs";
import { projectPlace } from "../../scripts/lib/place.mjs";
import { createCluster, databaseUrl, startPostgres, stopPostgres } from "../../scripts/lib/postgres.mjs";
import { findPostgresBinaries } from "../../scripts/lib/postgresBinaries.mjs";

const NAME = "rehearsal";

/** An empty database of a server of its own, by the Postgres that comes with this program, for as long as the work takes. */
export async function withThrowawayDatabase<T>(
  folder: string,
  work: (databaseUrl: string) => Promise<T>,
): Promise<T> {
  const cluster = {
    binaries: findPostgresBinaries(projectPlace.root),
    ...{ dataFolder: join(folder, "data"), logFile: join(folder, "log") },
    ...{ password: randomBytes(24).toString("hex"), durable: false },
  };
  await createCluster(cluster);
  const server = await startPostgres(cluster, undefined);
  try {
    await createDatabaseIfMissing(databaseUrl(cluster, server.port, "postgres"), NAME);
    return await work(databaseUrl(cluster, server.port, NAME));
  } finally {
    await stopPostgres(server);
  }
}
