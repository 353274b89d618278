import { type Kysely, sql } from "kysely";

/** More roles of the staff, and whose operators and districts are somebody's business (none named: all). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE staff DROP CONSTRAINT staff_role_check;
    ALTER TABLE staff ADD CONSTRAINT staff_role_check
      CHECK (role IN ('dispatcher', 'chief', 'manager', 'auditor', 'administrator'));
    ALTER TABLE staff ADD COLUMN operators text[], ADD COLUMN districts text[];
    ALTER TABLE staff ADD CONSTRAINT staff_manager_has_operator
      CHECK (role <> 'manager' OR cardinality(operators) > 0);
    ALTER TABLE facts DROP CONSTRAINT facts_role_check;
    ALTER TABLE facts ADD CONSTRAINT facts_role_check CHECK (role IN
      ('rider', 'driver', 'dispatcher', 'chief', 'manager', 'auditor', 'administrator', 'system', 'nobody'));
  `.execute(db);
}
