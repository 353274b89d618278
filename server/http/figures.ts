import type { RequestHandler } from "express";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { PlanningFigures } from "../services/planning/needs.ts";

/** What a queue looks like at this moment. */
export interface QueueState {
  queue: string;
  waiting: number;
  /** That failed for good, and are remembered. */
  failed: number;
  /** Of the oldest job that is not done; 0: there is none. */
  oldestSeconds: number;
}

/** The figures of a process, whatever its role. */
export interface Figures {
  registry: Registry;
  planning: PlanningFigures;
  /** Asked whenever somebody reads the figures; while the queues are away they have none. */
  watchQueues(read: () => Promise<QueueState[]>): void;
}

export function createFigures(): Figures {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    planning: planningFigures(registry),
    watchQueues: (read) => watchQueues(registry, read),
  };
}

/** The text that Prometheus reads. */
export const expose =
  (registry: Registry): RequestHandler =>
  async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  };

function planningFigures(registry: Registry): PlanningFigures {
  const registers = [registry];
  const seconds = new Histogram({
    name: "planning_seconds",
    help: "How long planning took, by what it was for",
    labelNames: ["what"],
    buckets: [0.05, 0.1, 0.3, 1, 2, 4, 10, 60, 600],
    registers,
  });
  const rooms = new Counter({
    name: "planning_rooms_made_total",
    help: "Requests that fit nowhere until the day was improved for them",
    registers,
  });
  const refusals = new Counter({
    name: "planning_refusals_total",
    help: "Requests that got no vehicle, by what kept most vehicles away",
    labelNames: ["reason"],
    registers,
  });
  // With a label, so that there is no figure before somebody has compared.
  const cost = new Gauge({
    name: "planning_cost_ratio",
    help: "Price of the last service day's plan over that of a long search for the same day; 1: there was nothing left to find",
    labelNames: ["against"],
    registers,
  });
  return {
    took: (what, length) => seconds.observe({ what }, length),
    roomMade: (count) => rooms.inc(count),
    refused: (reason) => refusals.inc({ reason }),
    costAgainstLongRun: (ratio) => cost.set({ against: "longRun" }, ratio),
  };
}

/** One reading serves all three; what cannot be read is not shown, rather than shown as it was. */
function watchQueues(registry: Registry, read: () => Promise<QueueState[]>): void {
  let reading: Promise<QueueState[]> | undefined;
  const readOnce = () => {
    reading ??= read()
      .catch(() => [])
      .finally(() => {
        reading = undefined;
      });
    return reading;
  };
  const shown: [name: string, help: string, of: (state: QueueState) => number][] = [
    ["queue_jobs_waiting", "Wait for a worker", ({ waiting }) => waiting],
    ["queue_jobs_failed", "Failed for good and remembered", ({ failed }) => failed],
    ["queue_oldest_seconds", "Age of the oldest job that is not done", (state) => state.oldestSeconds],
  ];
  for (const [name, help, of] of shown) {
    new Gauge({
      ...{ name, help, labelNames: ["queue"], registers: [registry] },
      async collect() {
        const states = await readOnce();
        this.reset();
        for (const state of states) this.set({ queue: state.queue }, of(state));
      },
    });
  }
}
