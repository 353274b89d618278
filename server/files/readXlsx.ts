import { readFile, stat } from "node:fs/promises";
import { unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { type TableRow, TableUnreadable } from "./table.ts";

export interface XlsxLimits {
  /** Of the file, and of what it holds when unpacked: an archive can be a thousand times larger than it looks. */
  readonly packedBytes: number;
  readonly unpackedBytes: number;
}
const usual: XlsxLimits = { packedBytes: 40_000_000, unpackedBytes: 250_000_000 };

/** The first sheet of a workbook, row by row. Both of Excel's day counts (from 1900, from 1904) are read. TableUnreadable: it is none. */
export async function* readXlsx(file: string, limits: XlsxLimits = usual): AsyncGenerator<TableRow> {
  if ((await stat(file)).size > limits.packedBytes) throw new TableUnreadable("tooLarge");
  const bytes = await readFile(file);
  requireModest(bytes, limits);
  const rows: readonly (readonly unknown[])[] = await readSheet(bytes).catch(() => {
    throw new TableUnreadable("notATable");
  });
  if (rows.length === 0) throw new TableUnreadable("empty");
  for (const [index, row] of rows.entries()) yield { no: index + 1, cells: row.map(asText) };
}

/** The archive's list of contents says how large they are; nothing is unpacked. */
function requireModest(bytes: Uint8Array, { unpackedBytes }: XlsxLimits): void {
  let sum = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        sum += originalSize;
        return false;
      },
    });
  } catch {
    throw new TableUnreadable("notATable");
  }
  if (sum > unpackedBytes) throw new TableUnreadable("tooLarge");
}

function asText(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (value instanceof Date) return dayText(value);
  // Long numbers, such as an IIN that lost its leading zeros, stay all their digits.
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value).toString() : String(value);
  return typeof value === "boolean" ? String(value) : "";
}

/** A workbook's days and times have no zone; the library gives them as if they were of UTC. */
function dayText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const [day = "", time = ""] = date.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day}T${time.slice(0, 5)}`;
}
