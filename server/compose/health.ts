import { once } from "node:events";
import type { RequestListener, Server } from "node:http";
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
  close(): Promise<void>;
}

export async function openDoor(
  { PORT, HOST, TRUST_PROXY }: Pick<Core["config"], "PORT" | "HOST" | "TRUST_PROXY">,
  first: RequestListener,
): Promise<Door> {
  let answer = first;
  const server = createHttpServer(createTrust(TRUST_PROXY ?? 0), (request, response) =>
    answer(request, response),
  );
  server.listen(PORT, HOST);
  await once(server, "listening");
  const address = server.address();
  return {
    server,
    port: typeof address === "object" && address !== null ? address.port : PORT,
    answerWith: (listener) => {
      answer = listener;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
