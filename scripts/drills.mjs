import { LaunchFailure } from "./lib/launchFailure.mjs";
import { besideStores, runProgram } from "./lib/measuring.mjs";
import { createStopSignal } from "./lib/stopSignal.mjs";

// node scripts/drills.mjs [names]: durable stores, then tests/drills/run.ts, whose drills start servers of their own.
const stop = createStopSignal();

try {
  process.exitCode = await besideStores(stop, (stores) => {
    const environment = {
      DATABASE_ADMIN_URL: stores.databaseAdminUrl,
      REDIS_URL: stores.redisUrl,
      DRILL_FOLDER: stores.folder,
    };
    return runProgram("tests/drills/run.ts", { flags: process.argv.slice(2), environment, stop });
  });
} catch (error) {
  console.error(error instanceof LaunchFailure ? error.message : error);
  process.exitCode = 1;
}
