import { open } from "node:fs/promises";
import { readCsv } from "./readCsv.ts";
import { readXlsx } from "./readXlsx.ts";
import { type TableRow, TableUnreadable } from "./table.ts";

/** Any file that offices keep lists in, row by row; what it is is told by its first bytes, not by its name. */
export async function* readTable(file: string): AsyncGenerator<TableRow> {
  const kind = await kindOf(file);
  if (kind === "oldOrLocked") throw new TableUnreadable("oldOrLockedWorkbook");
  yield* kind === "archive" ? readXlsx(file) : readCsv(file);
}

/** A workbook, as far as its first bytes tell. */
export const isArchive = async (file: string): Promise<boolean> => (await kindOf(file)) === "archive";

const magics = [
  { kind: "archive", bytes: [0x50, 0x4b, 0x03, 0x04] },
  // An OLE compound file: .xls, and .xlsx with a password.
  { kind: "oldOrLocked", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
] as const;

async function kindOf(file: string): Promise<"archive" | "oldOrLocked" | "text"> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(4) });
    const begins = (bytes: readonly number[]) =>
      bytesRead === 4 && bytes.every((byte, at) => buffer[at] === byte);
    return magics.find(({ bytes }) => begins(bytes))?.kind ?? "text";
  } finally {
    await handle.close();
  }
}
