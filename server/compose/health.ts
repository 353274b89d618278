import { once } from "node:events";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { createHttpServer, createTrust } from "../http/index.ts";
import type { Core } from "./core.ts";

/** What a process stands on, for `/readyz`. */
export const readinessOf = ({ pool, redis }: Pick<Core, "pool" | "redis">) => [
  { name: "postgres", check: () => pool.check() },
  { name: "redis", check: () => redis.ping() },
];

/** Its figures, for `/metrics`. */
export const watchedOf = ({ config, figures }: Pick<Core, "config" | "figures">) => ({
  metricsToken: config.METRICS_TOKEN,
  registry: figures.registry,
});

/** The address of a process. It is open from the first moment; who answers there may change. */
export interface Door {
  server: Server;
  /** The port it listens on; of use when 0 was asked for. */
  port: number;
  answerWith(listener: RequestListener): void;
  /** `/readyz` says no from now on, and each answer ends its line; all else is served for as long as the setting says. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** A balancer that asks `/readyz` sends nothing more; what it has sent on old lines is answered, and those are not used again. */
function answerLeaving({ url }: IncomingMessage, response: ServerResponse): boolean {
  response.setHeader("connection", "close");
  if (url !== "/readyz") return false;
  response.writeHead(503, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify({ status: "leaving", missing: ["process"] }));
  return true;
}

type DoorSetting = "PORT" | "HOST" | "TRUST_PROXY" | "DRAIN_SECONDS";

export async function openDoor(
  { PORT, HOST, TRUST_PROXY, DRAIN_SECONDS }: Pick<Core["config"], DoorSetting>,
  first: RequestListener,
): Promise<Door> {
  let answer = first;
  let isLeaving = false;
  const server = createHttpServer(createTrust(TRUST_PROXY ?? 0), (request, response) => {
    if (!isLeaving || !answerLeaving(request, response)) answer(request, response);
  });
  server.listen(PORT, HOST);
  await once(server, "listening");
  const address = server.address();
  return {
    server,
    port: typeof address === "object" && address !== null ? address.port : PORT,
    answerWith: (listener) => {
      answer = listener;
    },
    leave: async () => {
      isLeaving = true;
      // One that has never served is nobody's choice, and need not wait.
      if (answer !== first) await sleep(DRAIN_SECONDS * 1000);
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
