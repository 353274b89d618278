import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import type { Partners, PooledRoute, SearchReport } from "../domain/scheduling/walking.ts";
import { runSearch, type SearchTask } from "./searchTask.ts";

export interface WorkerInput {
  readonly task: SearchTask;
  /** One to each other thread. */
  readonly ports: readonly MessagePort[];
}

export type WorkerMessage =
  | { readonly kind: "progress"; readonly cost: number; readonly progress: number }
  | { readonly kind: "done"; readonly result: Awaited<ReturnType<typeof runSearch>> };

const PROGRESS_EVERY_MS = 250;

/** Sends each route only once, and takes in whatever the others have sent meanwhile, without waiting for them. */
function partnersOver(ports: readonly MessagePort[]): Partners {
  const sent = new WeakSet<PooledRoute>();
  return {
    exchange(own) {
      const fresh = own.routes.filter((route) => !sent.has(route));
      for (const route of fresh) sent.add(route);
      for (const port of ports) port.postMessage({ ...own, routes: fresh });
      const told = ports.flatMap(received);
      for (const { routes } of told) for (const route of routes) sent.add(route);
      return told;
    },
  };
}

function received(port: MessagePort): SearchReport[] {
  const told: SearchReport[] = [];
  for (let mail = receiveMessageOnPort(port); mail !== undefined; mail = receiveMessageOnPort(port)) {
    told.push(mail.message);
  }
  return told;
}

async function work({ task, ports }: WorkerInput): Promise<void> {
  let told = 0;
  const onProgress = (state: { readonly cost: number; readonly progress: number }) => {
    const now = performance.now();
    if (now - told < PROGRESS_EVERY_MS) return;
    told = now;
    post({ kind: "progress", ...state });
  };
  const result = await runSearch(task, { onProgress, partners: partnersOver(ports) });
  post({ kind: "done", result });
  for (const port of ports) port.close();
}

const post = (message: WorkerMessage): void => parentPort?.postMessage(message);

const input: WorkerInput = workerData;
await work(input);
