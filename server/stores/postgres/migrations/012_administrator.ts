import { type Kysely, sql } from "kysely";

/** The role is called as people call it, everywhere; whoever is signed in stays so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE staff DROP CONSTRAINT staff_role_check;
    UPDATE staff SET role = 'administrator' WHERE role = 'admin';
    ALTER TABLE staff ADD CONSTRAINT staff_role_check CHECK (role IN ('dispatcher', 'administrator'));
    UPDATE session SET sess = jsonb_set(sess::jsonb, '{actor,role}', '"administrator"')::json
    WHERE sess->'actor'->>'role' = 'admin';
  `.execute(db);
}
