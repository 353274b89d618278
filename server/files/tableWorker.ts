import { parentPort, workerData } from "node:worker_threads";
import { readTable } from "./readTable.ts";
import type { Told } from "./readTableApart.ts";
import { type TableRow, TableUnreadable } from "./table.ts";

const PIECE = 1000;

/** Reads the table piece by piece, each when it is asked for. */
async function* pieces(file: string): AsyncGenerator<Told> {
  try {
    let rows: TableRow[] = [];
    for await (const row of readTable(file)) {
      rows.push(row);
      if (rows.length < PIECE) continue;
      yield { rows };
      rows = [];
    }
    if (rows.length > 0) yield { rows };
    yield { end: true };
  } catch (error) {
    if (error instanceof TableUnreadable) yield { fault: error.fault, row: error.row };
    else yield { error: String(error) };
  }
}

const told = pieces(String(workerData));
parentPort?.on("message", async () => {
  const next = await told.next();
  if (next.done !== true) parentPort?.postMessage(next.value);
});
