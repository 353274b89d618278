import { MessageChannel, type MessagePort } from "node:worker_threads";
import { runSearch, type SearchHooks, type SearchResult, type SearchTask } from "./searchTask.ts";
import type { WorkerInput, WorkerMessage } from "./searchWorker.ts";
import { startThread } from "./thread.ts";

/**
 * The same instance searched by several threads with different seeds, which exchange the routes they meet: the
 * first puts them together, the others only cool. One thread, or a
 * budget of steps, runs in this one.
 */
export async function parallelSearch(
  task: SearchTask & { readonly threads: number },
  onProgress: NonNullable<SearchHooks["onProgress"]> = () => {},
): Promise<SearchResult> {
  if (task.threads <= 1 || task.steps !== undefined) return runSearch(task, { onProgress });
  const ports = portsBetween(task.threads);
  const results = await Promise.all(
    ports.map((own, index) => {
      const { instance, seconds } = task;
      return runWorker(
        {
          task: {
            instance,
            seconds,
            seed: task.seed + 1000 * index,
            onlyCools: index > 0,
          },
          ports: own,
        },
        onProgress,
      );
    }),
  );
  const steps = results.reduce((sum, result) => sum + result.steps, 0);
  const best = results.reduce((a, b) => (isBetter(b, a) ? b : a));
  return { ...best, steps };
}

const isBetter = (a: SearchResult, b: SearchResult): boolean =>
  a.unserved.length < b.unserved.length || (a.unserved.length === b.unserved.length && a.cost < b.cost);

/** Each thread's ends of the channels to all others. */
function portsBetween(threads: number): MessagePort[][] {
  const ports: MessagePort[][] = Array.from({ length: threads }, () => []);
  for (let a = 0; a < threads; a++) {
    for (let b = a + 1; b < threads; b++) {
      const { port1, port2 } = new MessageChannel();
      ports[a]?.push(port1);
      ports[b]?.push(port2);
    }
  }
  return ports;
}

function runWorker(
  input: WorkerInput,
  onProgress: NonNullable<SearchHooks["onProgress"]>,
): Promise<SearchResult> {
  return new Promise((resolve, reject) => {
    const worker = startThread(new URL("./searchWorker.ts", import.meta.url), {
      workerData: input,
      transferList: [...input.ports],
    });
    worker.on("message", (message: WorkerMessage) => {
      if (message.kind === "progress") onProgress(message);
      else resolve(message.result);
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`a search thread ended early with code ${code}`)));
  });
}
