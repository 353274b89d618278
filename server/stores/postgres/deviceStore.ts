import type { Kysely } from "kysely";
import type { Instant } from "../../../shared/time/index.ts";
import type { DeviceStore } from "../index.ts";
import type { Schema } from "./schema.ts";

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

  async remember(device: string, account: string, now: Instant): Promise<void> {
    const used = { last_used: new Date(now) };
    await this.db
      .insertInto("known_devices")
      .values({ device, account, ...used })
      .onConflict((conflict) => conflict.columns(["device", "account"]).doUpdateSet(used))
      .execute();
  }
}
