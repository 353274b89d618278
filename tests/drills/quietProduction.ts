import type { Answer, ApiCaller } from "../support/apiCaller.ts";
import {
  asOwner,
  driverPhone,
  productionEnvironment,
  rider,
  settle,
  walkEveryPath,
} from "../support/signInPaths.ts";
import { askForCode, enterAsDriver, enterAsStaff, madeUpPhone, Town } from "../support/town.ts";
import type { Drill, DrillParts } from "./drill.ts";
import type { DrillServer } from "./drillServer.ts";

/** The server of an installation that is no demo tells nobody who exists, and its log nobody's secret. */
export const quietProduction: Drill = {
  name: "quietProduction",
  about: "neither answers nor their timing tell who exists, and no secret gets into the log",
  async play({ startServer, row }: DrillParts) {
    const server = await startServer(productionEnvironment);
    await settle(server, server.log());
    for (const question of questions) await existence(server, question, row);
    const secrets = await walkEveryPath(server);
    const log = server.log();
    const found = secrets.filter(([, secret]) => log.includes(secret)).map(([name]) => name);
    row({
      fed: `every way to sign in, right and wrong, with everything logged (${log.length} characters)`,
      expected: `none of ${secrets.length} secrets in the log`,
      got: found.length === 0 ? "none" : found.join(", "),
      held: found.length === 0 && log.length > 1000,
    });
  },
};

interface Question {
  name: string;
  ask(who: ApiCaller, known: boolean): Promise<Answer>;
}
const questions: Question[] = [
  {
    name: "asking for a code",
    ask: (who, known) => askForCode(who, known ? rider.phone : nobody),
  },
  {
    name: "a PIN",
    ask: (who, known) => enterAsDriver(who, known ? driverPhone : nobody, "0000"),
  },
  {
    name: "a password",
    ask: (who, known) => enterAsStaff(who, "guess", known ? "admin" : "nobody"),
  },
];

const COUNT = 80;
const nobody = madeUpPhone(0);
const middle = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** The same question about somebody who exists and somebody who does not, in turns. */
async function existence(
  { baseUrl, databaseUrl }: DrillServer,
  { name, ask }: Question,
  row: DrillParts["row"],
) {
  const town = new Town(baseUrl);
  const seen = [true, false].map((known) => ({ known, times: [] as number[], answers: new Set<string>() }));
  for (let time = 0; time < COUNT; time += 1) {
    // Before anything is spent, so that each question is one that is answered.
    if (time % 4 === 0) await asOwner(databaseUrl, (db) => db.query("DELETE FROM allowances"));
    for (const each of time % 2 === 0 ? seen : [...seen].reverse()) {
      const begun = performance.now();
      const answer = await ask(town.somebody(), each.known);
      each.times.push(performance.now() - begun);
      each.answers.add(shapeOf(answer));
    }
  }
  const [known = 0, unknown = 0] = seen.map(({ times }) => middle(times));
  const [one, other] = seen.map(({ answers }) => [...answers].sort().join("\n"));
  row({
    fed: `${name}, ${COUNT} times each of a known and an unknown one`,
    expected: "the same answers, medians within 20 % or 2 ms",
    got: `${one === other ? "the same" : "different"} answers, ${known.toFixed(1)} and ${unknown.toFixed(1)} ms`,
    held: one === other && Math.abs(known - unknown) <= Math.max(2, 0.2 * Math.max(known, unknown)),
  });
}

/** All of an answer but what names this very call. */
function shapeOf({ status, body, headers }: Answer): string {
  const { correlationId: _, ...rest } = body as { correlationId?: string };
  return JSON.stringify([status, rest, [...headers.keys()].sort(), headers.get("content-length")]);
}
