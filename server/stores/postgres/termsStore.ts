import { type RawBuilder, sql } from "kysely";
import type { CategoryId, ContractId, DistrictId, OperatorId } from "../../../shared/ids/index.ts";
import { ContractConditions } from "../../../shared/schemas/contractConditions.ts";
import type { LocalizedName } from "../../../shared/schemas/index.ts";
import { DayTimes, type Provenance } from "../../../shared/schemas/serviceRules.ts";
import type { TermRows } from "../../domain/fleet/readTerms.ts";
import type { CalendarDay } from "../../domain/fleet/terms.ts";
import type { TermsStore } from "../index.ts";
import { RuleBookStore } from "./ruleBookStore.ts";
import { type ValidRow, validColumns, validityOf } from "./validity.ts";

interface StatedRow {
  unverified: boolean;
  source: string | null;
  note: string | null;
}
interface RuleRow extends StatedRow, ValidRow {
  key: string;
  value: unknown;
}
interface CategoryRow extends StatedRow, ValidRow {
  id: CategoryId;
  name: LocalizedName;
  legal_basis: string;
}
interface ContractRow extends StatedRow, ValidRow {
  id: ContractId;
  operator_id: OperatorId;
  district_id: DistrictId;
  categories: CategoryId[];
  vehicle_count: number | null;
}
interface HoursRow extends StatedRow, ValidRow {
  contract_id: ContractId;
  hours: unknown;
}
interface ConditionsRow extends StatedRow, ValidRow {
  contract_id: ContractId;
  conditions: unknown;
}
interface CalendarRow extends StatedRow {
  day: string;
  kind: CalendarDay["kind"];
  name: LocalizedName;
}

const provenanceOf = ({ unverified, source, note }: StatedRow): Provenance =>
  unverified ? { unverified, note: note ?? "" } : { unverified, source: source ?? "" };

/** The terms as they are read; how they change stands beside it. */
export class PostgresTermsStore extends RuleBookStore implements TermsStore {
  private async readConditions(): Promise<NonNullable<TermRows["conditions"]>> {
    const rows = await this.list<ConditionsRow>(sql`
      SELECT contract_id, conditions, ${validColumns}, unverified, source, note FROM contract_conditions ORDER BY contract_id, valid`);
    return rows.map((row) => ({
      ...{ contractId: row.contract_id, conditions: ContractConditions.parse(row.conditions) },
      ...validityOf(row),
      ...provenanceOf(row),
    }));
  }

  async read(): Promise<TermRows> {
    const rules = await this.list<RuleRow>(sql`
      SELECT key, value, ${validColumns}, unverified, source, note FROM rule_values ORDER BY key, valid`);
    const categories = await this.list<CategoryRow>(sql`
      SELECT id, name, legal_basis, ${validColumns}, unverified, source, note FROM categories ORDER BY row_id`);
    const contracts = await this.list<ContractRow>(sql`
      SELECT id, operator_id, district_id, categories, vehicle_count, ${validColumns}, unverified, source, note
      FROM contracts ORDER BY id`);
    const calendar = await this.list<CalendarRow>(sql`
      SELECT day, kind, name, unverified, source, note FROM calendar_days ORDER BY day`);
    const contractHours = await this.list<HoursRow>(sql`
      SELECT contract_id, hours, ${validColumns}, unverified, source, note FROM contract_hours ORDER BY contract_id, valid`);
    return {
      conditions: await this.readConditions(),
      contractHours: contractHours.map((row) => ({
        ...{ contractId: row.contract_id, hours: DayTimes.parse(row.hours) },
        ...validityOf(row),
        ...provenanceOf(row),
      })),
      rules: rules.map((row) => ({
        key: row.key,
        value: row.value,
        ...validityOf(row),
        ...provenanceOf(row),
      })),
      categories: categories.map((row) => ({
        ...{ id: row.id, name: row.name, legalBasis: row.legal_basis },
        ...validityOf(row),
        ...provenanceOf(row),
      })),
      contracts: contracts.map((row) => ({
        ...{
          id: row.id,
          operatorId: row.operator_id,
          districtId: row.district_id,
          categories: row.categories,
        },
        vehicleCount: row.vehicle_count ?? undefined,
        ...validityOf(row),
        ...provenanceOf(row),
      })),
      calendar: calendar.map(({ day, kind, name, ...row }) => ({ day, kind, name, ...provenanceOf(row) })),
    };
  }

  private async list<Row>(statement: RawBuilder<unknown>): Promise<Row[]> {
    return (await sql<Row>`${statement}`.execute(this.db)).rows;
  }
}
