// Plain old syntax, as in start.mjs.
import { refuseOldNode } from "./lib/nodeVersion.mjs";

if (!refuseOldNode()) {
  void import("./lib/testRun.mjs").then(({ runTests }) => runTests(process.argv.slice(2)));
}
