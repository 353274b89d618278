import type { Kysely } from "kysely";
import type { Locale } from "../../../shared/schemas/index.ts";
import { instant, serviceDay } from "../../../shared/time/index.ts";
import type { PrintedManifestStore, PrintedManifests } from "../printedManifests.ts";
import type { Schema } from "./schema.ts";

const columns = ["locale", "service_day", "made_at", "pages"] as const;

export class PostgresPrintedManifestStore implements PrintedManifestStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async put({ locale, serviceDay: day, madeAt, pages, file }: PrintedManifests): Promise<void> {
    const row = { service_day: day, made_at: new Date(madeAt), pages, file: Buffer.from(file) };
    await this.db
      .insertInto("printed_manifests")
      .values({ locale, ...row })
      .onConflict((conflict) => conflict.column("locale").doUpdateSet(row))
      .execute();
  }

  async find(locale: Locale): Promise<PrintedManifests | undefined> {
    const row = await this.db
      .selectFrom("printed_manifests")
      .select([...columns, "file"])
      .where("locale", "=", locale)
      .executeTakeFirst();
    return row && { ...toPrinted(row), file: row.file };
  }

  async list(): Promise<Omit<PrintedManifests, "file">[]> {
    const rows = await this.db
      .selectFrom("printed_manifests")
      .select([...columns])
      .orderBy("locale")
      .execute();
    return rows.map(toPrinted);
  }
}

const toPrinted = (row: { locale: Locale; service_day: string; made_at: Date; pages: number }) => ({
  locale: row.locale,
  serviceDay: serviceDay(row.service_day),
  madeAt: instant(row.made_at.getTime()),
  pages: row.pages,
});
