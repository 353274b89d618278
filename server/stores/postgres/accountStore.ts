import { type Kysely, type RawBuilder, type Selectable, sql } from "kysely";
import { z } from "zod";
import {
  type DistrictId,
  type DriverId,
  type OperatorId,
  type PlaceId,
  RiderId,
  type StaffId,
} from "../../../shared/ids/index.ts";
import type { Scope } from "../../domain/people/model.ts";
import type { AccountStore, DriverAccount, StaffAccount } from "../index.ts";
import type { Json } from "./columns.ts";
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

  async listDrivers(operators: readonly OperatorId[] | undefined): Promise<DriverAccount[]> {
    const all = this.db.selectFrom("drivers").selectAll().orderBy("name").orderBy("id");
    const theirs =
      operators === undefined ? all : all.where(sql<boolean>`operator_id = ANY(${[...operators]})`);
    return (await theirs.execute()).map(toDriver);
  }

  async setPin(id: DriverId, pinHash: string): Promise<void> {
    await this.db.updateTable("drivers").set({ pin_hash: pinHash }).where("id", "=", id).execute();
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
        passwordHash: row.password_hash ?? undefined,
        isClosed: row.closed_at !== null,
        hasFactor: row.factor_sealed !== null,
      }
    );
  }

  private async driver(column: "phone" | "id", value: string): Promise<DriverAccount | undefined> {
    const row = await this.db.selectFrom("drivers").selectAll().where(column, "=", value).executeTakeFirst();
    return row && toDriver(row);
  }
}

const toDriver = (row: Selectable<Schema["drivers"]>): DriverAccount => ({
  id: row.id as DriverId,
  name: row.name,
  phone: row.phone,
  operatorId: row.operator_id as OperatorId,
  locale: row.locale,
  pinHash: row.pin_hash ?? undefined,
});

export const scopeColumns = (scope: Scope | undefined) => ({
  operators: scope?.operators === undefined ? null : [...scope.operators],
  districts: scope?.districts === undefined ? null : [...scope.districts],
  places: scope?.places === undefined ? null : [...scope.places],
  people: scope?.people === undefined ? null : sql<Json>`${JSON.stringify(scope.people)}::jsonb`,
  last_day: scope?.lastDay ?? null,
});

type ScopeRow = Pick<
  Selectable<Schema["staff"]>,
  "operators" | "districts" | "places" | "people" | "last_day"
>;
const Consents = z.array(z.object({ riderId: RiderId, from: z.string(), until: z.string().optional() }));

export const scopeOf = ({ operators, districts, places, people, last_day }: ScopeRow): Scope | undefined =>
  [operators, districts, places, people, last_day].every((part) => part === null)
    ? undefined
    : {
        ...(operators !== null && { operators: operators as OperatorId[] }),
        ...(districts !== null && { districts: districts as DistrictId[] }),
        ...(places !== null && { places: places as PlaceId[] }),
        ...(people !== null && { people: Consents.parse(people) }),
        ...(last_day !== null && { lastDay: last_day }),
      };
