import { type Kysely, sql } from "kysely";
import type { DriverId, StaffId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { AccountStore, DriverAccount, StaffAccount } from "../index.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

export class PostgresAccountStore implements AccountStore {
  constructor(private readonly db: Kysely<Schema>) {}

  findStaff(username: string): Promise<StaffAccount | undefined> {
    return this.staff("username", username);
  }

  findStaffById(id: StaffId): Promise<StaffAccount | undefined> {
    return this.staff("id", id);
  }

  findDriverByPhone(phone: string): Promise<DriverAccount | undefined> {
    return this.driver("phone", phone);
  }

  findDriverById(id: DriverId): Promise<DriverAccount | undefined> {
    return this.driver("id", id);
  }

  async saveCode(phone: string, codeHash: string, expiresAt: Instant): Promise<void> {
    const row = { code_hash: codeHash, expires_at: new Date(expiresAt), attempts: 0 };
    await this.db
      .insertInto("sign_in_codes")
      .values({ phone, ...row })
      .onConflict((conflict) => conflict.column("phone").doUpdateSet(row))
      .execute();
  }

  async tryCode(phone: string, now: Instant): Promise<{ codeHash: string; attempts: number } | undefined> {
    const row = await this.db
      .updateTable("sign_in_codes")
      .set({ attempts: sql`attempts + 1` })
      .where("phone", "=", phone)
      .where("expires_at", ">", new Date(now))
      .returning(["code_hash", "attempts"])
      .executeTakeFirst();
    return row && { codeHash: row.code_hash, attempts: row.attempts };
  }

  async deleteCode(phone: string): Promise<void> {
    await this.db.deleteFrom("sign_in_codes").where("phone", "=", phone).execute();
  }

  async saveDemoCode(phone: string, code: string, issuedAt: Instant): Promise<void> {
    const row = { code, issued_at: new Date(issuedAt) };
    await this.db
      .insertInto("demo_codes")
      .values({ phone, ...row })
      .onConflict((conflict) => conflict.column("phone").doUpdateSet(row))
      .execute();
  }

  async listDemoCodes(limit: number): Promise<{ phone: string; code: string; issuedAt: Instant }[]> {
    const rows = await this.db
      .selectFrom("demo_codes")
      .selectAll()
      .orderBy("issued_at", "desc")
      .limit(limit)
      .execute();
    return rows.map((row) => ({ phone: row.phone, code: row.code, issuedAt: toInstantOf(row.issued_at) }));
  }

  private async staff(column: "username" | "id", value: string): Promise<StaffAccount | undefined> {
    const row = await this.db.selectFrom("staff").selectAll().where(column, "=", value).executeTakeFirst();
    return (
      row && {
        id: row.id as StaffId,
        name: row.name,
        role: row.role,
        locale: row.locale,
        passwordHash: row.password_hash,
      }
    );
  }

  private async driver(column: "phone" | "id", value: string): Promise<DriverAccount | undefined> {
    const row = await this.db.selectFrom("drivers").selectAll().where(column, "=", value).executeTakeFirst();
    return row && { id: row.id as DriverId, name: row.name, locale: row.locale, pinHash: row.pin_hash };
  }
}
