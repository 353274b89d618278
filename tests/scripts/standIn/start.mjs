import { runLauncher } from "../../../scripts/lib/launch.mjs";
import { projectPlace } from "../../../scripts/lib/place.mjs";

// node start.mjs <local folder> [flags]: the real launcher with its own data and the stand-in server.
const [local = "", ...flags] = process.argv.slice(2);
const standIn = { serverEntry: "tests/scripts/standIn/server.ts", hasScreens: false };
await runLauncher(flags, { ...projectPlace, local, ...standIn });
