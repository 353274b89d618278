import { buffer } from "node:stream/consumers";
import { writeCsv, writeXlsx } from "../files/index.ts";
import type { Dependencies } from "../services/dependencies.ts";

/** Files are another room's; services get them handed in. */
export const writeTable: Dependencies["writeTable"] = (format, table) =>
  format === "csv" ? buffer(writeCsv(table)) : writeXlsx(table);
