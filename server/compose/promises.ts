import { serviceDay } from "../../shared/time/index.ts";
import { createKysely, createPool } from "../stores/postgres/pool.ts";
import { PostgresPromiseStore } from "../stores/postgres/promiseStore.ts";

/** `npm run promises -- 2026-03-02`: what became of the promises of a service day, in the database of DATABASE_URL. */
const [day] = process.argv.slice(2);
const { DATABASE_URL } = process.env;
if (day === undefined || DATABASE_URL === undefined)
  throw new Error("say which day, as 2026-03-02, and in DATABASE_URL which database");
const kysely = createKysely(createPool(DATABASE_URL, 1));
const { given, kept, missed, broken } = await new PostgresPromiseStore(kysely).countPromises(serviceDay(day));
process.stdout.write(`${day}: ${given} given, ${kept} kept, ${missed} missed, ${broken} broken\n`);
await kysely.destroy();
