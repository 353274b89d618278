import type { Kysely } from "kysely";
import type { Instant } from "../../../shared/time/index.ts";
import type { DeviceStore } from "../index.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

export class PostgresDeviceStore implements DeviceStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async isKnown(device: string, account: string): Promise<boolean> {
    const row = await this.db
      .selectFrom("known_devices")
      .select("device")
      .where("device", "=", device)
      .where("account", "=", account)
      .executeTakeFirst();
    return row !== undefined;
  }

  async listOf(
    accounts: readonly string[],
  ): Promise<{ account: string; device: string; lastUsed: Instant }[]> {
    if (accounts.length === 0) return [];
    const rows = await this.db
      .selectFrom("known_devices")
      .select(["account", "device", "last_used"])
      .where("account", "in", [...accounts])
      .orderBy("last_used", "desc")
      .execute();
    return rows.map((row) => ({
      ...{ account: row.account, device: row.device },
      lastUsed: toInstantOf(row.last_used),
    }));
  }

  async forget(device: string, account: string): Promise<void> {
    await this.db
      .deleteFrom("known_devices")
      .where("device", "=", device)
      .where("account", "=", account)
      .execute();
  }

  async remember(device: string, account: string, now: Instant): Promise<void> {
    const used = { last_used: new Date(now) };
    await this.db
      .insertInto("known_devices")
      .values({ device, account, ...used })
      .onConflict((conflict) => conflict.columns(["device", "account"]).doUpdateSet(used))
      .execute();
  }
}
