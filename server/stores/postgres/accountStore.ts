import { type Kysely, type RawBuilder, sql } from "kysely";
import type { DistrictId, DriverId, OperatorId, StaffId } from "../../../shared/ids/index.ts";
import type { Scope } from "../../domain/people/model.ts";
import type { AccountStore, DriverAccount, StaffAccount } from "../index.ts";
import type { Schema } from "./schema.ts";

export class PostgresAccountStore implements AccountStore {
  constructor(private readonly db: Kysely<Schema>) {}

  findStaff(username: string): Promise<StaffAccount | undefined> {
    return this.staff(sql`lower(username)`, username);
  }

  findStaffById(id: StaffId): Promise<StaffAccount | undefined> {
    return this.staff(sql`id`, id);
  }

  findDriverByPhone(phone: string): Promise<DriverAccount | undefined> {
    return this.driver("phone", phone);
  }

  findDriverById(id: DriverId): Promise<DriverAccount | undefined> {
    return this.driver("id", id);
  }

  private async staff(column: RawBuilder<string>, value: string): Promise<StaffAccount | undefined> {
    const row = await this.db.selectFrom("staff").selectAll().where(column, "=", value).executeTakeFirst();
    return (
      row && {
        id: row.id as StaffId,
        name: row.name,
        role: row.role,
        locale: row.locale,
        scope: scopeOf(row),
        passwordHash: row.password_hash,
      }
    );
  }

  private async driver(column: "phone" | "id", value: string): Promise<DriverAccount | undefined> {
    const row = await this.db.selectFrom("drivers").selectAll().where(column, "=", value).executeTakeFirst();
    return row && { id: row.id as DriverId, name: row.name, locale: row.locale, pinHash: row.pin_hash };
  }
}

const scopeOf = ({
  operators,
  districts,
}: {
  operators: string[] | null;
  districts: string[] | null;
}): Scope | undefined =>
  operators === null && districts === null
    ? undefined
    : {
        ...(operators !== null && { operators: operators as OperatorId[] }),
        ...(districts !== null && { districts: districts as DistrictId[] }),
      };
