// Written in plain old syntax: an old Node must get as far as saying that it is too old.
import { refuseOldNode } from "./lib/nodeVersion.mjs";

if (!refuseOldNode()) {
  void import("./lib/launch.mjs").then(({ runLauncher }) => runLauncher(process.argv.slice(2)));
}
