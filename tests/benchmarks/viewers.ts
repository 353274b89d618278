import { Client } from "pg";
import { ApiSession } from "../../server/twin/apiSession.ts";
import { type LiveSocket, openSocket } from "./people.ts";

/** A dispatcher has so many pages open; one person may not have sockets without end. */
const PAGES = 20;

/** Sockets of as many dispatchers as that takes: copies of the demo's one, straight into the benchmark's own database. */
export async function openViewers(baseUrl: string, count: number, password: string): Promise<LiveSocket[]> {
  const usernames = await provideDispatchers(Math.ceil(count / PAGES));
  const viewers: LiveSocket[] = [];
  for (const username of usernames) {
    const session = new ApiSession(baseUrl);
    await session.call("staffSignIn", { body: { username, password } });
    const pages = Math.min(PAGES, count - viewers.length);
    viewers.push(...(await Promise.all(Array.from({ length: pages }, () => openSocket(session)))));
  }
  return viewers;
}

async function provideDispatchers(count: number): Promise<string[]> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const usernames = Array.from({ length: count }, (_, index) => `viewer-${index}`);
  await client.query(
    `INSERT INTO staff (id, username, name, role, password_hash)
     SELECT gen_random_uuid(), copy, name, role, password_hash FROM staff, unnest($1::text[]) copy
     WHERE username = 'dispatcher' ON CONFLICT (username) DO NOTHING`,
    [usernames],
  );
  await client.end();
  return usernames;
}
