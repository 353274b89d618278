import { LaunchFailure } from "./lib/launchFailure.mjs";
import { besideStores, runProgram } from "./lib/measuring.mjs";
import { createStopSignal } from "./lib/stopSignal.mjs";

// node scripts/benchScale.mjs [flags]: durable stores, then tests/benchmarks/scale.ts, which starts installations of its own.
const stop = createStopSignal();

try {
  process.exitCode = await besideStores(stop, (stores) => {
    const environment = {
      DATABASE_ADMIN_URL: stores.databaseAdminUrl,
      REDIS_URL: stores.redisUrl,
      STORES_FOLDER: stores.folder,
    };
    return runProgram("tests/benchmarks/scale.ts", { flags: process.argv.slice(2), environment, stop });
  });
} catch (error) {
  console.error(error instanceof LaunchFailure ? error.message : error);
  process.exitCode = 1;
}
