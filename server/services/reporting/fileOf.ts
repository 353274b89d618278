import type { FileView } from "../../../shared/schemas/index.ts";
import type { FileFormat, NewTable, ReportingNeeds } from "./needs.ts";

const mediaTypes: Record<FileFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

interface Wanted extends Pick<ReportingNeeds, "writeTable"> {
  format: FileFormat;
  table: NewTable & { rows: readonly (readonly (string | number | undefined)[])[] };
  most: number;
}

/** The table as a file in an answer, with no more than `most` rows. */
export async function fileOf({ format, table, writeTable, most }: Wanted): Promise<FileView> {
  const rows = table.rows.slice(0, most);
  const bytes = await writeTable(format, { ...table, rows });
  return {
    name: `${table.name}.${format}`,
    mediaType: mediaTypes[format],
    base64: Buffer.from(bytes).toString("base64"),
    rows: rows.length,
    isCut: table.rows.length > most,
  };
}
