import { realClock } from "../clock.ts";
import type { Config } from "../config.ts";
import { linkPath } from "../presenters/index.ts";
import { createDigest, createToken } from "../secrets.ts";
import type { Dependencies } from "../services/dependencies.ts";
import { makeFirstLink } from "../services/people/index.ts";
import type { Core } from "./core.ts";

type Parts = Pick<Dependencies, "db" | "clock"> & {
  config: Pick<Config, "SESSION_SECRET" | "PUBLIC_ORIGIN" | "HOST" | "PORT">;
};

/**
 * A one-time link for the first administrator or, by name, for somebody who has lost everything: the address to open. undefined:
 * nobody is called so.
 */
export async function firstLink(
  { db, clock, config }: Parts,
  username?: string,
): Promise<string | undefined> {
  const digest = createDigest(config.SESSION_SECRET);
  const link = await makeFirstLink({ db, clock, realClock, digest, createToken }, username);
  const origin = config.PUBLIC_ORIGIN ?? `http://${config.HOST}:${config.PORT}`;
  return link && new URL(linkPath(link), origin).href;
}

/**
 * Where nobody can do an administrator's work, whoever started the process reads how to begin. For the console alone: the log keeps
 * no secret, and several links may stand side by side until one is used.
 */
export async function offerFirstLink({
  db,
  clock,
  config,
}: Pick<Core, "db" | "clock" | "config">): Promise<void> {
  if (config.DEMO || (await db.staff.hasAdministrator())) return;
  const address = await firstLink({ db, clock, config });
  process.stdout.write(
    `\nNobody is administrator yet. Open this link within a day; it works once:\n\n  ${address}\n\n`,
  );
}
