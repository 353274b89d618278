import { type RawBuilder, sql } from "kysely";
import type { DriverId, VehicleId } from "../../../shared/ids/index.ts";
import { isOver, shiftStatusesThat } from "../../../shared/lifeCycle/shift.ts";
import type { FleetDriver, FleetVehicle } from "../../../shared/schemas/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { RosterQuery, RosterStore } from "../roster.ts";
import { literals } from "./literals.ts";
import { RosterContracts } from "./rosterContracts.ts";
import {
  likeText,
  ownVehicles,
  type RosterDriverRow,
  type RosterVehicleRow,
  rosterDriverColumns,
  rosterVehicleColumns,
  toFleetDriver,
  toFleetVehicle,
  within,
} from "./rosterRows.ts";

type Counted<Row> = Row & { total: number };

/** The fleet in the office: its vehicles and drivers here, when they drive beside it. */
const hasPaperEnding = (by: ServiceDay | undefined) => sql`EXISTS (
  SELECT FROM vehicle_papers p WHERE p.vehicle_id = v.id AND p.valid_until <= ${by ?? null}::date)`;

export class PostgresRosterStore extends RosterContracts implements RosterStore {
  async listVehicles({ scope, text, offset, limit, endingBy }: RosterQuery) {
    const like = likeText(text);
    const { rows } = await sql<Counted<RosterVehicleRow>>`
      SELECT ${rosterVehicleColumns()}, count(*) OVER ()::int AS total FROM vehicles v
      WHERE ${ownVehicles(scope)} AND (v.plate ILIKE ${like} OR v.model ILIKE ${like} OR v.id::text = ${text})
        AND (${endingBy ?? null}::date IS NULL OR ${hasPaperEnding(endingBy)})
      ORDER BY v.plate OFFSET ${offset} LIMIT ${limit}`.execute(this.db);
    return { vehicles: rows.map(toFleetVehicle), total: rows[0]?.total ?? 0 };
  }

  async countEnding(scope: RosterQuery["scope"], by: ServiceDay) {
    const { rows } = await sql<{ vehicles: number; drivers: number }>`
      SELECT (SELECT count(*)::int FROM vehicles v WHERE ${ownVehicles(scope)} AND ${hasPaperEnding(by)}) AS vehicles,
        (SELECT count(*)::int FROM drivers d WHERE ${within(sql`d.operator_id`, scope.operators)}
          AND d.licence_until <= ${by}::date) AS drivers`.execute(this.db);
    return rows[0] ?? { vehicles: 0, drivers: 0 };
  }

  async findVehicle(id: VehicleId, on?: ServiceDay): Promise<FleetVehicle | undefined> {
    const { rows } = await sql<RosterVehicleRow>`
      SELECT ${rosterVehicleColumns(on)} FROM vehicles v WHERE v.id = ${id} FOR UPDATE OF v`.execute(this.db);
    return rows[0] && toFleetVehicle(rows[0]);
  }

  async holdPlate(plate: string): Promise<void> {
    await this.hold(`plate ${plate.replace(/[\s-]/g, "").toUpperCase()}`);
  }

  async holdPhone(phone: string): Promise<void> {
    await this.hold(`phone ${phone}`);
  }

  private async hold(name: string): Promise<void> {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(this.db);
  }

  async hasPlate(plate: string, but: VehicleId): Promise<boolean> {
    const { rows } = await sql`
      SELECT 1 FROM vehicles WHERE upper(regexp_replace(plate, '[[:space:]-]', '', 'g'))
        = upper(regexp_replace(${plate}, '[[:space:]-]', '', 'g')) AND id <> ${but}`.execute(this.db);
    return rows.length > 0;
  }

  async putVehicle(vehicle: FleetVehicle): Promise<void> {
    const { id } = vehicle;
    const row = {
      ...{ plate: vehicle.plate, model: vehicle.model, operator_id: vehicle.operatorId },
      ...{ contract_id: vehicle.contractId, district_id: vehicle.districtId, depot: vehicle.depot },
      ...{ lift: vehicle.vehicleLift, lift_limit_kg: vehicle.liftCapacity ?? null },
      ...{ lift_width: vehicle.liftWidth ?? null, lift_length: vehicle.liftLength ?? null },
      ...{ ramp: vehicle.vehicleRamp, ramp_width: vehicle.rampWidth ?? null, version: vehicle.version + 1 },
    };
    await this.db
      .insertInto("vehicles")
      .values({ id, ...row })
      .onConflict((known) => known.column("id").doUpdateSet(row))
      .execute();
    await this.amendMove(sql`vehicle_id = ${id}`, vehicle);
    await this.db.deleteFrom("vehicle_layouts").where("vehicle_id", "=", id).execute();
    await this.db
      .insertInto("vehicle_layouts")
      .values(
        vehicle.layouts.map(({ largeWheelchair, ...layout }, position) => ({
          ...layout,
          ...{ vehicle_id: id, position, large_wheelchair: largeWheelchair },
        })),
      )
      .execute();
    await this.db.deleteFrom("vehicle_papers").where("vehicle_id", "=", id).execute();
    const papers = vehicle.papers.map(({ kind, validUntil }) => ({
      vehicle_id: id,
      kind,
      valid_until: validUntil,
    }));
    if (papers.length > 0) await this.db.insertInto("vehicle_papers").values(papers).execute();
    // Runs that were remembered know it as it was.
    await sql`UPDATE shifts SET version = version + 1
      WHERE vehicle_id = ${id} AND status NOT IN (${literals(shiftStatusesThat(isOver))}) AND removed_at IS NULL`.execute(
      this.db,
    );
  }

  async removeUnusedVehicle(id: VehicleId): Promise<boolean> {
    const { numAffectedRows } = await sql`
      DELETE FROM vehicles v WHERE id = ${id}
        AND NOT EXISTS (SELECT FROM shifts x WHERE x.vehicle_id = v.id)
        AND NOT EXISTS (SELECT FROM shift_templates x WHERE x.vehicle_id = v.id)
        AND NOT EXISTS (SELECT FROM withdrawals x WHERE x.vehicle_id = v.id)
        AND NOT EXISTS (SELECT FROM positions x WHERE x.vehicle_id = v.id)
        AND NOT EXISTS (SELECT FROM odd_positions x WHERE x.vehicle_id = v.id)`.execute(this.db);
    return numAffectedRows === 1n;
  }

  async listDrivers({ scope: { operators }, text, offset, limit, endingBy }: RosterQuery) {
    const digits = text.replace(/\D/g, "");
    const phone = digits.length < 3 ? sql`false` : sql`d.phone LIKE ${likeText(digits.replace(/^8/, ""))}`;
    const { rows } = await sql<Counted<RosterDriverRow>>`
      SELECT ${rosterDriverColumns()}, count(*) OVER ()::int AS total
      FROM drivers d WHERE ${within(sql`d.operator_id`, operators)} AND (d.name ILIKE ${likeText(text)} OR ${phone} OR d.id::text = ${text})
        AND (${endingBy ?? null}::date IS NULL OR d.licence_until <= ${endingBy ?? null}::date)
      ORDER BY d.name, d.id OFFSET ${offset} LIMIT ${limit}`.execute(this.db);
    return { drivers: rows.map(toFleetDriver), total: rows[0]?.total ?? 0 };
  }

  async findDriver(id: DriverId, on?: ServiceDay): Promise<FleetDriver | undefined> {
    const { rows } = await sql<RosterDriverRow>`
      SELECT ${rosterDriverColumns(on)}
      FROM drivers d WHERE d.id = ${id} FOR UPDATE`.execute(this.db);
    return rows[0] && toFleetDriver(rows[0]);
  }

  async hasPhone(phone: string, but: DriverId): Promise<boolean> {
    const { rows } = await sql`SELECT 1 FROM drivers WHERE phone = ${phone} AND id <> ${but}`.execute(
      this.db,
    );
    return rows.length > 0;
  }

  async removeUnusedDriver(id: DriverId): Promise<boolean> {
    const { numAffectedRows } = await sql`
      DELETE FROM drivers d WHERE id = ${id} AND pin_hash IS NULL
        AND NOT EXISTS (SELECT FROM shifts x WHERE x.driver_id = d.id)
        AND NOT EXISTS (SELECT FROM reliefs x WHERE d.id IN (x.was_driver, x.next_driver))
        AND NOT EXISTS (SELECT FROM shift_templates x WHERE x.driver_id = d.id)
        AND NOT EXISTS (SELECT FROM withdrawals x WHERE x.driver_id = d.id)`.execute(this.db);
    return numAffectedRows === 1n;
  }

  async putDriver(driver: FleetDriver): Promise<void> {
    const row = {
      ...{ name: driver.name, phone: driver.phone, operator_id: driver.operatorId },
      ...{ lift_trained: driver.liftTrained, licence_until: driver.licenceUntil ?? null },
      version: driver.version + 1,
    };
    await this.db
      .insertInto("drivers")
      .values({ id: driver.id, pin_hash: null, ...row })
      .onConflict((known) => known.column("id").doUpdateSet(row))
      .execute();
    await this.amendMove(sql`driver_id = ${driver.id}`, driver);
    await sql`UPDATE shifts SET version = version + 1
      WHERE driver_id = ${driver.id} AND status NOT IN (${literals(shiftStatusesThat(isOver))}) AND removed_at IS NULL`.execute(
      this.db,
    );
  }

  /** The days since the last handover go by it: what is written by hand since then counts for them. */
  private async amendMove(
    whose: RawBuilder<unknown>,
    { operatorId, contractId }: Pick<FleetDriver, "operatorId"> & Partial<Pick<FleetVehicle, "contractId">>,
  ): Promise<void> {
    await sql`
      UPDATE fleet_moves SET is_operator = ${operatorId}, is_contract = ${contractId ?? null}
      WHERE ${whose} AND from_day = (
        SELECT max(m.from_day) FROM fleet_moves m JOIN handovers h ON h.id = m.handover_id
        WHERE ${whose} AND h.taken_at IS NOT NULL)`.execute(this.db);
  }
}
