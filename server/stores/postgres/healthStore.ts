import { type Kysely, sql } from "kysely";
import type { HealthState } from "../../../shared/schemas/health.ts";
import { type Instant, seconds } from "../../../shared/time/index.ts";
import type { DatabaseVitals, Disk, ProcessVitals } from "../../domain/health/vitals.ts";
import type { GatewayTries, HealthStore, Heartbeat } from "../health.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

const maybe = (at: Date | null): Instant | undefined => (at === null ? undefined : toInstantOf(at));

export class PostgresHealthStore implements HealthStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async readClock(): Promise<Instant> {
    const { rows } = await sql<{ now: Date }>`SELECT clock_timestamp() AS now`.execute(this.db);
    const [row] = rows;
    if (row === undefined) throw new Error("the database does not say what time it is");
    return toInstantOf(row.now);
  }

  async beat({ id, role, version, host, ...told }: Heartbeat): Promise<void> {
    const now = {
      ...{ loop_delay: told.loopDelay, memory: told.memory, memory_most: told.memoryMost },
      ...{ clock_off: told.clockOff, zone_right: told.isZoneRight, has_redis: told.hasRedis },
      disks: sql`${JSON.stringify(told.disks)}::jsonb`,
    };
    await this.db
      .insertInto("processes")
      .values({ id, role, version, host, ...now })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ ...now, seen_at: sql<Date>`now()` }))
      .execute();
  }

  async endProcess(id: string): Promise<void> {
    await this.db
      .updateTable("processes")
      .set({ has_ended: true, seen_at: sql<Date>`now()` })
      .where("id", "=", id)
      .execute();
  }

  async listProcesses(): Promise<ProcessVitals[]> {
    const rows = await this.db
      .selectFrom("processes")
      .selectAll()
      .orderBy("role")
      .orderBy("started_at")
      .execute();
    return rows.map((row) => ({
      ...{ id: row.id, role: row.role, version: row.version, host: row.host },
      ...{ startedAt: toInstantOf(row.started_at), seenAt: toInstantOf(row.seen_at) },
      ...{ hasEnded: row.has_ended, loopDelay: row.loop_delay, memory: row.memory },
      ...{ memoryMost: row.memory_most, clockOff: seconds(row.clock_off) },
      ...{ isZoneRight: row.zone_right, hasRedis: row.has_redis, disks: row.disks as Disk[] },
    }));
  }

  async readDatabase({ known, timeZone, offset }: Parameters<HealthStore["readDatabase"]>[0]) {
    const { rows } = await sql<Omit<DatabaseVitals, "isZoneRight">>`
      SELECT (SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend') AS connections,
        current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
          AS "mostConnections",
        pg_database_size(current_database()) AS bytes,
        (SELECT count(*)::int FROM kysely_migration WHERE name <> ALL(${[...known]})) AS "unknownMigrations"`.execute(
      this.db,
    );
    const [row] = rows;
    if (row === undefined) throw new Error("the database does not say how it is");
    return { ...row, isZoneRight: (await this.offsetOf(timeZone)) === offset };
  }

  /** undefined: it does not know such a zone. */
  private async offsetOf(timeZone: string): Promise<number | undefined> {
    const { rows } = await sql<{ minutes: number }>`
      SELECT (extract(epoch FROM utc_offset) / 60)::int AS minutes FROM pg_timezone_names WHERE name = ${timeZone}`.execute(
      this.db,
    );
    return rows[0]?.minutes;
  }

  async findDataFolder(): Promise<string | undefined> {
    const { rows } = await sql<{ folder: string | null }>`
      SELECT CASE WHEN (inet_server_addr() IS NULL OR inet_server_addr() <<= '127.0.0.0/8' OR inet_server_addr() = '::1')
        AND pg_has_role(current_user, 'pg_read_all_settings', 'USAGE')
        THEN current_setting('data_directory') END AS folder`.execute(this.db);
    return rows[0]?.folder ?? undefined;
  }

  async noteTry(gateway: string, hasWorked: boolean): Promise<void> {
    await sql`
      INSERT INTO gateway_tries AS known (gateway, last_success, failing_since)
      VALUES (${gateway}, CASE WHEN ${hasWorked} THEN now() END, CASE WHEN NOT ${hasWorked} THEN now() END)
      ON CONFLICT (gateway) DO UPDATE SET
        last_success = coalesce(excluded.last_success, known.last_success),
        failing_since = CASE WHEN ${hasWorked} THEN NULL ELSE coalesce(known.failing_since, now()) END`.execute(
      this.db,
    );
  }

  async listTries(): Promise<GatewayTries[]> {
    const rows = await this.db.selectFrom("gateway_tries").selectAll().orderBy("gateway").execute();
    return rows.map(({ gateway, last_success, failing_since }) => ({
      ...{ gateway, lastSuccess: maybe(last_success), failingSince: maybe(failing_since) },
    }));
  }

  async noteStates(states: ReadonlyMap<string, HealthState>): Promise<Map<string, Instant>> {
    // In one order, so that two processes that note at once wait for each other instead of for ever.
    const names = [...states.keys()].sort();
    const values = names.map((name) => states.get(name));
    await sql`
      INSERT INTO health_states AS known (name, state)
      SELECT * FROM unnest(${names}::text[], ${values}::text[])
      ON CONFLICT (name) DO UPDATE SET state = excluded.state, since = now() WHERE known.state <> excluded.state`.execute(
      this.db,
    );
    await sql`DELETE FROM health_states WHERE name <> ALL(${names})`.execute(this.db);
    const rows = await this.db.selectFrom("health_states").select(["name", "since"]).execute();
    return new Map(rows.map(({ name, since }) => [name, toInstantOf(since)]));
  }
}
