import { parseArgs } from "node:util";
import { realClock } from "../clock.ts";
import { readConfig } from "../config.ts";
import { createDatabase } from "../stores/postgres/database.ts";
import { createKysely, createPool } from "../stores/postgres/pool.ts";
import { firstLink } from "./firstLink.ts";

/**
 * `npm run first-link`: a one-time link for a new administrator; `npm run first-link -- --user NAME`: for somebody of the staff who
 * has lost password and second factor, the last administrator included. In the environment of the service.
 */
const { values } = parseArgs({ options: { user: { type: "string" } } });
const config = readConfig(process.env);
const kysely = createKysely(createPool(config.DATABASE_URL, 1));
try {
  const username = values.user?.normalize("NFKC").trim().toLowerCase();
  const address = await firstLink({ db: createDatabase(kysely), clock: realClock, config }, username);
  if (address === undefined) throw new Error(`nobody is called ${values.user}`);
  process.stdout.write(`${address}\n`);
} finally {
  await kysely.destroy();
}
