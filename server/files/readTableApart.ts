import { Worker } from "node:worker_threads";
import { isArchive, readTable } from "./readTable.ts";
import { type TableFault, type TableRow, TableUnreadable } from "./table.ts";

/** What the thread tells: a piece of the table (the next one is asked for), its end, or why it is none. */
export type Told =
  | { readonly rows: readonly TableRow[] }
  | { readonly end: true }
  | { readonly fault: TableFault; readonly row?: number | undefined }
  | { readonly error: string };

/** Threads know no TypeScript before tsx is there, also where the thread that starts them is a test's. */
const begin = `import("tsx/esm/api").then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL("./tableWorker.ts", import.meta.url).href)});
});`;

/** A workbook that needs more is not read, and the thread alone ends of it. */
const MOST_MEGABYTES = 400;

/** As `readTable`, workbooks in a thread of its own: they take seconds, in which others are answered, and memory, which has a bound. */
export async function* readTableApart(file: string): AsyncGenerator<TableRow> {
  yield* (await isArchive(file)) ? readApart(file) : readTable(file);
}

async function* readApart(file: string): AsyncGenerator<TableRow> {
  const worker = new Worker(begin, {
    ...{ eval: true, execArgv: [], workerData: file },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  try {
    for (;;) {
      const told = await nextOf(worker);
      if ("end" in told) return;
      if ("fault" in told) throw new TableUnreadable(told.fault, told.row);
      if ("error" in told) throw new Error(told.error);
      yield* told.rows;
    }
  } finally {
    await worker.terminate();
  }
}

function nextOf(worker: Worker): Promise<Told> {
  return new Promise((resolve, reject) => {
    const ended = (code: number) => reject(new Error(`the reader of a table ended with ${code}`));
    const failed = (error: Error & { code?: string }) =>
      reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new TableUnreadable("tooLarge") : error);
    worker.once("message", (told: Told) => {
      worker.off("error", failed).off("exit", ended);
      resolve(told);
    });
    worker.once("error", failed).once("exit", ended);
    worker.postMessage("more");
  });
}
