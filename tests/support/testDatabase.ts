import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { migrateToLatest } from "../../server/stores/postgres/migrate.ts";

export interface TestDatabase {
  databaseUrl: string;
  /** Closes every connection to it and deletes it. */
  drop: () => Promise<void>;
}

const template = "migrated_template";
/** Any number that nobody else uses as an advisory lock. */
const templateLock = 7_326_001;

/**
 * An empty database with the latest schema, of the caller's own: about 40 ms, a copy of a template that the first
 * caller of a run migrates.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asAdmin(async (admin) => {
    await admin.query("select pg_advisory_lock($1)", [templateLock]);
    await createTemplateIfMissing(admin);
    await admin.query(`create database ${name} template ${template} strategy file_copy`);
  });
  return {
    databaseUrl: databaseUrlOf(name),
    drop: () => dropDatabase(name),
  };
}

/** An empty database without any table. */
export async function createBareDatabase(): Promise<TestDatabase> {
  const name = `bare_${randomUUID().replaceAll("-", "")}`;
  await asAdmin(async (admin) => void (await admin.query(`create database ${name}`)));
  return { databaseUrl: databaseUrlOf(name), drop: () => dropDatabase(name) };
}

const dropDatabase = (name: string): Promise<void> =>
  asAdmin(async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`)));

/** It gets its name when it is whole, so a failed migration leaves no half template behind. */
async function createTemplateIfMissing(admin: pg.Client): Promise<void> {
  const found = await admin.query("select 1 from pg_database where datname = $1", [template]);
  if (found.rowCount !== 0) return;
  const draft = `${template}_draft`;
  await admin.query(`drop database if exists ${draft} with (force)`);
  await admin.query(`create database ${draft}`);
  await migrateToLatest(databaseUrlOf(draft));
  await admin.query(`alter database ${draft} rename to ${template}`);
}

function databaseUrlOf(name: string): string {
  const url = new URL(inject("databaseAdminUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdmin(action: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: inject("databaseAdminUrl") });
  await admin.connect();
  try {
    await action(admin);
  } finally {
    await admin.end(); // releases the advisory lock too
  }
}
