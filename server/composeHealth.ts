import { once } from "node:events";
import type { Server } from "node:http";
import express from "express";
import type { Core } from "./compose.ts";
import type { Role } from "./composeWorker.ts";
import { createHttpServer, createTrust, healthRoutes } from "./http/index.ts";

/** What a process stands on, for `/readyz`. */
export const readinessOf = ({ pool, redis }: Pick<Core, "pool" | "redis">) => [
  { name: "postgres", check: () => pool.query("SELECT 1") },
  { name: "redis", check: () => redis.ping() },
];

/** For a process that serves nothing else: `/healthz` and `/readyz`, so that it can be watched like the others. */
export async function startHealthRole(core: Core, port: number): Promise<Role> {
  const server = createHttpServer(
    createTrust(0),
    express()
      .disable("x-powered-by")
      .use(healthRoutes(readinessOf(core))),
  );
  await listen(server, { PORT: port, HOST: core.config.HOST });
  return {
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The port it listens on; of use when 0 was asked for. */
export async function listen(
  server: Server,
  { PORT, HOST }: Pick<Core["config"], "PORT" | "HOST">,
): Promise<number> {
  server.listen(PORT, HOST);
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : PORT;
}
