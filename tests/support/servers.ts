import type { TestProject } from "vitest/node";
import { prepareLocalFolder, projectPlace } from "../../scripts/lib/place.mjs";
import { createProgress } from "../../scripts/lib/steps.mjs";
import { startThrowawayServers } from "../../scripts/lib/throwaway.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** A database of the throwaway cluster from which others are created; see `testDatabase.ts`. */
    databaseAdminUrl: string;
    /** The throwaway Redis, without a database number. */
    redisUrl: string;
  }
}

/** Before the first test file of a project: one real Postgres and one real Redis. After the last: both gone, failed or not. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers = await startThrowawayServers(prepareLocalFolder(projectPlace), createProgress());
  project.provide("databaseAdminUrl", servers.databaseAdminUrl);
  project.provide("redisUrl", servers.redisUrl);
  return servers.stop;
}
